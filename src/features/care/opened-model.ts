import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { ANALYSIS_SIDES, OPENED_FIGURES, PERIODS, periodStart, type Period } from '../../shared/domain/care/complaint-figures';
import { formatFen } from '../../shared/kernel/money';
import { isDay } from '../../shared/kernel/time';
import { complaintCategoryNames, complaintCauseNames, complaintStateNames } from '../../text/care-names';
import { complaintAnalysisText } from '../../text/complaint-analysis';
import { complaintDeskText } from '../../text/complaint-desk';
import { momentWords } from '../../text/when';
import { periodWords, sumName, type Opening } from './analysis-model';

const { opened: words, figures: names } = complaintAnalysisText;

export type OpenedRow = Output<'care.analysis.open'>['rows'][number];
export type Opened = Opening & { readonly period: Period; readonly on: string };

/** What an address opens; what it does not say rightly is the whole of the present month. */
export function openedFrom(params: Readonly<Record<'period' | 'on' | 'side' | 'value' | 'figure', string>>, today: string): Opened {
  const period = PERIODS.find((each) => each === params.period) ?? 'month';
  const side = ANALYSIS_SIDES.find((each) => each === params.side);
  const figure = OPENED_FIGURES.find((each) => each === params.figure) ?? 'complaints';
  const on = periodStart(period, isDay(params.on) ? params.on : today);
  if (side === undefined || !/^[0-9a-z_]{1,50}$/.test(params.value)) return { period, on, side: 'all', value: 'none', figure };
  return { period, on, side, value: params.value, figure };
}

/** @param technician the name that the rows know */
export function openedHeadline({ period, on, side, value, figure }: Opened, technician: string): string {
  return words.headline(periodWords(period, on), names[figure], sumName(side, value, technician));
}

/** A complaint with what came of it. */
export function openedRow({ complaintNo, customerName, subject, category, cause, state, technicianName, receivedAt, figures }: OpenedRow, now: number) {
  return {
    customer: customerName,
    received: words.received(complaintNo, momentWords(receivedAt, now)),
    subject: complaintDeskText.row.subject(complaintCategoryNames[category], subject),
    origin: [complaintCauseNames[cause ?? 'none'], ...(technicianName === null ? [] : [technicianName])].join(' · '),
    tags: [{ tone: 'quiet' as Tone, words: complaintStateNames[state] }, ...tagsOf(figures)],
    cost: costWords(figures),
  };
}

function tagsOf({ customersLost, customersKept, late, reopened }: OpenedRow['figures']): { tone: Tone; words: string }[] {
  return [
    ...(customersLost > 0 ? [{ tone: 'danger' as const, words: words.lost }] : []),
    ...(customersKept > 0 ? [{ tone: 'done' as const, words: words.kept }] : []),
    ...(late > 0 ? [{ tone: 'danger' as const, words: words.late }] : []),
    ...(reopened > 0 ? [{ tone: 'now' as const, words: words.reopened }] : []),
  ];
}

function costWords({ ordersLost, lostSaleFen, refundFen, waivedFen, compensationFen, visits }: OpenedRow['figures']): string {
  const amounts = [
    [lostSaleFen, ordersLost > 0 ? words.orderLost : words.saleLost],
    [refundFen, words.refund],
    [waivedFen, words.waived],
    [compensationFen, words.compensation],
  ] as const;
  const parts = amounts.flatMap(([fen, say]) => (fen > 0 ? [say(formatFen(fen))] : []));
  return [...parts, ...(visits > 0 ? [words.visits(visits)] : [])].join('，');
}
