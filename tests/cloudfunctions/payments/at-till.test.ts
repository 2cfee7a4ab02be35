import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { addDays, startOfDay } from '../../../src/shared/kernel/time';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { callInternally, dueFen, PRICE_FEN, unpaidOrder } from '../../fixtures/money';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { closeOpen, comparedSettlement, counterGuide, dueOf, finishSettlements, recorded, RETAILER, today, yuan } from '../../fixtures/retailers';
import { refundApproved } from '../../fixtures/refunded';
import { stockShelves } from '../../fixtures/sales';
import { storedFaults, storedTransfers } from '../../fixtures/till';
import { counterSale, paidAtTill, tillPayment } from '../../fixtures/till-sales';

jest.setTimeout(60_000);

/** 18 % of the price stays with the retailer. */
const KEPT_FEN = 59_040;

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});
beforeEach(() => closeOpen(devcloud));
afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
  const { sums } = await finance().call('ledger.books.get', {});
  expect(sums.filter(({ sum }) => sum !== 0)).toEqual([]);
});
afterAll(() => devcloud.stop());

const finance = () => clientOf(devcloud, people.finance.openid);
const counter = () => clientOf(devcloud, counterGuide.openid);
const ticketsOf = (orderId: string) => storedDocuments(devcloud, 'retailer_tickets', { 'order.orderId': orderId });
const cashMoves = async () => (await storedTransfers(devcloud)).filter((transfer) => transfer.accounts.some((account) => account.startsWith('house/cash/'))).length;

async function cancelled(orderId: string): Promise<string> {
  await counter().call('orders.order.cancel', { orderId, reason: '顾客改主意' });
  await devcloud.settle();
  return toHandOver(orderId);
}

async function toHandOver(orderId: string): Promise<string> {
  const { rows } = await finance().call('payments.payback.list', { filter: 'to_hand_over' });
  return rows.find((row) => row.orderId === orderId)?.id ?? '';
}

describe('what a buyer paid at the till of the retailer', () => {
  it('pays the order at once, and is what the retailer owes less his share', async () => {
    const before = await dueOf(devcloud);
    const moved = await cashMoves();
    const { orderId, orderNo } = await counterSale(devcloud);
    expect((await counter().call('payments.order.get', { orderId })).commands).toContain('take_ticket');
    const { ticketId, ticketNo, expectedFen } = await paidAtTill(devcloud, { orderId });
    expect(expectedFen).toBe(PRICE_FEN - KEPT_FEN);
    expect((await dueOf(devcloud)) - before).toBe(expectedFen);
    expect(await cashMoves()).toBe(moved);
    expect(await counter().call('payments.order.get', { orderId })).toMatchObject({ dueFen: 0, paidFen: PRICE_FEN, payments: [{ method: 'retailer_till', state: 'succeeded', ticketNo, awaitsConfirmation: false }] });
    expect(await ticketsOf(orderId)).toMatchObject([{ _id: ticketId, state: 'waiting', grossFen: PRICE_FEN, order: { orderId, orderNo } }]);
    expect((await finance().call('payments.payment.list', { filter: 'awaiting' })).rows.filter((row) => row.orderId === orderId)).toEqual([]);
  });

  it('is settled by a sheet like every ticket', async () => {
    const { ticketNo, ticketId, expectedFen, soldOn } = await paidAtTill(devcloud);
    const settlementId = await comparedSettlement(devcloud, [[ticketNo, soldOn, yuan(PRICE_FEN), yuan(expectedFen)]]);
    await finance().call('retailers.settlement.confirm', { settlementId, netFen: expectedFen });
    await finishSettlements(devcloud);
    expect(await storedDocument(devcloud, 'retailer_tickets', ticketId)).toMatchObject({ state: 'settled' });
  });

  it('is the one ticket of its number, however often and of whatever order it is told', async () => {
    const first = await paidAtTill(devcloud);
    const { orderId } = await counterSale(devcloud);
    const { ticketNo, soldOn } = first;
    const again = await tillPayment(devcloud, { orderId, ticketNo: ticketNo.toLowerCase(), soldOn });
    expect((await counter().refusal('payments.ticket.take', again)).code).toBe('retailers.ticket.known');
    expect(await dueFen(devcloud, orderId)).toMatchObject({ posted: PRICE_FEN });
    expect(await ticketsOf(orderId)).toEqual([]);
  });

  it('is not counted twice when the counter had written the ticket down before', async () => {
    const before = await dueOf(devcloud);
    const { ticketNo, soldOn, ticketId } = await recorded(devcloud, { grossFen: PRICE_FEN, soldOn: today(devcloud) });
    expect(await paidAtTill(devcloud, { ticketNo, soldOn })).toMatchObject({ ticketId });
    expect((await dueOf(devcloud)) - before).toBe(PRICE_FEN - KEPT_FEN);
    const { ticketNo: other } = await recorded(devcloud, { grossFen: 5_000, soldOn: today(devcloud) });
    const { orderId } = await counterSale(devcloud);
    expect((await counter().refusal('payments.ticket.take', await tillPayment(devcloud, { orderId, ticketNo: other }))).code).toBe('retailers.ticket.known');
  });

  it('pays once though two take the same ticket at the same instant', async () => {
    const [one, two] = [await counterSale(devcloud), await counterSale(devcloud)];
    const sale = await tillPayment(devcloud, { orderId: one.orderId });
    const tries = [sale, { ...sale, orderId: two.orderId }, sale].map((input) => counter().answer('payments.ticket.take', input, { contended: true }));
    const answers = await Promise.all(tries);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const dues = [await dueFen(devcloud, one.orderId), await dueFen(devcloud, two.orderId)].map(({ posted }) => posted);
    expect(dues.toSorted((a, b) => a - b)).toEqual([0, PRICE_FEN]);
  });

  it('may be a part of the price, and is never more than is left', async () => {
    const { orderId } = await paidAtTill(devcloud, { amountFen: 100_000 });
    expect(await dueFen(devcloud, orderId)).toMatchObject({ posted: PRICE_FEN - 100_000 });
    const wrong: readonly (readonly [Partial<Input<'payments.ticket.take'>>, string])[] = [
      [{ amountFen: PRICE_FEN }, 'payments.payment.more_than_due'],
      [{ amountFen: 100, soldOn: '2099-01-01' }, 'retailers.ticket.not_yet'],
    ];
    for (const [over, code] of wrong) expect((await counter().refusal('payments.ticket.take', await tillPayment(devcloud, { orderId, ...over }))).code).toBe(code);
  });

  it('is none where no retailer sold it', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const guide = clientOf(devcloud, people.guide.openid);
    expect((await guide.call('payments.order.get', { orderId })).commands).not.toContain('take_ticket');
    expect((await guide.refusal('payments.ticket.take', await tillPayment(devcloud, { orderId }))).code).toBe('payments.order.no_till');
  });

  it('shows its buyer how he paid', async () => {
    const { orderId, ticketNo } = await paidAtTill(devcloud);
    const money = await clientOf(devcloud, customers.zhang.openid).call('payments.order.get', { orderId });
    expect(money).toMatchObject({ commands: [], payments: [{ method: 'retailer_till', ticketNo }] });
  });

  it('leaves a ticket that nobody takes off without its order', async () => {
    const { ticketId } = await paidAtTill(devcloud);
    expect((await finance().refusal('retailers.ticket.void', { ticketId, reason: '打错了' })).code).toBe('retailers.ticket.of_order');
  });
});

describe('what goes back at the till of the retailer', () => {
  it('has a ticket of its own, by the terms of the sale', async () => {
    const before = await dueOf(devcloud);
    const { orderId } = await paidAtTill(devcloud);
    const moved = await cashMoves();
    const paybackId = await cancelled(orderId);
    expect((await finance().refusal('payments.payback.settle', { paybackId })).code).toBe('payments.payback.ticket_needed');
    const till = { kind: 'ticket', ticketNo: `BACK-${orderId.slice(-6)}`, soldOn: today(devcloud) } as const;
    expect(await finance().call('payments.payback.settle', { paybackId, till })).toMatchObject({ state: 'succeeded', method: 'retailer_till' });
    expect(await dueOf(devcloud)).toBe(before);
    expect(await cashMoves()).toBe(moved);
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: 0, pendingIn: 0 });
    expect((await ticketsOf(orderId)).map(({ grossFen, expectedFen, state }) => [grossFen, expectedFen, state])).toEqual([
      [PRICE_FEN, PRICE_FEN - KEPT_FEN, 'waiting'],
      [-PRICE_FEN, KEPT_FEN - PRICE_FEN, 'waiting'],
    ]);
  });

  it('takes the ticket off that the retailer struck off', async () => {
    const before = await dueOf(devcloud);
    const { orderId, ticketId } = await paidAtTill(devcloud);
    const paybackId = await cancelled(orderId);
    await finance().call('payments.payback.settle', { paybackId, till: { kind: 'struck_off', reason: '当天冲掉' } });
    expect(await storedDocument(devcloud, 'retailer_tickets', ticketId)).toMatchObject({ state: 'void', voided: { reason: '当天冲掉' } });
    expect(await dueOf(devcloud)).toBe(before);
  });

  it('cannot be struck off in part, nor while a sheet is compared with it', async () => {
    const { orderId } = await paidAtTill(devcloud);
    await refundApproved(devcloud, orderId, 100_000);
    const partly = { paybackId: await toHandOver(orderId), till: { kind: 'struck_off', reason: '冲掉' } } as const;
    expect((await finance().refusal('payments.payback.settle', partly)).code).toBe('retailers.ticket.given_back_in_part');
    await finance().call('payments.payback.settle', { ...partly, till: { kind: 'ticket', ticketNo: `PART-${orderId.slice(-6)}`, soldOn: today(devcloud) } });
    const whole = await paidAtTill(devcloud);
    const struck = { ...partly, paybackId: await cancelled(whole.orderId) };
    await comparedSettlement(devcloud, [['NOBODY', today(devcloud), null, '5.00']]);
    expect((await finance().refusal('payments.payback.settle', struck)).code).toBe('retailers.settlement.open');
    await closeOpen(devcloud);
    await finance().call('payments.payback.settle', struck);
  });

  it('cannot be struck off when the retailer paid a part of it, whose money stays on its ticket', async () => {
    const { orderId, ticketNo, soldOn, expectedFen } = await paidAtTill(devcloud);
    const netFen = expectedFen - 5_00;
    const settlementId = await comparedSettlement(devcloud, [[ticketNo, soldOn, null, yuan(netFen)]]);
    await finance().call('retailers.settlement.confirm', { settlementId, netFen });
    await finishSettlements(devcloud);
    const struck = { paybackId: await cancelled(orderId), till: { kind: 'struck_off', reason: '冲掉' } } as const;
    expect(await finance().refusal('payments.payback.settle', struck)).toMatchObject({ code: 'retailers.ticket.received_in_part', details: { receivedFen: netFen } });
    await finance().call('payments.payback.settle', { ...struck, till: { kind: 'ticket', ticketNo: `BACK-${orderId.slice(-6)}`, soldOn: today(devcloud) } });
    expect((await ticketsOf(orderId)).map(({ state, receivedFen }) => ({ state, receivedFen }))).toEqual([{ state: 'waiting', receivedFen: netFen }, { state: 'waiting', receivedFen: 0 }]);
  });
});

describe('the comparison of a day', () => {
  it('finds nothing amiss where retailers took money, gave it back and settled', async () => {
    const { orderId } = await paidAtTill(devcloud);
    const paybackId = await cancelled(orderId);
    await finance().call('payments.payback.settle', { paybackId, till: { kind: 'struck_off', reason: '冲掉' } });
    const on = today(devcloud);
    await devcloud.runner.settle();
    devcloud.clock.moveTo(new Date(startOfDay(addDays(on, 1)) + 11 * 3_600_000));
    await callInternally(devcloud, 'payments.reconciliation.run', {});
    const { mismatches } = await finance().call('payments.reconciliation.get', { on });
    expect(mismatches.filter(({ kind }) => kind === 'journal_unbalanced')).toEqual([]);
    expect(await storedDocument(devcloud, 'ledger_accounts', accounts.retailerDue(RETAILER))).toMatchObject({ pendingOut: 0 });
  });
});
