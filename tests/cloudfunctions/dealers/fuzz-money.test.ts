import fc from 'fast-check';
import type { TransferDocument } from '../../../cloudfunctions/_kit/ledger/documents';
import type { CorrectionDocument, DealerStatementDocument } from '../../../cloudfunctions/dealers/statement-documents';
import type { InterestDocument } from '../../../cloudfunctions/dealers/interest-documents';
import type { MarginDocument } from '../../../cloudfunctions/dealers/margin-documents';
import type { PickupDocument } from '../../../cloudfunctions/dealers/documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { sumOfDues } from '../../../src/shared/domain/dealers/dues';
import { leftOf } from '../../../src/shared/domain/dealers/margin';
import { addDays, DAY_MS, dayOf } from '../../../src/shared/kernel/time';
import { foundCompany, people } from '../../fixtures/company';
import { chargeInterest, INTEREST_BPS, passMonth } from '../../fixtures/dealer-interest';
import { agree, aRequest, CREDIT_FEN, dealerBalance, DEALER, HEATER_FEN, heaters, openDealership, priced, publishPrices, storedStanding, topUp } from '../../fixtures/dealers';
import { dealerStatementsOf, passDay, runDealerStatements } from '../../fixtures/dealer-statements';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { delivered, paidInFull, refunded } from '../../fixtures/margins';
import { callInternally } from '../../fixtures/money';
import { aReport, products, type Placed } from '../../fixtures/sales';
import { everything, storedFaults } from '../../fixtures/till';

jest.setTimeout(900_000);

const RUNS = 3;
const TIER = 'ptr_fuzzmoney001';
const FRIDGE_FEN = 430_000;
const BALANCE = `dealer/${DEALER}/balance`;
const AT_ONCE = ['sell', 'collect', 'deliver', 'refund', 'cancel', 'pick_up', 'ask_much', 'approve', 'top_up', 'waive', 'draft', 'confirm', 'dispute', 'answer', 'correct', 'decide', 'sweep', 'release', 'charge'] as const;
/** Time passes while nothing is under way: what is a day old has been booked. */
const CLOCK = ['days', 'midnight', 'month'] as const;
type AtOnce = (typeof AT_ONCE)[number];
interface Taken {
  readonly step: AtOnce;
  readonly choice: number;
}

let devcloud: Devcloud;
let sales: Placed[];
/** Every statement as it was drafted. */
let drawn: Map<string, string>;
beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
  await publishPrices(devcloud, TIER, [priced(products.heater, HEATER_FEN), priced(products.fridge, FRIDGE_FEN)]);
  await agree(devcloud, { priceTier: TIER, subjects: ['goods', 'margin'], interestBps: INTEREST_BPS, termDays: 9, overdueHold: false });
  sales = [];
  drawn = new Map();
});
afterEach(() => devcloud.stop());

const said = { contended: true } as const;
const dealer = () => clientOf(devcloud, people.dealer.openid);
const finance = () => clientOf(devcloud, people.finance.openid);
const supervisor = () => clientOf(devcloud, people.supervisor.openid);
const chosen = <Row>(rows: readonly Row[], choice: number): Row | undefined => rows[choice % Math.max(1, rows.length)];
const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);

/** Whatever is refused is refused, and who waits for another asks more often; what breaks is neither. */
async function tried(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    const isExpected = error instanceof Error && /was refused|^[\w.]+ costs /.test(error.message) && !error.message.includes('request.unexpected');
    if (!isExpected) throw error;
  });
}

/** Above his own price and beneath it, by fen that no share divides; some are paid and delivered at once. */
async function sell(choice: number): Promise<void> {
  const lines = [{ productId: products.fridge._id, quantity: 1 + (choice % 3), unitPriceFen: 412_001 + ((choice * 37) % 38_000) }];
  const placed = await clientOf(devcloud, people.dealerGuide.openid).call('orders.report.create', aReport({ lines }), said);
  sales.push(placed);
  if (choice % 2 === 0) await tried(() => paidInFull(devcloud, placed));
  if (choice % 4 === 0) await tried(() => delivered(devcloud, placed));
}

/** One of everything that moves a dealer's money; whatever decides is sent twice under one request id. */
async function take({ step, choice }: Taken): Promise<void> {
  const once = { ...said, requestId: `fuzz-${step}-${choice}-${Math.random().toString(36).slice(2)}` };
  const twice = async (send: () => Promise<unknown>): Promise<void> => {
    await Promise.all([send(), send()]);
  };
  const sale = chosen(sales, choice);
  const statement = chosen(await dealerStatementsOf(devcloud), choice);
  const statementId = statement?._id ?? 'dst_zzzzzzzzzzzzzzzzzzz';
  const objectionId = chosen(statement?.objections ?? [], choice)?.id ?? 'obj_zzzzzzzzzz';
  const amountFen = (choice % 2 === 0 ? 1 : -1) * (1 + (choice % 30_000));
  switch (step) {
    case 'sell':
      return sell(choice);
    case 'collect':
      return sale === undefined ? undefined : tried(() => paidInFull(devcloud, sale));
    case 'deliver':
      return sale === undefined ? undefined : tried(() => delivered(devcloud, sale));
    case 'refund':
      return sale === undefined ? undefined : tried(() => (choice % 3 === 0 ? refunded(devcloud, sale, 0, 1 + (choice * 91) % 300_000) : refunded(devcloud, sale, 1)));
    case 'cancel':
      return twice(() => supervisor().answer('orders.order.cancel', { orderId: sale?.orderId ?? 'ord_zzzzzzzzzzzzzzzzzzz', reason: '不要了' }, once));
    case 'pick_up':
      return tried(async () => {
        const { pickupId } = await dealer().call('dealers.pickup.request', aRequest(1 + (choice % 3)), once);
        await supervisor().answer('dealers.pickup.hand_over', { pickupId, lines: [heaters(1)] }, said);
      });
    case 'ask_much':
      return twice(() => dealer().answer('dealers.pickup.request', aRequest(9 + (choice % 3)), once));
    case 'approve': {
      const pickup = chosen(await everything<PickupDocument>(devcloud, 'pickups'), choice);
      return twice(() => finance().answer('dealers.pickup.approve', { pickupId: pickup?._id ?? 'pku_zzzzzzzzzzzzzzzzzzz', reason: '批' }, once));
    }
    case 'top_up':
      return tried(() => topUp(devcloud, 1 + ((choice * 997) % 400_000)).then(() => undefined));
    case 'waive': {
      const interest = chosen(await everything<InterestDocument>(devcloud, 'dealer_interests'), choice);
      return twice(() => finance().answer('dealers.interest.waive', { interestId: interest?._id ?? 'din_zzzzzzzzzzzzzzzzzzz', reason: '老客户' }, once));
    }
    case 'draft': {
      await tried(() => finance().call('dealers.statement.generate', { untilOn: addDays(dayOf(devcloud.clock.now().getTime()), -1) }, once));
      return tried(() => runDealerStatements(devcloud));
    }
    case 'confirm':
      return twice(() => dealer().answer('dealers.statement.confirm', { statementId }, once));
    case 'dispute':
      return twice(() => dealer().answer('dealers.statement.dispute', { statementId, words: '这笔不对' }, once));
    case 'answer': {
      const correction = choice % 3 === 0 ? {} : { correction: { amountFen, subject: 'goods' as const } };
      return twice(() => finance().answer('dealers.statement.answer', { statementId, objectionId, words: '查过了', ...correction }, once));
    }
    case 'correct':
      return twice(() => finance().answer('dealers.correction.request', { organisationId: DEALER, amountFen, subject: 'margin', reason: '补差' }, once));
    case 'decide': {
      const correction = chosen(await everything<CorrectionDocument>(devcloud, 'dealer_corrections'), choice);
      const input = { correctionId: correction?._id ?? 'dco_zzzzzzzzzzzzzzzzzzz', agrees: choice % 4 !== 0, reason: '核过' };
      return twice(() => clientOf(devcloud, people.owner.openid).answer('dealers.correction.decide', input, once));
    }
    case 'sweep':
      return tried(() => twice(() => callInternally(devcloud, 'dealers.statement.sweep', {})));
    case 'release':
      return tried(() => twice(() => callInternally(devcloud, 'dealers.margin.release', {})));
    case 'charge':
      return tried(() => twice(() => chargeInterest(devcloud)));
  }
}

function passTime(clock: (typeof CLOCK)[number], choice: number): void {
  if (clock === 'midnight') passDay(devcloud);
  else if (clock === 'month') passMonth(devcloud);
  else devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + (1 + (choice % 8)) * DAY_MS));
}

const moves = ({ mode }: TransferDocument): boolean => mode === 'posted' || mode === 'post';
const onBalance = ({ amount, from, to }: TransferDocument): number => (to === BALANCE ? amount : 0) - (from === BALANCE ? amount : 0);
const postedOn = (transfers: readonly TransferDocument[], account: string): number =>
  sum(transfers.filter(moves), ({ amount, from, to }) => (to === account ? amount : 0) - (from === account ? amount : 0));

/** A statement is what the journal says between its places, begins with what the one before ended with, and stays as it was drafted. */
async function checkStatements(postings: readonly TransferDocument[]): Promise<void> {
  let before: DealerStatementDocument | undefined;
  for (const statement of await dealerStatementsOf(devcloud)) {
    const { _id, no, from, until, openingFen, closingFen, lineCount, sums, dues } = statement;
    const within = postings.filter(({ sequence }) => sequence > from && sequence < until);
    expect(openingFen).toBe(before?.closingFen ?? 0);
    // A time in which nothing happened and nothing is owed has no statement.
    const reached = before?.until ?? from;
    expect([reached <= from, postings.filter(({ sequence }) => sequence > reached && sequence < from)]).toEqual([true, []]);
    expect({ no, closingFen, lineCount }).toEqual({ no, closingFen: openingFen + sum(within, onBalance), lineCount: within.length });
    expect(sum(sums, ({ inFen, outFen }) => inFen - outFen)).toBe(closingFen - openingFen);
    expect(sumOfDues(dues)).toBe(Math.max(0, -closingFen));
    const asDrawn = JSON.stringify([openingFen, closingFen, lineCount, sums, dues, from, until]);
    expect(drawn.get(_id) ?? asDrawn).toBe(asDrawn);
    drawn.set(_id, asDrawn);
    before = statement;
  }
}

async function check(): Promise<void> {
  expect(await storedFaults(devcloud)).toEqual([]);
  const transfers = await everything<TransferDocument>(devcloud, 'ledger_transfers');
  const postings = transfers.filter((transfer) => moves(transfer) && (transfer.from === BALANCE || transfer.to === BALANCE));
  const { posted, pendingOut } = await dealerBalance(devcloud);
  expect(sumOfDues((await storedStanding(devcloud))?.dues ?? [])).toBe(Math.max(0, -posted));
  // The limit is of pick-ups: what else is taken from him is owed beyond it.
  const pickups = await everything<PickupDocument>(devcloud, 'pickups');
  const approvedFen = sum(pickups.filter(({ approval }) => approval !== null), ({ amountFen }) => amountFen);
  const othersFen = sum(postings.filter(({ from, kind }) => from === BALANCE && kind !== 'dealer_pickup'), ({ amount }) => amount);
  expect(posted - pendingOut).toBeGreaterThanOrEqual(-CREDIT_FEN - approvedFen - othersFen);
  // What he has is what he brought, less what he took, with the margins that are his, interest and corrections: each once.
  const margins = await everything<MarginDocument>(devcloud, 'dealer_margins');
  const lines = margins.flatMap((margin) => margin.lines);
  const interest = (await everything<InterestDocument>(devcloud, 'dealer_interests')).filter(({ waived }) => waived === null);
  const corrections = (await everything<CorrectionDocument>(devcloud, 'dealer_corrections')).filter(({ state }) => state === 'booked');
  const given = (account: string): number => 0 - postedOn(transfers, account);
  const parts = {
    brought: given('house/dealer-topups'),
    taken: given('house/dealer-sales'),
    margins: sum(lines.filter(({ state }) => state === 'released'), leftOf),
    interest: 0 - sum(interest, ({ amountFen }) => amountFen),
    corrections: sum(corrections, ({ amountFen }) => amountFen),
  };
  expect([parts.margins, parts.interest, parts.corrections]).toEqual(['house/dealer-margin', 'house/dealer-interest', 'house/dealer-corrections'].map(given));
  expect(posted).toBe(sum(Object.values(parts), (fen) => fen));
  expect(new Set(interest.map(({ month, due }) => `${month} ${due.causeId} ${due.dueOn}`)).size).toBe(interest.length);
  await checkStatements(postings);
}

it('keeps every sum and settles nothing twice, whatever sales, refunds, interest, statements and corrections do at once', async () => {
  const taken = fc.record({ step: fc.constantFrom(...AT_ONCE), choice: fc.nat({ max: 1_000 }) });
  const round = fc.record({ taken: fc.array(taken, { minLength: 1, maxLength: 4 }), clock: fc.option(fc.constantFrom(...CLOCK), { freq: 2 }), choice: fc.nat({ max: 20 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 14, maxLength: 24 }), async (rounds) => {
      for (const [turn, each] of rounds.entries()) {
        // Something to begin with, so that the rest is not refused.
        const begun: readonly Taken[] = turn < 3 ? [{ step: 'sell', choice: each.choice }, { step: 'pick_up', choice: each.choice }] : [];
        await Promise.all([...begun, ...each.taken].map(take));
        await devcloud.settle();
        if (each.clock !== null) passTime(each.clock, each.choice);
        if (turn % 6 === 5) await check();
      }
      await check();
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});
