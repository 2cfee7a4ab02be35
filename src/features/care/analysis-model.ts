import type { Bar } from '../../components/bars/bars';
import type { Output } from '../../shared/contract/registry';
import { costFen, wholeCostFen, type AnalysisSide, type Figures, type OpenedFigure, type Period } from '../../shared/domain/care/complaint-figures';
import { formatFen } from '../../shared/kernel/money';
import { complaintCategoryNames, complaintCauseNames } from '../../text/care-names';
import { complaintAnalysisText as words } from '../../text/complaint-analysis';

export type Analysis = Output<'care.analysis.get'>;
type Sum = Analysis['total'];

/** What of a period opens when it is pressed. */
export interface Opening {
  readonly side: AnalysisSide;
  readonly value: string;
  readonly figure: OpenedFigure;
}

const HOUR_MINUTES = 60;
const QUARTER_MONTHS = 3;

const monthIn = (start: string): number => Number(start.slice(5, 7));
const quarterIn = (start: string): number => Math.ceil(monthIn(start) / QUARTER_MONTHS);

/** @param start its first day, `YYYY-MM-DD` */
export function periodWords(period: Period, start: string): string {
  const year = start.slice(0, 4);
  return period === 'month' ? words.month(year, monthIn(start)) : words.quarter(year, quarterIn(start));
}

const COUNTS = [
  { figure: 'complaints', counted: words.counts.pieces },
  { figure: 'customersLost', counted: words.counts.people },
  { figure: 'customersKept', counted: words.counts.people },
  { figure: 'ordersLost', counted: words.counts.orders },
  { figure: 'late', counted: words.counts.pieces },
  { figure: 'reopened', counted: words.counts.pieces },
  { figure: 'visits', counted: words.counts.times },
] as const satisfies readonly { readonly figure: OpenedFigure; readonly counted: (count: number) => string }[];

/** The counts of a period beside the one before. What there is nothing of opens nothing. */
export function countRows({ figures, before }: Pick<Sum, 'figures' | 'before'>) {
  return COUNTS.map(({ figure, counted }) => ({
    figure,
    label: figure === 'visits' ? words.visits : words.figures[figure],
    count: counted(figures[figure]),
    compared: comparedWords(figures[figure], before[figure], counted),
    opens: figures[figure] > 0,
  }));
}

function comparedWords(now: number, then: number, counted: (count: number) => string): string {
  if (then === 0) return words.compared.none;
  return now === then ? words.compared.same(counted(then)) : words.compared.other(counted(then));
}

export function headlineOf({ complaints, customersLost, ordersLost }: Figures): string {
  const lost = words.lostSome(customersLost, ordersLost);
  return words.headline(complaints, lost === '' ? words.lostNone : lost);
}

/**
 * What it cost, part by part; the sale that was lost stands by itself, for a part of it may be what was sent back. Visits are a
 * part of it where the rules give them a price, and open the complaints that had some.
 */
export function costRows({ figures, before }: Pick<Sum, 'figures' | 'before'>, visitFen: number) {
  const { cost } = words;
  const isPriced = visitFen > 0;
  const visits = { label: cost.visits(figures.visits, formatFen(visitFen)), amount: formatFen(figures.visits * visitFen), opens: figures.visits > 0 };
  return {
    lostSale: { label: cost.lostSale, amount: formatFen(figures.lostSaleFen) },
    parts: [
      { label: cost.refund, amount: formatFen(figures.refundFen) },
      { label: cost.waived, amount: formatFen(figures.waivedFen) },
      { label: cost.compensation, amount: formatFen(figures.compensationFen) },
    ],
    visits: isPriced ? visits : null,
    total: { label: isPriced ? cost.wholeTotal : cost.total, amount: formatFen(wholeCostFen(figures, visitFen)) },
    before: cost.before(formatFen(wholeCostFen(before, visitFen))),
    opens: costFen(figures) > 0,
  };
}

/** How long it took on average; null while nothing is done. */
export function averageWords({ resolved, resolvedMinutes }: Figures): string | null {
  if (resolved === 0) return null;
  const minutes = Math.round(resolvedMinutes / resolved);
  return words.average(minutes < HOUR_MINUTES ? words.minutes(minutes) : words.hours(Math.round(minutes / HOUR_MINUTES)));
}

/** What was lost with them, in one line; undefined when nothing was. */
function lostWords(figures: Figures, visitFen: number): string | undefined {
  const { customersLost, ordersLost } = figures;
  const cost = wholeCostFen(figures, visitFen);
  const { detail } = words;
  const parts = [
    ...(customersLost === 0 ? [] : [detail.customers(customersLost)]),
    ...(ordersLost === 0 ? [] : [detail.orders(ordersLost)]),
    ...(cost === 0 ? [] : [detail.cost(formatFen(cost))]),
  ];
  return parts.length === 0 ? undefined : parts.join('，');
}

export function sumName(side: AnalysisSide, value: string, name: string): string {
  if (side === 'technician') return name;
  const names: Readonly<Record<string, string>> = side === 'category' ? complaintCategoryNames : side === 'cause' ? complaintCauseNames : {};
  return names[value] ?? '';
}

/** The sums of one side as bars, the longest first. What came up in the period before alone stays, with nothing to open. */
export function sideBars(side: AnalysisSide, { sums, visitFen }: { readonly sums: readonly Sum[]; readonly visitFen: number }, open: (opening: Opening) => void): Bar[] {
  return [...sums]
    .sort((one, other) => other.figures.complaints - one.figures.complaints)
    .map(({ value, name, figures, before }) => ({
      id: value,
      label: sumName(side, value, name),
      amount: figures.complaints,
      wrong: figures.customersLost,
      words: words.counts.pieces(figures.complaints),
      detail: [lostWords(figures, visitFen), before.complaints === 0 ? undefined : words.detail.before(before.complaints)].filter((part) => part !== undefined).join(' · ') || undefined,
      onPress: figures.complaints === 0 ? undefined : () => open({ side, value, figure: 'complaints' }),
    }));
}

/** The course over the periods, the latest first: that is the one that is looked at. */
export function trendBars(period: Period, { trend, visitFen }: Pick<Analysis, 'trend' | 'visitFen'>, look: (from: string) => void): Bar[] {
  return [...trend].reverse().map(({ from, figures }, position) => ({
    id: from,
    label: period === 'month' ? words.shortMonth(monthIn(from)) : words.shortQuarter(quarterIn(from)),
    amount: figures.complaints,
    wrong: figures.customersLost,
    words: words.counts.pieces(figures.complaints),
    detail: lostWords(figures, visitFen),
    onPress: position === 0 || figures.complaints === 0 ? undefined : () => look(from),
  }));
}
