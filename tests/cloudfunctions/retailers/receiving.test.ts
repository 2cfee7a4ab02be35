import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { RowDecision } from '../../../src/shared/domain/retailers/states';
import { foundCompany } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
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

/** Of 4,599.00 18 % are kept: 3,771.18 are expected. */
const GROSS_FEN = 4_599_00;
const EXPECTED_FEN = 3_771_18;
const PART_FEN = 3_725_19;
const REST_FEN = 45_99;

const aTicket = () => recorded(devcloud, { grossFen: GROSS_FEN });
type Recorded = Awaited<ReturnType<typeof aTicket>>;
const ticketOf = async ({ ticketId, ticketNo }: Recorded) => {
  const { rows } = await office(devcloud).call('retailers.ticket.list', { organisationId: RETAILER, ticketNo });
  return rows.find(({ id }) => id === ticketId);
};
const compared = ({ ticketNo, soldOn }: Recorded, netFen: number) => comparedSettlement(devcloud, [[ticketNo, soldOn, yuan(GROSS_FEN), yuan(netFen)]]);
const rowOf = async (settlementId: string) => (await office(devcloud).call('retailers.settlement.rows', { settlementId })).rows[0];

async function booked(settlementId: string, netFen: number): Promise<void> {
  await office(devcloud).call('retailers.settlement.confirm', { settlementId, netFen });
  await finishSettlements(devcloud);
}

/** Books a sheet of one row. */
async function brings(ticket: Recorded, netFen: number, decision?: RowDecision): Promise<void> {
  const settlementId = await compared(ticket, netFen);
  if (decision !== undefined) await office(devcloud).call('retailers.settlement.decide', { settlementId, rowNo: 2, decision, words: '说好了' });
  await booked(settlementId, netFen);
}

describe('a ticket of which a part came', () => {
  it('remembers it, and the next sheet is compared with what is left: the rest settles it and nothing is given up', async () => {
    const ticket = await aTicket();
    const due = await dueOf(devcloud);
    await brings(ticket, PART_FEN);
    expect(await ticketOf(ticket)).toMatchObject({ state: 'waiting', expectedFen: EXPECTED_FEN, receivedFen: PART_FEN, receipts: [{ rowNo: 2, netFen: PART_FEN }] });
    const next = await compared(ticket, REST_FEN);
    expect(await rowOf(next)).toMatchObject({ standing: 'agreed', match: { differenceFen: 0, reason: null, ticket: { expectedFen: EXPECTED_FEN, receivedFen: PART_FEN } } });
    await booked(next, REST_FEN);
    expect(await ticketOf(ticket)).toMatchObject({ state: 'settled', receivedFen: EXPECTED_FEN, receipts: [{ netFen: PART_FEN }, { netFen: REST_FEN }] });
    expect(await dueOf(devcloud)).toBe(due - EXPECTED_FEN);
  });

  it('of which the rest is given up with another row loses that rest and no more', async () => {
    const ticket = await aTicket();
    const due = await dueOf(devcloud);
    await brings(ticket, PART_FEN);
    await brings(ticket, 1_00, 'accept');
    expect(await ticketOf(ticket)).toMatchObject({ state: 'settled', receivedFen: PART_FEN + 1_00 });
    expect(await dueOf(devcloud)).toBe(due - EXPECTED_FEN);
  });

  it('brought whole again is paid too much, and waits until it is taken back', async () => {
    const ticket = await aTicket();
    const due = await dueOf(devcloud);
    await brings(ticket, PART_FEN);
    const again = await compared(ticket, EXPECTED_FEN);
    expect(await rowOf(again)).toMatchObject({ standing: 'differs', match: { differenceFen: PART_FEN, reason: 'paid_again' } });
    await booked(again, EXPECTED_FEN);
    expect(await ticketOf(ticket)).toMatchObject({ state: 'waiting', receivedFen: PART_FEN + EXPECTED_FEN });
    await brings(ticket, -PART_FEN);
    expect(await ticketOf(ticket)).toMatchObject({ state: 'settled', receivedFen: EXPECTED_FEN });
    expect(await dueOf(devcloud)).toBe(due - EXPECTED_FEN);
    expect(await rowOf(await compared(ticket, EXPECTED_FEN))).toMatchObject({ standing: 'foreign', reason: 'settled_before' });
  });

  it('is missed by a sheet with what is left of it', async () => {
    const ticket = await aTicket();
    await brings(ticket, PART_FEN);
    const missed = async () => (await office(devcloud).call('retailers.settlement.get', { settlementId: await comparedSettlement(devcloud, [['NOBODY', null, null, '1.00']]) })).missing;
    const before = await missed();
    await closeOpen(devcloud);
    await brings(ticket, REST_FEN);
    const after = await missed();
    expect({ tickets: before.tickets - after.tickets, expectedFen: before.expectedFen - after.expectedFen }).toEqual({ tickets: 1, expectedFen: REST_FEN });
  });

  it('is not taken off; finance gives the rest up, by the figure it saw', async () => {
    const ticket = await aTicket();
    const due = await dueOf(devcloud);
    const { ticketId } = ticket;
    const giveUp = { ticketId, leftFen: REST_FEN, reason: '尾数不再补' };
    expect((await office(devcloud).refusal('retailers.ticket.give_up', { ...giveUp, leftFen: EXPECTED_FEN })).code).toBe('retailers.ticket.nothing_received');
    await brings(ticket, PART_FEN);
    expect(await office(devcloud).refusal('retailers.ticket.void', { ticketId, reason: '不要了' })).toMatchObject({ code: 'retailers.ticket.received_in_part', details: { receivedFen: PART_FEN } });
    expect(await office(devcloud).refusal('retailers.ticket.give_up', { ...giveUp, leftFen: EXPECTED_FEN })).toMatchObject({ code: 'retailers.ticket.left_differs', details: { leftFen: REST_FEN } });
    await compared(ticket, REST_FEN);
    expect((await office(devcloud).refusal('retailers.ticket.give_up', giveUp)).code).toBe('retailers.settlement.open');
    await closeOpen(devcloud);
    expect(await office(devcloud).call('retailers.ticket.give_up', giveUp)).toEqual({ state: 'settled' });
    expect(await ticketOf(ticket)).toMatchObject({ state: 'settled', receivedFen: PART_FEN, givenUp: { fen: REST_FEN, reason: '尾数不再补', byName: '孙会计' } });
    expect(await dueOf(devcloud)).toBe(due - EXPECTED_FEN);
    const { sums } = await office(devcloud).call('ledger.books.get', {});
    expect(sums.filter(({ sum }) => sum !== 0)).toEqual([]);
  });
});
