import { MOST_TECHNICIANS, TREND_PERIODS } from '../../src/shared/contract/complaint-analysis';
import type { Output } from '../../src/shared/contract/registry';
import { addFigures, monthsOf, movedPeriod, NO_FIGURES, NO_VALUE, sliceKey, type AnalysisSide, type Figures, type Period } from '../../src/shared/domain/care/complaint-figures';
import { addSums, NO_SUM } from '../../src/shared/domain/care/customers-once';
import { COMPLAINT_CAUSES } from '../../src/shared/domain/care/complaint-outcome';
import { COMPLAINT_CATEGORIES } from '../../src/shared/domain/care/states';
import type { ComplaintSum } from './complaint-months';
import type { MonthSums } from './complaint-sums';

type Analysis = Output<'care.analysis.get'>;
type Sum = Analysis['total'];
type Months = ReadonlyMap<string, MonthSums>;

/** The periods that are shown, the oldest first; the last one is looked at. */
export function periodsShown(period: Period, start: string): string[] {
  const count = TREND_PERIODS[period];
  return Array.from({ length: count }, (_, position) => movedPeriod(period, start, position - count + 1));
}

function sumsIn(months: Months, period: Period, start: string): MonthSums {
  const sums = new Map<string, ComplaintSum>();
  for (const month of monthsOf(period, start)) {
    for (const [slice, sum] of months.get(month) ?? []) {
      const known = sums.get(slice);
      sums.set(slice, { slice, name: sum.name, ...addSums(known ?? NO_SUM, sum) });
    }
  }
  return sums;
}

/** What of the sums is shown of a period, beside the one before. */
export function analysisOf(months: Months, period: Period, start: string): Pick<Analysis, 'total' | 'categories' | 'causes' | 'technicians' | 'trend'> {
  const now = sumsIn(months, period, start);
  const then = sumsIn(months, period, movedPeriod(period, start, -1));
  const sumOf = (side: AnalysisSide, value: string): Sum => {
    const slice = sliceKey(side, value);
    return { value, name: now.get(slice)?.name ?? then.get(slice)?.name ?? '', figures: figuresIn(now, slice), before: figuresIn(then, slice) };
  };
  const side = (name: AnalysisSide, values: readonly string[]) => values.map((value) => sumOf(name, value)).filter(isShown);
  const all = sliceKey('all', NO_VALUE);
  return {
    total: sumOf('all', NO_VALUE),
    categories: side('category', COMPLAINT_CATEGORIES),
    causes: side('cause', [...COMPLAINT_CAUSES, NO_VALUE]),
    technicians: side('technician', valuesOf([now], 'technician'))
      .sort((one, other) => other.figures.complaints - one.figures.complaints)
      .slice(0, MOST_TECHNICIANS),
    trend: periodsShown(period, start).map((from) => ({ from, figures: figuresIn(sumsIn(months, period, from), all) })),
  };
}

function figuresIn(sums: MonthSums, slice: string): Figures {
  return addFigures(NO_FIGURES, sums.get(slice) ?? NO_FIGURES);
}

const isShown = ({ figures, before }: Sum): boolean => figures.complaints > 0 || before.complaints > 0;

function valuesOf(periods: readonly MonthSums[], side: AnalysisSide): string[] {
  const head = `${side}:`;
  return periods.flatMap((sums) => [...sums.keys()]).flatMap((slice) => (slice.startsWith(head) ? [slice.slice(head.length)] : []));
}
