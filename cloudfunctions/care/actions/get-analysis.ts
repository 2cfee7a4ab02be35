import { TREND_PERIODS } from '../../../src/shared/contract/complaint-analysis';
import { monthsOf, movedPeriod, periodStart } from '../../../src/shared/domain/care/complaint-figures';
import { addDays, dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { readSettings } from '../../settings/public';
import { analysisOf, periodsShown } from '../analysis-view';
import { MOST_UNCOUNTED, sumsOfMonths } from '../complaint-sums';

const MOST_MONTHS = 3 * TREND_PERIODS.quarter;

/** Customers, orders and money that complaints cost in a month or quarter (K6): one document a month, whatever lies in it. */
export const getAnalysis = action('care.analysis.get', { roundTrips: 4, documentsExamined: 2 + MOST_MONTHS + MOST_UNCOUNTED }, async ({ period, on }, ctx) => {
  const { organisationId } = actingMembership(ctx);
  const from = periodStart(period, on);
  const to = addDays(movedPeriod(period, from, 1), -1);
  const months = periodsShown(period, from).flatMap((start) => monthsOf(period, start));
  const [sums, { values }] = await Promise.all([sumsOfMonths(ctx.db, organisationId, months), readSettings(ctx.db, ['service'])]);
  return { from, to, isOver: to < dayOf(ctx.now), visitFen: values.service.repeatVisitFen, ...analysisOf(sums, period, from) };
});
