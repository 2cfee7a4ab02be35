import fc from 'fast-check';
import type { PickupDocument } from '../../../cloudfunctions/dealers/documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { sumOfDues } from '../../../src/shared/domain/dealers/dues';
import { foundCompany, people } from '../../fixtures/company';
import { aRequest, CREDIT_FEN, dealerBalance, HEATER_FEN, heaters, openDealership, RECEIPT, storedStanding } from '../../fixtures/dealers';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocument } from '../../fixtures/outbox';
import { products } from '../../fixtures/sales';
import { everything, storedFaults } from '../../fixtures/till';

jest.setTimeout(600_000);

const RUNS = 4;
const STEPS = ['ask', 'ask_much', 'approve', 'refuse', 'cancel', 'hand_over', 'return', 'receive', 'bill', 'cancel_bill', 'pay_in', 'confirm'] as const;
type Step = (typeof STEPS)[number];
type Posting = { readonly _id: string; readonly asset: string; readonly amount: number; readonly from: string; readonly to: string; readonly mode: string };

let devcloud: Devcloud;
beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
});
afterEach(() => devcloud.stop());

const said = { contended: true } as const;
const dealer = () => clientOf(devcloud, people.dealer.openid);
const finance = () => clientOf(devcloud, people.finance.openid);
const supervisor = () => clientOf(devcloud, people.supervisor.openid);
const chosen = <Row>(rows: readonly Row[], choice: number): Row | undefined => rows[choice % Math.max(1, rows.length)];
const pickups = () => everything<PickupDocument>(devcloud, 'pickups');

/** One of everything that may happen; whatever is refused is refused. Each is sent twice under one request id. */
async function take(step: Step, choice: number): Promise<void> {
  const requestId = `fuzz-${step}-${choice}-${Math.random().toString(36).slice(2)}`;
  const once = { ...said, requestId };
  const twice = async (send: () => Promise<unknown>): Promise<void> => {
    await Promise.all([send(), send()]);
  };
  const pickup = chosen(await pickups(), choice);
  const pickupId = pickup?._id ?? 'pku_zzzzzzzzzzzzzzzzzzz';
  const quantity = 1 + (choice % 3);
  const open = pickup?.returns.find(({ received }) => received === null);
  const bills = (await everything<{ readonly _id: string; readonly amountFen: number }>(devcloud, 'dealer_top_ups')).filter(({ _id }) => _id !== '');
  const bill = chosen(bills, choice);
  const payment = chosen(await everything<{ readonly _id: string }>(devcloud, 'payments'), choice);
  switch (step) {
    case 'ask':
      return twice(() => dealer().answer('dealers.pickup.request', aRequest(quantity), once));
    case 'ask_much':
      return twice(() => dealer().answer('dealers.pickup.request', aRequest(9 + quantity), once));
    case 'approve':
      return twice(() => finance().answer('dealers.pickup.approve', { pickupId, reason: '批' }, once));
    case 'refuse':
      return twice(() => finance().answer('dealers.pickup.refuse', { pickupId, reason: '不批' }, once));
    case 'cancel':
      return twice(() => dealer().answer('dealers.pickup.cancel', { pickupId, reason: '不要' }, once));
    case 'hand_over':
      return twice(() => supervisor().answer('dealers.pickup.hand_over', { pickupId, lines: [heaters(quantity)] }, once));
    case 'return':
      return twice(() => dealer().answer('dealers.pickup.return', { pickupId, lines: [heaters(quantity)], reason: '退' }, once));
    case 'receive': {
      const arrived = (open?.pieces ?? [heaters(1)]).map((row) => ({ ...row, quantity: choice % (row.quantity + 1) }));
      return twice(() => supervisor().answer('dealers.pickup.receive', { pickupId, returnId: open?.id ?? 'pkr_zzzzzzzzz', arrived }, once));
    }
    case 'bill':
      return twice(() => dealer().answer('dealers.top_up.create', { amountFen: quantity * HEATER_FEN }, once));
    case 'cancel_bill':
      return twice(() => dealer().answer('dealers.top_up.cancel', { topUpId: bill?._id ?? 'tup_zzzzzzzzzzzzzzzzzzz' }, once));
    case 'pay_in': {
      const amountFen = choice % 2 === 0 ? HEATER_FEN : (bill?.amountFen ?? HEATER_FEN);
      const input: Input<'payments.payment.record'> = { orderId: bill?._id ?? 'tup_zzzzzzzzzzzzzzzzzzz', part: 'rest', method: 'transfer', amountFen, evidence: [RECEIPT] };
      return twice(() => dealer().answer('payments.payment.record', input, once));
    }
    case 'confirm':
      return twice(() => finance().answer('payments.payment.confirm', { paymentId: payment?._id ?? 'pay_zzzzzzzzzzzzzzzzzzz' }, once));
  }
}

const postedOn = (transfers: readonly Posting[], account: string): number =>
  transfers
    .filter(({ mode }) => mode === 'posted' || mode === 'post')
    .reduce((sum, { amount, from, to }) => sum + (to === account ? amount : 0) - (from === account ? amount : 0), 0);

async function check(): Promise<void> {
  expect(await storedFaults(devcloud)).toEqual([]);
  const all = await pickups();
  const transfers = await everything<Posting>(devcloud, 'ledger_transfers');
  const { posted, pendingOut } = await dealerBalance(devcloud);
  const approvedFen = all.filter(({ approval }) => approval !== null).reduce((sum, { amountFen }) => sum + amountFen, 0);
  // Never over the credit but for what somebody let pass.
  expect(posted - pendingOut).toBeGreaterThanOrEqual(-CREDIT_FEN - approvedFen);
  expect(pendingOut).toBe(all.reduce((sum, { held }) => sum + (held?.money.left ?? 0), 0));
  const standing = await storedStanding(devcloud);
  expect(sumOfDues(standing?.dues ?? [])).toBe(Math.max(0, -posted));
  expect(standing?.waiting ?? 0).toBe(all.filter(({ state }) => state === 'requested').length);
  // Goods: what is on the shelf, set aside and gone is what was there.
  const pieces = (of: (line: PickupDocument['lines'][number]) => number) => all.reduce((sum, { lines }) => sum + lines.reduce((total, line) => total + of(line), 0), 0);
  const shelf = await storedDocument(devcloud, 'ledger_accounts', `stock/${products.heater._id}`);
  expect(Number(shelf?.['posted'] ?? 0)).toBe(500 - pieces(({ handedOver, returned }) => handedOver - returned));
  expect(Number(shelf?.['pendingOut'] ?? 0)).toBe(all.reduce((sum, { held }) => sum + (held?.pieces[0]?.left ?? 0), 0));
  expect(Number(shelf?.['pendingIn'] ?? 0)).toBe(pieces(({ returning }) => returning));
  // Money: what he paid in less what he has taken is what he has.
  const taken = all.reduce((sum, { notes, returns }) => sum + notes.reduce((total, { amountFen }) => total + amountFen, 0) - returns.reduce((total, { received }) => total + (received?.amountFen ?? 0), 0), 0);
  expect(postedOn(transfers, 'house/dealer-sales')).toBe(taken);
  expect(posted + postedOn(transfers, 'house/dealer-topups') + taken).toBe(0);
  // What came for a bill that was taken back meanwhile, or beyond one, is none of his: it goes back.
  const bills = [...new Set(transfers.flatMap(({ from, to }) => [from, to]).filter((account) => /^order\/tup_/.test(account)))];
  const beyondFen = bills.reduce((sum, account) => sum + Math.max(0, -postedOn(transfers, account)), 0);
  expect(postedOn(transfers, 'house/dealer-topups') + postedOn(transfers, 'house/cash/offline')).toBe(beyondFen);
}

it('keeps every sum whatever dealers, warehouse and finance do at once', async () => {
  const step = fc.record({ step: fc.constantFrom(...STEPS), choice: fc.nat({ max: 1_000 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 12, maxLength: 22 }), async (rounds) => {
      for (const round of rounds) {
        await Promise.all(round.map(({ step: taken, choice }) => take(taken, choice)));
        await devcloud.settle();
      }
      await check();
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});
