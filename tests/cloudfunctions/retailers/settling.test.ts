import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import {
  aTicket,
  closeOpen,
  comparedSettlement,
  counterGuide,
  daysAgo,
  dueOf,
  finishSettlements,
  foundRetailers,
  office,
  recorded,
  RETAILER,
  SETTLEMENT_HEAD,
  sheetOf,
  TICKET_HEAD,
  yuan,
} from '../../fixtures/retailers';

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await foundRetailers(devcloud);
});
afterAll(() => devcloud.stop());
beforeEach(() => closeOpen(devcloud));

const confirm = async (settlementId: string, netFen: number) => {
  await office(devcloud).call('retailers.settlement.confirm', { settlementId, netFen });
  await finishSettlements(devcloud);
};
const rowsOf = async (settlementId: string) => (await office(devcloud).call('retailers.settlement.rows', { settlementId })).rows;
const ticketOf = (ticketId: string) => storedDocument(devcloud, 'retailer_tickets', ticketId);
/** Every asset sums to zero over all accounts. */
const booksBalance = async () => {
  const { sums } = await office(devcloud).call('ledger.books.get', {});
  expect(sums.filter(({ sum }) => sum !== 0)).toEqual([]);
};

describe('a ticket', () => {
  it('puts on the retailer what his settlement has to bring, by the terms of the day', async () => {
    const before = await dueOf(devcloud);
    const { expectedFen, deductionFen } = await recorded(devcloud, { grossFen: 99_99 });
    expect({ expectedFen, deductionFen }).toEqual({ deductionFen: 17_99, expectedFen: 82_00 });
    expect((await dueOf(devcloud)) - before).toBe(82_00);
    const { rows } = await office(devcloud).call('retailers.retailer.list', {});
    expect(rows.find(({ organisationId }) => organisationId === RETAILER)?.dueFen).toBe(await dueOf(devcloud));
  });

  it('that is given back takes off again what its sale put on', async () => {
    const before = await dueOf(devcloud);
    const { ticketNo, soldOn } = await recorded(devcloud, { grossFen: 99_99 });
    await recorded(devcloud, { ticketNo, soldOn, grossFen: -99_99 });
    expect(await dueOf(devcloud)).toBe(before);
  });

  it('is written down once, however its number is written', async () => {
    const { ticketNo, soldOn } = await recorded(devcloud);
    expect((await clientOf(devcloud, counterGuide.openid).refusal('retailers.ticket.record', aTicket(devcloud, { ticketNo: ` ${ticketNo.toLowerCase()} `, soldOn }))).code).toBe('retailers.ticket.known');
    const { rows } = await clientOf(devcloud, counterGuide.openid).call('retailers.ticket.list', { organisationId: RETAILER, ticketNo: ticketNo.toLowerCase() });
    expect(rows.map(({ state }) => state)).toEqual(['waiting']);
  });

  it('of tomorrow is not written down', async () => {
    expect((await clientOf(devcloud, counterGuide.openid).refusal('retailers.ticket.record', aTicket(devcloud, { soldOn: daysAgo(devcloud, -1) }))).code).toBe('retailers.ticket.not_yet');
  });

  it('that was taken off leaves its number and the books as they were', async () => {
    const before = await dueOf(devcloud);
    const { ticketId, ticketNo, soldOn } = await recorded(devcloud);
    await office(devcloud).call('retailers.ticket.void', { ticketId, reason: '打错了' });
    expect(await dueOf(devcloud)).toBe(before);
    await recorded(devcloud, { ticketNo, soldOn });
    await booksBalance();
  });
});

describe('a sheet of tickets', () => {
  const imported = async (rows: Parameters<typeof sheetOf>[2]) => {
    const fileId = await sheetOf(devcloud, TICKET_HEAD, rows);
    return { fileId, organisationId: RETAILER };
  };

  it('writes down what is not known, and nothing twice', async () => {
    const { ticketNo, soldOn } = await recorded(devcloud);
    const sheet = await imported([[ticketNo, soldOn, '3,280.00元', '热水器'], ['IMP-1', soldOn, '128', null], ['IMP-2', soldOn, '-128', null]]);
    expect(await office(devcloud).call('retailers.ticket.preview', sheet)).toMatchObject({ rows: 3, problemCount: 0, known: 1, totalFen: 328_000 });
    expect(await office(devcloud).call('retailers.ticket.import', sheet)).toEqual({ written: 2, known: 1 });
    expect(await office(devcloud).call('retailers.ticket.import', sheet)).toEqual({ written: 0, known: 3 });
  });

  it('with one wrong cell writes nothing, and says which', async () => {
    const before = (await storedDocuments(devcloud, 'retailer_tickets')).length;
    const sheet = await imported([['IMP-3', daysAgo(devcloud, 3), '128', null], ['IMP-4', '昨天', '很多', null]]);
    const { problems } = await office(devcloud).call('retailers.ticket.preview', sheet);
    expect(problems.map(({ code, line, column }) => ({ code, line, column }))).toEqual([
      { code: 'not_day', line: 3, column: '销售日期' },
      { code: 'not_amount', line: 3, column: '实收金额' },
    ]);
    expect((await office(devcloud).refusal('retailers.ticket.import', sheet)).code).toBe('retailers.sheet.wrong');
    expect(await storedDocuments(devcloud, 'retailer_tickets')).toHaveLength(before);
  });

  it('names the rows of days to come and of nothing, and a file of too many, before anything is written', async () => {
    const sheet = await imported([['IMP-5', daysAgo(devcloud, 1), '128', null], ['IMP-6', daysAgo(devcloud, -1), '128', null], ['IMP-7', daysAgo(devcloud, 1), '0', null]]);
    expect(await office(devcloud).call('retailers.ticket.preview', sheet)).toMatchObject({
      problemCount: 2,
      problems: [
        { code: 'day_to_come', line: 3, column: '销售日期' },
        { code: 'amount_zero', line: 4, column: '实收金额' },
      ],
    });
    expect((await office(devcloud).refusal('retailers.ticket.import', sheet)).code).toBe('retailers.sheet.wrong');
    const many = await imported(Array.from({ length: 1_001 }, (_, no) => [`MANY-${no}`, daysAgo(devcloud, 1), '128', null]));
    expect(await office(devcloud).call('retailers.ticket.preview', many)).toMatchObject({ rows: 1_001, problems: [{ code: 'too_many_at_once', line: null, detail: '1000' }] });
    expect((await office(devcloud).refusal('retailers.ticket.import', many)).code).toBe('retailers.sheet.wrong');
    const written = (await storedDocuments(devcloud, 'retailer_tickets')) as readonly { readonly ticketNo?: string }[];
    expect(written.filter(({ ticketNo = '' }) => /^(IMP-[567]|MANY)/.test(ticketNo))).toEqual([]);
  });
});

describe('a settlement', () => {
  it('settles what agrees, claims what differs until finance gives it up, and keeps foreign money on the account', async () => {
    const [agreed, claimed, accepted, missing] = [await recorded(devcloud), await recorded(devcloud), await recorded(devcloud), await recorded(devcloud)];
    const before = await dueOf(devcloud);
    const sheet = [
      [agreed.ticketNo, agreed.soldOn, '3280.00', yuan(agreed.expectedFen)],
      [claimed.ticketNo, claimed.soldOn, '3280.00', yuan(claimed.expectedFen - 300)],
      [accepted.ticketNo, accepted.soldOn, '3280.00', yuan(accepted.expectedFen - 500)],
      ['FOREIGN', null, null, '7.00'],
    ];
    const settlementId = await comparedSettlement(devcloud, sheet);
    const netFen = agreed.expectedFen + claimed.expectedFen - 300 + accepted.expectedFen - 500 + 700;
    const view = await office(devcloud).call('retailers.settlement.get', { settlementId });
    expect(view).toMatchObject({ state: 'compared', rows: { all: 4, agreed: 1, differs: 2, foreign: 1 }, netFen, differenceFen: -800 });
    expect(view.missing.tickets).toBeGreaterThanOrEqual(1);
    expect(await office(devcloud).call('retailers.desk.get', {})).toEqual({ settlements: 1 });
    expect(await rowsOf(settlementId)).toEqual([
      expect.objectContaining({ rowNo: 2, standing: 'agreed' }),
      expect.objectContaining({ rowNo: 3, standing: 'differs', match: expect.objectContaining({ reason: 'deduction', differenceFen: -300 }) as object }),
      expect.objectContaining({ rowNo: 4, standing: 'differs' }),
      expect.objectContaining({ rowNo: 5, standing: 'foreign', reason: 'unknown_ticket' }),
    ]);

    await office(devcloud).call('retailers.settlement.decide', { settlementId, rowNo: 4, decision: 'accept', words: '店庆多扣' });
    await confirm(settlementId, netFen);

    expect(await office(devcloud).call('retailers.settlement.get', { settlementId })).toMatchObject({ state: 'booked', booked: 4 });
    expect(await office(devcloud).call('retailers.desk.get', {})).toEqual({ settlements: 0 });
    const states = await Promise.all([agreed, claimed, accepted, missing].map(async ({ ticketId }) => (await ticketOf(ticketId))?.['state']));
    expect(states).toEqual(['settled', 'waiting', 'settled', 'waiting']);
    // All the money came, and what was given up is gone; the claimed 3 yuan and the missing ticket are still due.
    expect(await dueOf(devcloud)).toBe(before - netFen - 500);
    await booksBalance();
  });

  it('brings no ticket that another one brought', async () => {
    const { ticketNo, soldOn, expectedFen, ticketId } = await recorded(devcloud);
    await confirm(await comparedSettlement(devcloud, [[ticketNo, soldOn, null, yuan(expectedFen)]]), expectedFen);
    const again = await comparedSettlement(devcloud, [[ticketNo, soldOn, null, yuan(expectedFen)]]);
    expect(await rowsOf(again)).toEqual([expect.objectContaining({ standing: 'foreign', reason: 'settled_before', match: null })]);
    expect((await ticketOf(ticketId))?.['receipts']).toEqual([expect.objectContaining({ rowNo: 2, netFen: expectedFen })]);
  });

  it('is not booked when something else arrived, and its tickets stay while it is open', async () => {
    const { ticketNo, soldOn, expectedFen, ticketId } = await recorded(devcloud);
    const settlementId = await comparedSettlement(devcloud, [[ticketNo, soldOn, null, yuan(expectedFen)]]);
    expect(await office(devcloud).refusal('retailers.settlement.confirm', { settlementId, netFen: expectedFen - 1 })).toMatchObject({
      code: 'retailers.settlement.amount_differs',
      details: { sheetFen: expectedFen },
    });
    expect((await office(devcloud).refusal('retailers.ticket.void', { ticketId, reason: '打错了' })).code).toBe('retailers.settlement.open');
  });

  it('is one at a time: of two at once one begins', async () => {
    const fileIds = await Promise.all([1, 2].map((row) => sheetOf(devcloud, SETTLEMENT_HEAD, [[`T-${row}`, null, null, '1.00']])));
    const outcomes = await Promise.allSettled(
      fileIds.map((fileId) => office(devcloud).call('retailers.settlement.import', { organisationId: RETAILER, fileId, title: '十月' }, { contended: true })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await finishSettlements(devcloud);
  });

  it('remembers what its columns were called', async () => {
    const { ticketNo, soldOn, expectedFen } = await recorded(devcloud);
    const head = ['编号', '日子', '毛额', '给钱'];
    const rows = [[ticketNo, soldOn, '3280.00', yuan(expectedFen)]];
    const sheet = { organisationId: RETAILER, fileId: await sheetOf(devcloud, head, rows) };
    expect(await office(devcloud).call('retailers.settlement.preview', sheet)).toMatchObject({ headings: head, problems: [{ code: 'column_missing' }] });
    const mapping = { ticketNo: '编号', on: '日子', grossFen: '毛额', netFen: '给钱' };
    await office(devcloud).call('retailers.settlement.import', { ...sheet, mapping, title: '十月' });
    await finishSettlements(devcloud);
    await closeOpen(devcloud);
    expect(await office(devcloud).call('retailers.settlement.preview', sheet)).toMatchObject({ rows: 1, problemCount: 0, mapping });
  });

  it('of many rows is booked once, though several rounds go on with it at the same time', async () => {
    const many = Array.from({ length: 130 }, (_, index) => [`MANY-${index}`, daysAgo(devcloud, 5), '100.00', null] as const);
    await office(devcloud).call('retailers.ticket.import', { organisationId: RETAILER, fileId: await sheetOf(devcloud, TICKET_HEAD, many) });
    const before = await dueOf(devcloud);
    const settlementId = await comparedSettlement(devcloud, many.map(([no, on]) => [no, on, '100.00', '82.00']));
    await office(devcloud).call('retailers.settlement.confirm', { settlementId, netFen: 130 * 82_00 });
    await Promise.all(Array.from({ length: 4 }, () => finishSettlements(devcloud)));
    expect(await office(devcloud).call('retailers.settlement.get', { settlementId })).toMatchObject({ state: 'booked', booked: 130 });
    expect(await dueOf(devcloud)).toBe(before - 130 * 82_00);
    await booksBalance();
  });
});
