import type { Problems } from '../../components/form-sheet/use-draft';
import type { Input } from '../../shared/contract/registry';
import type { SettlementSubject, TradeTerms } from '../../shared/domain/trade/terms';
import { parseYuan } from '../../shared/kernel/money';
import { roundAmountWords } from '../../text/amounts';
import { tradeText } from '../../text/trade';

const { problems: words } = tradeText;

/** What stands in the fields while terms are changed. */
export interface TermsDraft {
  /** Empty: none. */
  readonly priceTier: string;
  readonly subjects: readonly SettlementSubject[];
  readonly credit: string;
  readonly days: string;
  /** Empty: no limit. */
  readonly limit: string;
  readonly deliveryAddress: string;
  readonly invoiceTitle: string;
  readonly taxNo: string;
  readonly invoiceAddress: string;
  /** Empty: nobody. */
  readonly salespersonId: string;
  readonly deduction: string;
  readonly hold: 'yes' | 'no';
  readonly interest: string;
  readonly note: string;
  readonly reason: string;
}

const typed = (amount: number): string => roundAmountWords(amount).replace(/,/g, '');

export function draftOf(terms: TradeTerms): TermsDraft {
  return {
    priceTier: terms.priceTier ?? '',
    subjects: terms.subjects,
    credit: typed(terms.creditFen),
    days: String(terms.termDays),
    limit: terms.salesLimitFen === null ? '' : typed(terms.salesLimitFen),
    deliveryAddress: terms.deliveryAddress,
    invoiceTitle: terms.invoice.title,
    taxNo: terms.invoice.taxNo,
    invoiceAddress: terms.invoice.address,
    salespersonId: terms.salespersonId ?? '',
    deduction: typed(terms.deductionBps),
    hold: terms.overdueHold ? 'yes' : 'no',
    interest: typed(terms.interestBps),
    note: terms.note,
    reason: '',
  };
}

const MOST_DAYS = 365;
const MOST_DEDUCTION_BPS = 10_000;
const MOST_INTEREST_BPS = 100;

const isDays = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) <= MOST_DAYS;

/** A percentage of two decimals is written like an amount: 18.5% are 1,850 basis points. */
function isPercent(text: string, most: number): boolean {
  const bps = parseYuan(text);
  return bps !== null && bps <= most;
}

export function termsProblems(draft: TermsDraft): Problems<TermsDraft> {
  const limit = parseYuan(draft.limit);
  return {
    ...(parseYuan(draft.credit) === null ? { credit: words.amount } : {}),
    ...(isDays(draft.days) ? {} : { days: words.days }),
    ...(draft.limit.trim() !== '' && (limit === null || limit === 0) ? { limit: words.amount } : {}),
    ...(isPercent(draft.deduction, MOST_DEDUCTION_BPS) ? {} : { deduction: words.percent }),
    ...(isPercent(draft.interest, MOST_INTEREST_BPS) ? {} : { interest: words.dailyPercent }),
    ...(draft.reason.trim() === '' ? { reason: words.reason } : {}),
  };
}

/** A draft without problems, as the command takes it. */
export function toTerms(draft: TermsDraft): Input<'trade.terms.save'>['values'] {
  return {
    priceTier: draft.priceTier === '' ? null : draft.priceTier,
    subjects: [...draft.subjects],
    creditFen: parseYuan(draft.credit) ?? 0,
    termDays: Number(draft.days),
    salesLimitFen: draft.limit.trim() === '' ? null : parseYuan(draft.limit),
    deliveryAddress: draft.deliveryAddress,
    invoice: { title: draft.invoiceTitle, taxNo: draft.taxNo, address: draft.invoiceAddress },
    salespersonId: draft.salespersonId === '' ? null : draft.salespersonId,
    deductionBps: parseYuan(draft.deduction) ?? 0,
    overdueHold: draft.hold === 'yes',
    interestBps: parseYuan(draft.interest) ?? 0,
    note: draft.note,
  };
}
