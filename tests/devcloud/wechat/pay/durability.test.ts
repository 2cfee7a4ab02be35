import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../../../devcloud/store/open-store';
import { openPay } from '../../../../devcloud/wechat/pay/open-pay';

jest.setTimeout(60_000);

it('a payment, and what is still to be told of it, outlive a kill -9', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'killed-payer-'));
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, 'killed-payer.ts'), directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [told] = (await once(child.stdout, 'data')) as [Buffer];
  expect(told.toString()).toBe('null\n');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const store = await openStore({ directory });
  const events: object[] = [];
  const invoke = (_name: string, event: object) => Promise.resolve(events.push(event) > 0 ? { errcode: 0 } : null);
  const pay = await openPay({ store, now: Date.now, openidOf: () => '', invoke });
  expect(await pay.trades()).toMatchObject([{ _id: 'Pkilled123', state: 'SUCCESS' }]);
  expect(await pay.notices.deliverDue()).toBe(1);
  expect(events).toMatchObject([{ outTradeNo: 'Pkilled123', totalFee: 100 }]);
  await store.close();
  rmSync(directory, { recursive: true });
});
