import { AppError } from '../../errors/app-error';
import { accounts } from '../ledger/accounts';
import { posted } from '../ledger/make-transfer';
import type { TransferPlan } from '../ledger/transfer';
import type { Coverage } from './coverage';
import type { TariffItem } from './service-settings';
import type { ChargeState, CoverageReason } from './states';

/** What is charged at the door: proposed from the tariff of the job, agreed by the customer, booked, and maybe waived. */

export interface ChargeLine {
  readonly itemId: string;
  readonly title: string;
  readonly unit: string;
  readonly quantity: number;
  readonly unitPriceFen: number;
  readonly covered: boolean;
  readonly reason: CoverageReason;
  /** 0 when covered. */
  readonly amountFen: number;
  /** A part that leaves the warehouse when the job is finished. */
  readonly productId: string | null;
}

interface Wanted {
  readonly itemId: string;
  readonly quantity: number;
}

/** As much of an item of the tariff as a charge needs; a technician's phone knows it too. */
type Charged = Pick<TariffItem, 'itemId' | 'title' | 'unit' | 'priceFen' | 'wearPart' | 'productId'>;

/**
 * The lines of a proposal, by the tariff that the job carries; the same item twice is one line.
 * @throws AppError `service.charge.item_missing`
 */
export function chargeLines(
  wanted: readonly Wanted[],
  tariff: readonly Charged[],
  coverageOf: (item: Charged) => Coverage,
): readonly ChargeLine[] {
  const quantities = new Map<string, number>();
  for (const { itemId, quantity } of wanted) quantities.set(itemId, (quantities.get(itemId) ?? 0) + quantity);
  return [...quantities].map(([itemId, quantity]) => {
    const item = tariff.find((one) => one.itemId === itemId);
    if (item === undefined) throw new AppError('service.charge.item_missing', { itemId });
    const { title, unit, priceFen: unitPriceFen, productId } = item;
    const { covered, reason } = coverageOf(item);
    return { itemId, title, unit, quantity, unitPriceFen, covered, reason, amountFen: covered ? 0 : quantity * unitPriceFen, productId };
  });
}

/** A job's proposals are counted, so that a phone without signal knows the name of its own. */
export function nextProposalId(charges: readonly unknown[]): string {
  return `p${charges.length + 1}`;
}

/**
 * Who changes a proposal that waits must not charge its lines twice because the customer was quicker.
 * @param insteadOf the proposal that was changed; undefined: what is charged comes on top
 * @throws AppError `service.charge.agreed_meanwhile`
 */
export function refuseAgreedMeanwhile(charges: readonly { readonly proposalId: string; readonly state: ChargeState }[], insteadOf: string | undefined): void {
  const changed = charges.find(({ proposalId }) => proposalId === insteadOf);
  if (changed?.state === 'agreed') throw new AppError('service.charge.agreed_meanwhile');
}

/** The proposals with a new one, which takes the place of one that nobody agreed to. */
export function withProposal<Charge extends { readonly state: ChargeState }>(charges: readonly Charge[], proposal: Charge): Charge[] {
  return [...charges.map((old): Charge => (old.state === 'proposed' ? { ...old, state: 'withdrawn' } : old)), proposal];
}

export function totalOf(lines: readonly Pick<ChargeLine, 'amountFen'>[]): number {
  return lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

interface Booked {
  readonly workOrderId: string;
  readonly workOrderNo: string;
}

interface BookedCharge {
  readonly proposalId: string;
  readonly totalFen: number;
  readonly state: ChargeState;
}

const chargeId = ({ workOrderId }: Booked, proposalId: string): string => `charge:${workOrderId}:${proposalId}`;

/** What the customer agreed to is owed; nothing when the warranty bears all of it. */
export function agreedPlans(job: Booked, { proposalId, totalFen }: BookedCharge, at: number): TransferPlan[] {
  if (totalFen === 0) return [];
  const transfer = posted({
    id: chargeId(job, proposalId),
    asset: 'CNY',
    amount: totalFen,
    from: accounts.house.sales,
    to: accounts.orderDue(job.workOrderId),
    kind: 'charge',
    facts: { orderNo: job.workOrderNo },
    at,
  });
  return [{ transfer }];
}

/**
 * Takes something off what was agreed (K5), the newest charge first; each transfer points at the charge that it takes back.
 * @param waivedFen what was taken off before
 */
export function waiverPlans(
  job: Booked,
  charges: readonly BookedCharge[],
  { waivedFen, amountFen, reason, by, at }: { readonly waivedFen: number; readonly amountFen: number; readonly reason: string; readonly by: string; readonly at: number },
): TransferPlan[] {
  const newestFirst = charges.filter(({ state, totalFen }) => state === 'agreed' && totalFen > 0).reverse();
  const plans: TransferPlan[] = [];
  let before = waivedFen;
  let left = amountFen;
  for (const { proposalId, totalFen } of newestFirst) {
    const gone = Math.min(before, totalFen);
    before -= gone;
    const amount = Math.min(left, totalFen - gone);
    if (amount === 0) continue;
    left -= amount;
    const back = posted({
      id: `charge-waived:${job.workOrderId}:${proposalId}:${gone}`,
      asset: 'CNY',
      amount,
      from: accounts.orderDue(job.workOrderId),
      to: accounts.house.sales,
      kind: 'charge_waived',
      facts: { orderNo: job.workOrderNo, reason, by },
      at,
    });
    plans.push({ transfer: { ...back, reversalOf: chargeId(job, proposalId) } });
  }
  return plans;
}
