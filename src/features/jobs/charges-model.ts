import type { Input } from '../../shared/contract/registry';
import { formatFen } from '../../shared/kernel/money';
import { jobChargesText as words } from '../../text/job-steps';
import type { Job } from './view-model';

export type ChargeProposal = Job['charges'][number];
export type Finding = Input<'service.charge.propose'>['finding'];

/** How often each item of the tariff is charged. */
export type Quantities = Readonly<Record<string, number>>;

/** What a technician has chosen so far. */
export interface ChargeDraft {
  /** The proposal that it changes; null when it comes on top of what was agreed. */
  readonly insteadOf: string | null;
  readonly quantities: Quantities;
  /** Asked of repairs only: there it decides, with the warranty's dates, who pays. */
  readonly finding: Finding | null;
}

/** What the customer has not answered yet. */
export const waitingProposal = ({ charges }: Pick<Job, 'charges'>): ChargeProposal | undefined => charges.find(({ state }) => state === 'proposed');

/** What to know before charging: what it does to the charges that are there; undefined beside the first. */
export function leadOf({ charges }: Pick<Job, 'charges'>): string | undefined {
  if (waitingProposal({ charges }) !== undefined) return words.changing;
  return charges.some(({ state }) => state === 'agreed') ? words.adding : undefined;
}

/** A new proposal takes the place of one that waits, so it begins with its lines. */
export function startingDraft({ card, charges }: Pick<Job, 'card' | 'charges'>): ChargeDraft {
  const waiting = waitingProposal({ charges });
  const quantities = Object.fromEntries((waiting?.lines ?? []).map(({ itemId, quantity }) => [itemId, quantity]));
  return { insteadOf: waiting?.proposalId ?? null, quantities, finding: card.kind === 'repair' ? null : 'none' };
}

/** What is still wrong with a draft; and what would be sent when nothing is. */
export function checkCharges(workOrderId: string, { insteadOf, quantities, finding }: ChargeDraft) {
  const lines = Object.entries(quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([itemId, quantity]) => ({ itemId, quantity }));
  return {
    items: lines.length === 0 ? words.itemsNeeded : undefined,
    finding: finding === null ? words.findingNeeded : undefined,
    proposal: lines.length === 0 || finding === null ? null : { workOrderId, lines, finding, ...(insteadOf === null ? {} : { insteadOf }) },
  };
}

/** An item of the job's tariff to choose from. */
export function tariffRows({ tariff }: Pick<Job, 'tariff'>, quantities: Quantities) {
  return tariff.items.map(({ itemId, title, unit, priceFen }) => ({
    itemId,
    title,
    price: words.price(formatFen(priceFen), unit),
    quantity: quantities[itemId] ?? 0,
  }));
}

/** What the office took off what was agreed. */
export function waivedRows({ waivers }: Pick<Job, 'waivers'>) {
  return waivers.map(({ amountFen, reason, at }) => ({ id: String(at), label: words.waived(reason), amount: `-${formatFen(amountFen)}` }));
}

/** One proposal of charges, line by line. */
export function proposalView({ proposalId, lines, totalFen, state }: ChargeProposal) {
  return {
    proposalId,
    tag: state === 'agreed' && totalFen === 0 ? words.free : words.states[state],
    total: formatFen(totalFen),
    mayWithdraw: state === 'proposed',
    lines: lines.map(({ itemId, title, unit, quantity, covered, amountFen }) => ({
      itemId,
      title: words.line(title, quantity, unit),
      detail: covered ? words.covered : undefined,
      amount: formatFen(amountFen),
    })),
  };
}
