import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { storedDocument } from '../../fixtures/outbox';
import { closeOpen, comparedSettlement, dueOf, finishSettlements, foundRetailers, office, recorded, RETAILER, yuan } from '../../fixtures/retailers';

jest.setTimeout(60_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await foundRetailers(devcloud);
});
afterAll(() => devcloud.stop());
beforeEach(() => closeOpen(devcloud));

const WORDS = '卖场抄错了小票号';
const settlementOf = (settlementId: string) => office(devcloud).call('retailers.settlement.get', { settlementId });
const rowsOf = async (settlementId: string) => (await office(devcloud).call('retailers.settlement.rows', { settlementId })).rows;

/** A ticket that matches by its number, one that is missed, and two rows that nobody knows. */
async function withForeignRows() {
  const matched = await recorded(devcloud, { grossFen: 328_000 });
  const missed = await recorded(devcloud, { grossFen: 100_000 });
  const settlementId = await comparedSettlement(devcloud, [
    [matched.ticketNo, matched.soldOn, null, yuan(matched.expectedFen)],
    ['WRONG-1', missed.soldOn, null, '800.00'],
    ['WRONG-2', missed.soldOn, null, '7.00'],
  ]);
  const foreign = (await rowsOf(settlementId)).filter(({ standing }) => standing === 'foreign').map(({ rowNo }) => rowNo);
  const [first = 0, second = 0] = foreign;
  return { settlementId, matched, missed, first, second };
}

describe('a row that was tied to a ticket by hand', () => {
  it('brings it, with who found out and why, and its difference waits for a word', async () => {
    const { settlementId, missed, first } = await withForeignRows();
    const before = await settlementOf(settlementId);
    expect(await office(devcloud).call('retailers.settlement.tie', { settlementId, rowNo: first, ticketId: missed.ticketId, words: WORDS })).toEqual({ standing: 'differs' });
    const row = (await rowsOf(settlementId)).find(({ rowNo }) => rowNo === first);
    expect(row).toMatchObject({ standing: 'differs', match: { by: 'hand', differenceFen: -2_000, ticket: { id: missed.ticketId } }, tie: { words: WORDS, byName: '孙会计' }, decision: null });
    const after = await settlementOf(settlementId);
    expect(after.rows).toEqual({ ...before.rows, differs: before.rows.differs + 1, foreign: before.rows.foreign - 1 });
    expect(after.missing).toEqual({ tickets: before.missing.tickets - 1, expectedFen: before.missing.expectedFen - missed.expectedFen });
    expect(after.differenceFen).toBe(before.differenceFen - 2_000);
  });

  it('is as it was once it is untied, and its ticket is free for another', async () => {
    const { settlementId, missed, first, second } = await withForeignRows();
    const before = { settlement: await settlementOf(settlementId), rows: await rowsOf(settlementId) };
    const tie = { settlementId, rowNo: first, ticketId: missed.ticketId, words: WORDS };
    await office(devcloud).call('retailers.settlement.tie', tie);
    await office(devcloud).call('retailers.settlement.decide', { settlementId, rowNo: first, decision: 'accept', words: '认了' });
    await office(devcloud).call('retailers.settlement.untie', { settlementId, rowNo: first });
    expect({ settlement: await settlementOf(settlementId), rows: await rowsOf(settlementId) }).toEqual(before);
    await office(devcloud).call('retailers.settlement.tie', { ...tie, rowNo: second });
  });

  it('settles its ticket when it is booked', async () => {
    const { settlementId, missed, first } = await withForeignRows();
    const due = await dueOf(devcloud);
    await office(devcloud).call('retailers.settlement.tie', { settlementId, rowNo: first, ticketId: missed.ticketId, words: WORDS });
    await office(devcloud).call('retailers.settlement.decide', { settlementId, rowNo: first, decision: 'accept', words: '认了' });
    const { netFen } = await settlementOf(settlementId);
    await office(devcloud).call('retailers.settlement.confirm', { settlementId, netFen });
    await finishSettlements(devcloud);
    expect(await storedDocument(devcloud, 'retailer_tickets', missed.ticketId)).toMatchObject({ state: 'settled', receivedFen: 80_000, receipts: [{ rowNo: first, netFen: 80_000 }] });
    expect(await dueOf(devcloud)).toBe(due - netFen - 2_000);
    expect((await office(devcloud).refusal('retailers.settlement.untie', { settlementId, rowNo: first })).code).toBe('retailers.settlement.command_not_allowed');
    const byNumber = async (state?: 'waiting') =>
      (await office(devcloud).call('retailers.ticket.list', { organisationId: RETAILER, ticketNo: missed.ticketNo, ...(state === undefined ? {} : { state }) })).rows.map(({ id }) => id);
    expect([await byNumber(), await byNumber('waiting')]).toEqual([[missed.ticketId], []]);
  });
});

describe('a ticket', () => {
  it('has one row: neither the one that matched by itself nor one that was tied leaves it to another', async () => {
    const { settlementId, matched, missed, first, second } = await withForeignRows();
    const tie = (rowNo: number, ticketId: string) => office(devcloud).answer('retailers.settlement.tie', { settlementId, rowNo, ticketId, words: WORDS }, { contended: true });
    expect(await tie(first, matched.ticketId)).toMatchObject({ ok: false, error: { code: 'retailers.ticket.matched' } });
    const both = await Promise.all([tie(first, missed.ticketId), tie(second, missed.ticketId)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))).toEqual(['retailers.ticket.matched']);
  });

  it('that is settled, or of nobody, is tied to no row', async () => {
    const before = await recorded(devcloud, { grossFen: 55_500 });
    const old = await comparedSettlement(devcloud, [[before.ticketNo, before.soldOn, null, yuan(before.expectedFen)]]);
    await office(devcloud).call('retailers.settlement.confirm', { settlementId: old, netFen: before.expectedFen });
    await finishSettlements(devcloud);
    const { settlementId, first: rowNo } = await withForeignRows();
    for (const [ticketId, code] of [[before.ticketId, 'retailers.ticket.settled'], ['tkt_zzzzzzzzzzzzzzzzzzz', 'retailers.ticket.missing']] as const) {
      expect((await office(devcloud).refusal('retailers.settlement.tie', { settlementId, rowNo, ticketId, words: WORDS })).code).toBe(code);
    }
  });

  it('that was written down after the comparison was not missed', async () => {
    const { settlementId, first: rowNo } = await withForeignRows();
    const { missing } = await settlementOf(settlementId);
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 60_000));
    const late = await recorded(devcloud, { grossFen: 100_000 });
    await office(devcloud).call('retailers.settlement.tie', { settlementId, rowNo, ticketId: late.ticketId, words: WORDS });
    expect((await settlementOf(settlementId)).missing).toEqual(missing);
  });
});
