import { assert } from '../../kernel/assert';
import { MOST_LEVELS, type TouchHost } from '../attribution/credit';
import type { Facts } from '../ledger/transfer';
import type { Payee } from './payee';
import { COMMISSION_AUDIENCES, rateFor, type CommissionAudience, type CommissionRate, type CommissionSettings, type SoldLine } from './rules';
import { shareOf } from './to-buyer';

/** Somebody's place in the chains of one order. */
export interface PayeeSlot {
  readonly audience: CommissionAudience;
  /** From 1, the nearest. */
  readonly level: number;
  readonly payee: Payee;
}

/**
 * Who may be paid for an order: along the company who sold it, then his place and the places above it; beside them those
 * who brought the buyer. A place that sold without a person begins its own chain.
 * @param placePath the selling place and those above it, nearest first, without the headquarters, which pays
 * @param partnerIds who of the upline is a partner's member
 */
export function slotsOf(
  { sale, upline }: { readonly sale: { readonly host: TouchHost } | null; readonly upline: readonly string[] },
  { placePath, partnerIds }: { readonly placePath: readonly string[]; readonly partnerIds: readonly string[] },
): readonly PayeeSlot[] {
  const seller: readonly Payee[] = sale === null || sale.host.personId === null ? [] : [{ kind: 'person', id: sale.host.personId }];
  const places = sale === null ? [] : placePath.map((id): Payee => ({ kind: 'organisation', id }));
  const staff = [...seller, ...places].slice(0, MOST_LEVELS);
  return [
    ...staff.map((payee, position): PayeeSlot => ({ audience: 'staff', level: position + 1, payee })),
    ...upline.slice(0, MOST_LEVELS).map(
      (id, position): PayeeSlot => ({ audience: partnerIds.includes(id) ? 'partner' : 'customer', level: position + 1, payee: { kind: 'person', id } }),
    ),
  ];
}

/** A line that was sold, with what an explanation names. */
export interface CommissionLine extends SoldLine {
  readonly lineId: string;
  readonly title: string;
}

/** Where the facts of an entry come from, as they stood when it was made. */
export interface EntrySources {
  readonly orderId: string;
  readonly orderNo: string;
  /** The day of the sale, `YYYY-MM-DD`. */
  readonly soldOn: string;
  /** How often the sale was given to somebody else before: his entries are others. */
  readonly round: number;
  readonly rulesVersion: number;
  readonly policyVersion: number;
  /** What credited the chain: a scan, a share, or the report itself. */
  readonly touchOf: Readonly<Record<'staff' | 'referral', string | null>>;
}

/** One amount for one payee of one line, before anything is promised. */
export interface CommissionEntry extends PayeeSlot {
  /** The same sale meets the same entry. */
  readonly entryId: string;
  readonly lineId: string;
  readonly amountFen: number;
  /** All that it takes to reckon it again, also when the rules are gone. */
  readonly facts: Facts;
}

/** What a paid order brings to everybody in its chains; lines and levels that bring nothing are left out. */
export function entriesOf(
  lines: readonly CommissionLine[],
  slots: readonly PayeeSlot[],
  settings: CommissionSettings,
  sources: EntrySources,
): readonly CommissionEntry[] {
  return lines.flatMap((line) =>
    slots.flatMap((slot) => {
      const found = rateFor(settings, slot, line, sources.soldOn);
      const amountFen = found === null ? 0 : shareOf(found.rate, slot, line);
      if (found === null || amountFen === 0) return [];
      const { lineId } = line;
      return [{ ...slot, entryId: entryIdOf(lineId, slot, sources.round), lineId, amountFen, facts: factsOf(line, slot, found, sources) }];
    }),
  );
}

/** `cme_` with the line, the slot and the round, in letters and digits: entries sort by the time of their orders. */
function entryIdOf(lineId: string, { audience, level }: PayeeSlot, round: number): string {
  const line = lineId.slice(lineId.indexOf('_') + 1).replace('_', 'l');
  return `cme_${line}${audience.charAt(0)}${level}r${round}`;
}

function factsOf(
  { title, quantity, paidFen, toBuyerFen = 0, category, productId }: CommissionLine,
  { audience, level }: PayeeSlot,
  { rate, ruleOf }: { readonly rate: CommissionRate; readonly ruleOf: string },
  { orderId, orderNo, rulesVersion, policyVersion, touchOf }: EntrySources,
): Facts {
  return {
    orderId,
    orderNo,
    title,
    category,
    productId,
    quantity,
    paidFen,
    ...(toBuyerFen === 0 ? {} : { toBuyerFen }),
    audience,
    level,
    ruleOf,
    rateMode: rate.mode,
    rate: rate.mode === 'percent' ? rate.bps : rate.fen,
    rulesVersion,
    policyVersion,
    touchId: touchOf[audience === 'staff' ? 'staff' : 'referral'],
  };
}

/** The amount once more, from nothing but its own facts. */
export function reckonAgain(facts: Facts): number {
  const { rateMode, rate, quantity, paidFen, toBuyerFen = 0, level } = facts;
  const audience = COMMISSION_AUDIENCES.find((each) => each === facts['audience']);
  assert(typeof rate === 'number' && typeof quantity === 'number' && typeof paidFen === 'number', 'an entry has its own facts');
  assert(typeof toBuyerFen === 'number' && typeof level === 'number' && audience !== undefined, 'an entry knows its place');
  return shareOf(rateMode === 'percent' ? { mode: 'percent', bps: rate } : { mode: 'fixed', fen: rate }, { audience, level }, { quantity, paidFen, toBuyerFen });
}
