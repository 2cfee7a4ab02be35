import type { Devcloud } from '../../../devcloud/start-devcloud';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { killEverywhere } from '../../fixtures/kill-everywhere';
import { Killer, type Moment } from '../../fixtures/killer';
import { callInternally } from '../../fixtures/money';
import { storedDocuments } from '../../fixtures/outbox';
import { office, recorded, RETAILER, SETTLEMENT_HEAD, sheetOf, TICKET_HEAD, yuan } from '../../fixtures/retailers';
import { keptSpreadsheet, newModel } from '../../fixtures/warehouse';
import { workbook } from '../../fixtures/workbook';

jest.setTimeout(300_000);

const MOMENTS: readonly Moment[] = ['before', 'after'];
const killer = new Killer();
let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud({ faults: killer });
  await foundCompany(devcloud);
});
afterAll(() => devcloud.stop());

const later = (days: number) => devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + days * DAY_MS));
const isThere = (fileId: string) => devcloud.storage.has(devcloud.storage.pathOf(fileId) ?? '');
const notesOf = (fileId: string) => storedDocuments(devcloud, 'spreadsheet_uploads', { fileId });
const supervisor = () => clientOf(devcloud, people.supervisor.openid);
const finance = () => clientOf(devcloud, people.finance.openid);

async function sweep(): Promise<void> {
  for (let round = 0; round < 20; round += 1) if ((await callInternally(devcloud, 'jobs.upload.sweep', {})).finished) return;
  throw new Error('the sweep does not end');
}

async function pricesShown(): Promise<string> {
  const fileId = await keptSpreadsheet(devcloud, workbook([['型号', '价格'], ['没有的型号', 100]]));
  await finance().call('trade.price.preview', { from: null, fileId });
  return fileId;
}

describe('a spreadsheet of which nothing came', () => {
  it('goes a week after somebody looked at it: stock, prices, tickets and settlements', async () => {
    await recorded(devcloud);
    const { model } = await newModel(devcloud);
    const stock = await keptSpreadsheet(devcloud, workbook([['型号', '数量'], [model, 5]]));
    await supervisor().call('warehouse.import.preview', { kind: 'opening', fileId: stock });
    const tickets = await sheetOf(devcloud, TICKET_HEAD, [['BG-1', '2026-01-02', '100', '水壶']]);
    await office(devcloud).call('retailers.ticket.preview', { organisationId: RETAILER, fileId: tickets });
    const settlement = await sheetOf(devcloud, SETTLEMENT_HEAD, [['BG-1', '2026-01-02', null, '82']]);
    await office(devcloud).call('retailers.settlement.preview', { organisationId: RETAILER, fileId: settlement });
    const files = [stock, tickets, settlement, await pricesShown()];

    later(6);
    await finance().call('trade.price.preview', { from: null, fileId: files[3] ?? '' });
    await sweep();
    expect(await Promise.all(files.map(isThere))).toEqual([true, true, true, true]);
    later(1);
    await sweep();
    expect(await Promise.all(files.map(isThere))).toEqual([false, false, false, true]);
    later(6);
    await sweep();
    expect(await Promise.all(files.map(isThere))).toEqual([false, false, false, false]);
    expect(await storedDocuments(devcloud, 'spreadsheet_uploads')).toEqual([]);
  });

  it('is not missed when it is gone already, and many go in turns', async () => {
    const files = await Promise.all(Array.from({ length: 60 }, pricesShown));
    await devcloud.storage.remove(devcloud.storage.pathOf(files[0] ?? '') ?? '');
    later(7);
    expect(await callInternally(devcloud, 'jobs.upload.sweep', {})).toEqual({ deleted: 50, finished: false });
    expect(await callInternally(devcloud, 'jobs.upload.sweep', {})).toEqual({ deleted: 10, finished: true });
    expect(await storedDocuments(devcloud, 'spreadsheet_uploads')).toEqual([]);
  });

  it('cannot be read any more while it is being deleted', async () => {
    const fileId = await pricesShown();
    await devcloud.store.update('spreadsheet_uploads', { query: { fileId }, data: { $set: { leaving: true } }, multi: false, merge: true, upsert: false });
    expect((await finance().call('trade.price.preview', { from: null, fileId })).problems).toMatchObject([{ code: 'file_gone' }]);
  });

  it.each(MOMENTS)('goes also when the sweep is killed %s any of its operations', async (when) => {
    const operations = await killEverywhere(
      { devcloud, killer, when },
      {
        prepare: async () => {
          const fileId = await pricesShown();
          later(7);
          return fileId;
        },
        command: (_fileId, requestId) => callInternally(devcloud, 'jobs.upload.sweep', {}, requestId),
        look: async (fileId) => {
          await sweep();
          expect([await isThere(fileId), await notesOf(fileId)]).toEqual([false, []]);
        },
      },
    );
    expect(operations).toBeGreaterThan(4);
  });
});

describe('the sheet of a settlement', () => {
  it('stays with it, also when its import is sent again', async () => {
    const { ticketNo, soldOn, expectedFen } = await recorded(devcloud);
    const fileId = await sheetOf(devcloud, SETTLEMENT_HEAD, [[ticketNo, soldOn, null, yuan(expectedFen)]]);
    await office(devcloud).call('retailers.settlement.preview', { organisationId: RETAILER, fileId });
    later(6);
    const requestId = 'settlement-sheet-kept-1';
    const input = { organisationId: RETAILER, fileId, title: '十月' };
    const { settlementId } = await office(devcloud).call('retailers.settlement.import', input, { requestId });
    expect(await office(devcloud).call('retailers.settlement.import', input, { requestId })).toEqual({ settlementId });
    later(60);
    await sweep();
    expect(await isThere(fileId)).toBe(true);
  });
});
