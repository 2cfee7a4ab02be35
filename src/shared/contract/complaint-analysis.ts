import * as v from 'valibot';
import { ANALYSIS_SIDES, OPENED_FIGURES, PERIODS, type Figure } from '../domain/care/complaint-figures';
import { COMPLAINT_CAUSES } from '../domain/care/complaint-outcome';
import { COMPLAINT_CATEGORIES, COMPLAINT_METHODS, COMPLAINT_STATES } from '../domain/care/states';
import { CARE_ROLES } from '../domain/roles';
import { command, query } from './define';
import { amountFen, count, day, empty, exactText, id, instant, list, page, pageInput, shownLine, shownName, signedFen, whole } from './fields';

/** What complaints cost: customers, orders and money, by time, cause and who was there (K6). */

/** Every figure of a sum; amounts in whole fen. Minutes are working minutes. */
const MOST_MINUTES = 10_000_000_000;
const figures = v.object({
  complaints: count,
  late: count,
  reopened: count,
  resolved: count,
  resolvedMinutes: whole(0, MOST_MINUTES),
  customersLost: count,
  customersKept: count,
  ordersLost: count,
  lostSaleFen: signedFen,
  refundFen: amountFen,
  waivedFen: amountFen,
  compensationFen: amountFen,
  visits: count,
} satisfies Readonly<Record<Figure, v.GenericSchema>>);
/** A category, a cause, a technician's membership, or `none`. */
const value = v.pipe(v.string(), v.regex(/^[0-9a-z_]{1,50}$/));
/** `name`: a technician's; `before`: of the period before. */
const sum = v.object({ value, name: shownName, figures, before: figures });
const span = { period: v.picklist(PERIODS), on: day } as const;

/** The complaints behind a figure. */
const opened = v.object({ ...span, side: v.picklist(ANALYSIS_SIDES), value, figure: v.picklist(OPENED_FIGURES), ...pageInput });

export const MOST_TECHNICIANS = 50;
/** So many periods the course shows, the one that is looked at with them. */
export const TREND_PERIODS = { month: 6, quarter: 4 } as const;

export const complaintAnalysisContract = {
  /** Of the month or quarter in which a day lies, beside the one before. Technicians: those with most complaints. */
  'care.analysis.get': query({
    access: CARE_ROLES,
    input: v.object(span),
    output: v.object({
      from: day,
      to: day,
      /** False while it is under way. */
      isOver: v.boolean(),
      /** What a visit made again costs by the rules in force; 0: visits are no part of the costs. */
      visitFen: amountFen,
      total: sum,
      categories: list(sum, COMPLAINT_CATEGORIES.length),
      causes: list(sum, COMPLAINT_CAUSES.length + 1),
      technicians: list(sum, MOST_TECHNICIANS),
      /** The oldest first. */
      trend: list(v.object({ from: day, figures }), TREND_PERIODS.month),
    }),
  }),
  'care.analysis.open': query({
    access: CARE_ROLES,
    input: opened,
    output: page(
      v.object({
        id,
        complaintNo: exactText(20),
        customerName: shownName,
        subject: shownLine,
        category: v.picklist(COMPLAINT_CATEGORIES),
        method: v.picklist(COMPLAINT_METHODS),
        cause: v.nullable(v.picklist(COMPLAINT_CAUSES)),
        state: v.picklist(COMPLAINT_STATES),
        /** Who came, when it was about a visit. */
        technicianName: v.nullable(shownName),
        receivedAt: instant,
        figures,
      }),
    ),
  }),
  /** The same for a spreadsheet, a page at a time. */
  'care.analysis.export': query({ access: CARE_ROLES, input: opened, output: v.object({ csv: exactText(200_000), next: v.nullable(exactText(80)) }) }),
  /** Brings the months' sums up to date with what changed. */
  'care.analysis.count': command({ access: 'internal', input: empty, output: v.object({ counted: count, finished: v.boolean() }) }),
} as const;
