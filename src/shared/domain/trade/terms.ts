import type { OrganisationKind } from '../roles';

/** What the agent and an organisation have to do with each other (domain.md: 往来条件), decided by headquarters. */

/** What is settled with an organisation, each a subject 结算科目 of its statements. */
export const SETTLEMENT_SUBJECTS = ['goods', 'margin', 'rebate', 'delivery', 'installation', 'deduction'] as const;
export type SettlementSubject = (typeof SETTLEMENT_SUBJECTS)[number];

/** Where an invoice goes; empty texts where nobody told yet. */
export interface InvoiceTo {
  readonly title: string;
  readonly taxNo: string;
  readonly address: string;
}

export interface TradeTerms {
  /** Whose price lists hold; null: none, so that nothing can be picked up. */
  readonly priceTier: string | null;
  readonly subjects: readonly SettlementSubject[];
  /** How much may be owed at most, whole fen. */
  readonly creditFen: number;
  /** Days from handing over to paying; 0: at once. */
  readonly termDays: number;
  /** What may be picked up in a calendar month, whole fen; null: as much as wanted. */
  readonly salesLimitFen: number | null;
  /** One line, as the driver reads it. */
  readonly deliveryAddress: string;
  readonly invoice: InvoiceTo;
  /** The person who looks after it. */
  readonly salespersonId: string | null;
  /** What a retailer 卖场 keeps of every ticket 流水倒扣, basis points. */
  readonly deductionBps: number;
  /** Whether pick-ups stop while something is overdue. */
  readonly overdueHold: boolean;
  /** Of what is overdue, basis points a day; 0: none. */
  readonly interestBps: number;
  /** For the office alone. */
  readonly note: string;
}

/** What holds until headquarters says something else: no tier, no credit, paid at once, no interest. */
export const DEFAULT_TERMS: TradeTerms = {
  priceTier: null,
  subjects: ['goods'],
  creditFen: 0,
  termDays: 0,
  salesLimitFen: null,
  deliveryAddress: '',
  invoice: { title: '', taxNo: '', address: '' },
  salespersonId: null,
  deductionBps: 0,
  overdueHold: true,
  interestBps: 0,
  note: '',
};

const TRADING_KINDS: readonly OrganisationKind[] = ['store', 'partner_store', 'ka_store', 'dealer'];

/** Whether there are terms with an organisation of this kind: with everybody but the agent himself and those who only recommend. */
export const isTrading = (kind: OrganisationKind): boolean => TRADING_KINDS.includes(kind);

/** What an organisation itself reads of its terms: not what is for the office alone. */
export function ownTerms(terms: TradeTerms): TradeTerms {
  return { ...terms, note: '' };
}

/** Whether two versions differ in what the organisation itself reads. */
export const differsForItself = (before: TradeTerms, after: TradeTerms): boolean => changedTerms(ownTerms(before), ownTerms(after)).length > 0;

/** One field of the terms; the parts of the invoice are fields of their own. */
export const TERM_FIELDS = [
  'priceTier',
  'subjects',
  'creditFen',
  'termDays',
  'salesLimitFen',
  'deliveryAddress',
  'invoice.title',
  'invoice.taxNo',
  'invoice.address',
  'salespersonId',
  'deductionBps',
  'overdueHold',
  'interestBps',
  'note',
] as const;
export type TermField = (typeof TERM_FIELDS)[number];

/** What stands in one field. */
export function termAt(terms: TradeTerms, field: TermField): string | number | boolean | null | readonly SettlementSubject[] {
  if (field === 'invoice.title') return terms.invoice.title;
  if (field === 'invoice.taxNo') return terms.invoice.taxNo;
  if (field === 'invoice.address') return terms.invoice.address;
  return terms[field];
}

/** The fields that differ, in their order on the page. Subjects are a set: their order says nothing. */
export function changedTerms(before: TradeTerms, after: TradeTerms): readonly TermField[] {
  return TERM_FIELDS.filter((field) => keyOf(termAt(before, field)) !== keyOf(termAt(after, field)));
}

function keyOf(value: ReturnType<typeof termAt>): string {
  return typeof value === 'object' && value !== null ? [...value].sort().join() : JSON.stringify(value);
}
