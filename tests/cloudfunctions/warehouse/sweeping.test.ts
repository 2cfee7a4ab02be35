import type { Devcloud } from '../../../devcloud/start-devcloud';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { killEverywhere } from '../../fixtures/kill-everywhere';
import { Killer, type Moment } from '../../fixtures/killer';
import { callInternally } from '../../fixtures/money';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { finishWork, newModel, previewed } from '../../fixtures/warehouse';
import { workbook } from '../../fixtures/workbook';

jest.setTimeout(300_000);

const KEPT_DAYS = 7;
const MOMENTS: readonly Moment[] = ['before', 'after'];
const killer = new Killer();

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud({ faults: killer });
  await foundCompany(devcloud);
});
afterAll(() => devcloud.stop());

const office = () => clientOf(devcloud, people.supervisor.openid);
const later = (days: number) => devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + days * DAY_MS));
const booked = async (productId: string) => (await storedDocument(devcloud, 'ledger_accounts', accounts.stock(productId)))?.['posted'];
const partsOf = (importId: string) => storedDocuments(devcloud, 'stock_import_parts', { importId });
const missing = { ok: false, error: { code: 'warehouse.import.missing' } };

async function sweep(): Promise<void> {
  for (let round = 0; round < 20; round += 1) if ((await callInternally(devcloud, 'warehouse.import.sweep', {})).finished) return;
  throw new Error('the sweep does not end');
}

/** A sheet of new models, shown to the office. */
async function shown(many = 1) {
  const models = await Promise.all(Array.from({ length: many }, () => newModel(devcloud)));
  const sheet = workbook([['型号', '数量'], ...models.map(({ model }) => [model, 3])]);
  const { importId } = await previewed(devcloud, 'opening', sheet);
  if (importId === null) throw new Error('the sheet has problems');
  return { importId, sheet, productIds: models.map(({ productId }) => productId) };
}

describe('a sheet that was shown and never booked', () => {
  it('goes after a week, rows and all, and can be brought again', async () => {
    const { importId, sheet, productIds } = await shown(23);
    expect(await partsOf(importId)).toHaveLength(3);
    later(KEPT_DAYS - 1);
    await sweep();
    expect(await partsOf(importId)).toHaveLength(3);
    later(1);
    await sweep();
    expect([await storedDocument(devcloud, 'stock_imports', importId), await partsOf(importId)]).toEqual([undefined, []]);
    expect(await office().answer('warehouse.import.commit', { importId })).toMatchObject(missing);
    expect(await office().answer('warehouse.import.get', { importId })).toMatchObject(missing);

    const again = await previewed(devcloud, 'opening', sheet);
    await office().call('warehouse.import.commit', { importId: again.importId ?? '' }, { contended: true });
    await finishWork(devcloud);
    expect(await booked(productIds[22] ?? '')).toBe(3);
  });

  it('stays when somebody looked at it again', async () => {
    const { importId, sheet } = await shown();
    later(KEPT_DAYS - 1);
    expect((await previewed(devcloud, 'opening', sheet)).importId).toBe(importId);
    later(2);
    await sweep();
    expect(await office().call('warehouse.import.get', { importId })).toMatchObject({ state: 'shown' });
  });

  it('is another import when it comes again while it is being deleted', async () => {
    const { importId, sheet, productIds } = await shown(2);
    await devcloud.store.update('stock_imports', { query: { _id: importId }, data: { $set: { leaving: true, at: 0 } }, multi: false, merge: true, upsert: false });
    const again = await previewed(devcloud, 'opening', sheet);
    expect(again.importId).not.toBe(importId);
    await sweep();
    await office().call('warehouse.import.commit', { importId: again.importId ?? '' }, { contended: true });
    await finishWork(devcloud);
    expect(await Promise.all(productIds.map(booked))).toEqual([3, 3]);
    expect(await partsOf(importId)).toEqual([]);
  });
});

describe('a sheet that is booked', () => {
  it('is never taken away, however old it is', async () => {
    const { importId } = await shown(3);
    await office().call('warehouse.import.commit', { importId }, { contended: true });
    await finishWork(devcloud);
    later(10 * KEPT_DAYS);
    await sweep();
    expect(await office().call('warehouse.import.get', { importId })).toMatchObject({ state: 'booked', booked: 3 });
  });

  it('in the moment in which it would go is booked whole or not at all', async () => {
    const outcomes = new Set<boolean>();
    for (let turn = 0; turn < 12; turn += 1) {
      const { importId, productIds } = await shown(12);
      later(KEPT_DAYS);
      const commit = () => office().answer('warehouse.import.commit', { importId }, { contended: true });
      const both = turn % 2 === 0 ? [commit(), sweep()] as const : [commit, sweep].reverse().map((each) => each());
      await Promise.all(both);
      await finishWork(devcloud);
      await sweep();
      const pieces = await Promise.all(productIds.map(booked));
      const isBooked = pieces[0] === 3;
      expect(pieces).toEqual(pieces.map(() => (isBooked ? 3 : undefined)));
      expect(await partsOf(importId)).toHaveLength(isBooked ? 2 : 0);
      outcomes.add(isBooked);
    }
    expect(outcomes.size).toBeGreaterThan(0);
  });
});

describe.each(MOMENTS)('killed %s any of its operations', (when) => {
  it('a sweep goes on, and leaves nothing behind', async () => {
    const operations = await killEverywhere(
      { devcloud, killer, when },
      {
        prepare: async () => {
          const { importId } = await shown(12);
          later(KEPT_DAYS);
          return importId;
        },
        command: (_importId, requestId) => callInternally(devcloud, 'warehouse.import.sweep', {}, requestId),
        look: async (importId) => {
          await sweep();
          expect([await storedDocument(devcloud, 'stock_imports', importId), await partsOf(importId)]).toEqual([undefined, []]);
        },
      },
    );
    expect(operations).toBeGreaterThan(8);
  });
});
