import type { Devcloud } from '../../devcloud/start-devcloud';
import { codesText } from '../../src/text/codes';
import { foundCompany, people } from '../fixtures/company';
import { startTestDevcloud } from '../fixtures/devcloud';
import { reportSale, stockShelves } from '../fixtures/sales';
import type { MiniProgram } from './harness/mini-program';
import { bootAs } from './harness/on-devcloud';

const { receipt: words } = codesText;

let devcloud: Devcloud;
let program: MiniProgram | undefined;
let sale: { readonly orderId: string; readonly orderNo: string };

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  sale = await reportSale(devcloud);
});

afterEach(() => {
  expect(program?.problems ?? []).toEqual([]);
  program?.close();
  program = undefined;
});

afterAll(() => devcloud.stop());

async function openReceipt(allowsAlbum: boolean): Promise<MiniProgram> {
  const start = { path: 'packages/staff/pages/receipt/index', query: { orderId: sale.orderId }, scene: 1001 };
  program = await bootAs(devcloud, people.guide.openid, { start, phone: { allowsAlbum } });
  return program;
}

describe('a receipt in WeChat', () => {
  it('is kept in the album as a whole: its code, what was bought, the sum, and nobody’s name', async () => {
    const opened = await openReceipt(true);
    const { phone } = opened;
    await opened.tap(words.save);
    expect(phone.album).toHaveLength(1);
    const [slip] = phone.album;
    expect(slip?.texts).toEqual(expect.arrayContaining([words.headline, sale.orderNo, '桥西店', '李敏', '张**', 'JSQ30 燃气热水器', '3,280.00', words.footnote]));
    expect(slip?.pictures).toEqual([expect.stringMatching(/^wxfile:\/\/downloaded\/http/)]);
    expect(slip?.height).toBeGreaterThan(slip?.width ?? 0);
    expect(opened.text()).toContain(words.saved);
  });

  it('is not when the album is not allowed, and the page says what to do', async () => {
    const opened = await openReceipt(false);
    const { phone } = opened;
    await opened.tap(words.save);
    expect(phone.album).toEqual([]);
    expect(opened.text()).toContain(words.notSaved);
  });
});
