import type { TableColumn } from '../../components/sortable-table/sort-rows';
import type { Output } from '../../shared/contract/registry';
import { changedTerms, TERM_FIELDS, termAt, type SettlementSubject, type TermField, type TradeTerms } from '../../shared/domain/trade/terms';
import { dayOf } from '../../shared/kernel/time';
import { roundAmountWords } from '../../text/amounts';
import { organisationKindNames } from '../../text/names';
import { ownTermsText as own, tradeText as words } from '../../text/trade';
import { dateWords } from '../../text/when';

export type TermsRow = Output<'trade.terms.list'>['rows'][number];
export type TermsPage = Output<'trade.terms.get'>;
type HistoryRow = Output<'trade.terms.history'>['rows'][number];
export type NameOf = (id: string) => string | undefined;

const percentWords = (bps: number): string => roundAmountWords(bps);

/** The tree as a list, each organisation below the one above it, with whom nothing is agreed left out. */
export function treeOf(rows: readonly TermsRow[]): readonly TermsRow[] {
  const names = new Map(rows.map(({ organisation: { id, name } }) => [id, name]));
  const place = ({ organisation: { path } }: TermsRow) => path.map((id) => names.get(id) ?? id);
  return rows.filter(({ terms }) => terms !== null).sort((one, other) => compareTexts(place(one), place(other)));
}

/** The first text that differs decides; what ends before that comes first. */
function compareTexts(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((text, position) => text !== other[position]);
  if (differs === -1 || differs >= other.length) return one.length - other.length;
  return (one[differs] ?? '').localeCompare(other[differs] ?? '', 'zh');
}

/** Those in which every word that is looked for stands somewhere. */
export function foundRows(rows: readonly TermsRow[], search: string): readonly TermsRow[] {
  const wanted = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const text = ({ organisation, terms }: TermsRow) => [organisation.name, organisationKindNames[organisation.kind], terms?.tierName, terms?.salespersonName].join(' ').toLowerCase();
  return rows.filter((row) => wanted.every((word) => text(row).includes(word)));
}

const indent = ({ organisation: { path } }: TermsRow): string => '　'.repeat(Math.max(0, path.length - 2));

/** Everything of a row that is a column of the table. */
export const TERMS_COLUMNS: readonly TableColumn<TermsRow>[] = [
  { key: 'name', label: words.columns.name, words: (row) => `${indent(row)}${row.organisation.name}` },
  { key: 'kind', label: words.columns.kind, words: ({ organisation }) => organisationKindNames[organisation.kind] },
  { key: 'tier', label: words.columns.tier, words: ({ terms }) => terms?.tierName ?? words.noTier },
  { key: 'credit', label: words.columns.credit, figures: true, words: ({ terms }) => roundAmountWords(terms?.creditFen ?? 0), cell: ({ terms }) => ({ fen: terms?.creditFen ?? 0 }), sortBy: ({ terms }) => terms?.creditFen ?? null },
  { key: 'days', label: words.columns.days, figures: true, words: ({ terms }) => String(terms?.termDays ?? 0), cell: ({ terms }) => terms?.termDays ?? 0, sortBy: ({ terms }) => terms?.termDays ?? null },
  {
    key: 'limit',
    label: words.columns.limit,
    figures: true,
    words: ({ terms }) => limitWords(terms?.salesLimitFen ?? null),
    cell: ({ terms }) => (terms?.salesLimitFen === null || terms === null ? limitWords(null) : { fen: terms.salesLimitFen }),
    sortBy: ({ terms }) => terms?.salesLimitFen ?? null,
  },
  { key: 'deduction', label: words.columns.deduction, figures: true, words: ({ terms }) => `${percentWords(terms?.deductionBps ?? 0)}%`, sortBy: ({ terms }) => terms?.deductionBps ?? null },
  { key: 'salesperson', label: words.columns.salesperson, words: ({ terms }) => terms?.salespersonName ?? words.none },
];

const limitWords = (fen: number | null): string => (fen === null ? words.noLimit : roundAmountWords(fen));

/** What one field says. */
export function fieldWords(terms: TradeTerms, field: TermField, nameOf: NameOf): string {
  switch (field) {
    case 'priceTier':
      return terms.priceTier === null ? words.noTier : (nameOf(terms.priceTier) ?? words.none);
    case 'salespersonId':
      return terms.salespersonId === null ? words.nobody : (nameOf(terms.salespersonId) ?? words.none);
    case 'subjects':
      return subjectWords(terms.subjects);
    case 'creditFen':
      return roundAmountWords(terms.creditFen);
    case 'salesLimitFen':
      return limitWords(terms.salesLimitFen);
    case 'deductionBps':
    case 'interestBps':
      return percentWords(terms[field]);
    case 'overdueHold':
      return terms.overdueHold ? words.hold.yes : words.hold.no;
    default:
      return String(termAt(terms, field)) || words.none;
  }
}

function subjectWords(subjects: readonly SettlementSubject[]): string {
  return subjects.length === 0 ? words.none : subjects.map((subject) => words.subjects[subject]).join('、');
}

/** Label and words of every field; the office's own note only for the office. */
export function termFacts({ values, tierName, salespersonName }: TermsPage): readonly { readonly label: string; readonly value: string }[] {
  const nameOf = (id: string) => (id === values.priceTier ? tierName : salespersonName) ?? undefined;
  return TERM_FIELDS.map((field) => ({ label: words.fields[field], value: fieldWords(values, field, nameOf) }));
}

/** The same as the organisation itself reads it: without the office's note, and a retailer's share only where there is one. */
export function ownTermFacts(page: TermsPage): ReturnType<typeof termFacts> {
  const { values } = page;
  const left = [words.fields.note, ...(values.deductionBps === 0 ? [words.fields.deductionBps] : [])];
  return termFacts(page).filter(({ label }) => !left.includes(label));
}

/** One version of the history: from when, every field with what stood there before, and for the office who and why. */
export function historyView({ version, byName, reason, at, before, values }: HistoryRow, nameOf: NameOf, now: number) {
  const changes = changedTerms(before, values).map((field) => words.change(words.fields[field], fieldWords(before, field, nameOf), fieldWords(values, field, nameOf)));
  const day = dateWords(dayOf(at), now);
  const id = String(version);
  if (byName === null) return { id, title: own.from(day), byline: own.byCompany, changes };
  return { id, title: `${words.version(version)} · ${reason ?? ''}`, byline: words.byline(byName, day), changes };
}
