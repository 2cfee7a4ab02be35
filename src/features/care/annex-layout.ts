import type { PaperCell, PaperRow } from '../../components/paper/paper-sheet';
import { ANNEX_FIELDS, type AnnexField, type AnnexKey } from '../../shared/domain/care/annexes';
import { COMPLAINT_CATEGORIES, COMPLAINT_METHODS, type Annex } from '../../shared/domain/care/states';
import { annexHeadings as headings, annexLabels, annexShortLabels, annexText } from '../../text/annexes';
import { complaintCategoryNames, complaintMethodNames } from '../../text/care-names';

type Values = Readonly<Record<string, string>>;
interface Box {
  readonly key: string;
  readonly label: number;
  readonly value: number;
  readonly lines?: number;
  readonly date?: string;
}
type RowPlan = readonly (Box | { readonly heading: string; readonly span: number })[];

const box = (key: string, label: number, value: number, more: Pick<Box, 'lines' | 'date'> = {}): Box => ({ key, label, value, ...more });
const heading = (text: string, span: number) => ({ heading: text, span });

/** The boxes of each sheet, row by row (K1–K3). */
const PLANS = {
  handling: [
    [box('accepted_on', 3, 5), box('customer_name', 3, 5), box('method', 3, 5)],
    [box('address', 3, 13), box('phone', 3, 5)],
    [box('occurred_on', 3, 5), box('place', 3, 5), box('staff', 3, 5)],
    [box('description', 3, 21, { lines: 6 })],
    [box('standard', 3, 21, { lines: 5, date: 'standard_on' })],
    [box('course', 3, 21, { lines: 8, date: 'course_on' })],
    [box('result', 3, 21, { lines: 5, date: 'result_on' })],
    [box('manager_signature', 3, 5), box('foreman_signature', 3, 5), box('handler_signature', 3, 5)],
  ],
  report: [
    [heading(headings.to, 3), box('to_branch_manager', 5, 5), box('to_branch_inspector', 6, 5)],
    [heading(headings.cc, 3), box('cc_head_manager', 5, 5), box('cc_head_engineering', 6, 5)],
    [heading(headings.from, 3), box('from_store_manager', 5, 5), box('from_branch_supervisor', 6, 5)],
    [box('complained_at', 6, 18)],
    [box('category', 6, 18)],
    [box('method', 6, 18)],
    [heading(headings.customer, 24)],
    [box('customer_name', 3, 5), box('gender', 3, 5), box('age', 3, 5)],
    [box('address', 3, 21)],
    [box('phone', 3, 9), box('identity_number', 3, 9)],
    [box('employer', 3, 9), box('employer_phone', 3, 9)],
    [box('accepted_at', 6, 18)],
    [box('receiver', 6, 18)],
    [box('manager_on_duty', 9, 15)],
    [box('course', 6, 18, { lines: 12 })],
  ],
  report_continued: [
    [box('accepted_on', 4, 20)],
    [box('result', 4, 20, { lines: 14 })],
    [box('follow_up', 4, 20, { lines: 14 })],
  ],
} as const satisfies Readonly<Record<Annex, readonly RowPlan[]>>;

/** The boxes of a sheet with what stands in them. */
export function paperRows(annex: Annex, values: Values): readonly PaperRow[] {
  const kindOf = new Map(ANNEX_FIELDS[annex].map(({ key, kind }): [string, AnnexField['kind']] => [key, kind]));
  const printed = (key: string) => printedValue(annex, kindOf.get(key) ?? 'line', values[key] ?? '');
  const plans: readonly RowPlan[] = PLANS[annex];
  return plans.map((row) =>
    row.flatMap((plan): PaperCell[] => {
      if ('heading' in plan) return [{ kind: 'label', text: plan.heading, span: plan.span }];
      const { key, label, value, lines = 1, date } = plan;
      return [
        { kind: 'label', text: printedLabel(annex, key), span: label },
        { kind: 'value', text: printed(key), span: value, lines, date: date === undefined ? null : printed(date) },
      ];
    }),
  );
}

/** Every field of a form that has a box on its sheet: all of them, or the sheet would not be complete. */
export function fieldsOnPaper(annex: Annex): readonly string[] {
  const plans: readonly RowPlan[] = PLANS[annex];
  return plans.flat().flatMap((plan) => ('heading' in plan ? [] : plan.date === undefined ? [plan.key] : [plan.key, plan.date]));
}

/** The whole name of a field. */
export function fieldLabel(annex: Annex, key: string): string {
  const labels: Readonly<Record<string, string>> = annexLabels[annex];
  return labels[key] ?? key;
}

function printedLabel(annex: Annex, key: string): string {
  return annex === 'report' ? (annexShortLabels[key as AnnexKey<'report'>] ?? fieldLabel(annex, key)) : fieldLabel(annex, key);
}

/** A value as the sheet has it: dates with blanks to write into, a box before each choice. */
function printedValue(annex: Annex, kind: AnnexField['kind'], value: string): string {
  switch (kind) {
    case 'day':
      return dayText(value);
    case 'moment':
      return value === '' ? annexText.noMoment : annexText.moment(dayText(value.slice(0, 10)), value.slice(11));
    case 'category':
      return COMPLAINT_CATEGORIES.map((category) => tick(complaintCategoryNames[category], category === value)).join('　');
    case 'method':
      // The first sheet has a box to write it into, the second one to tick.
      if (annex === 'handling') return COMPLAINT_METHODS.flatMap((method) => (method === value ? [complaintMethodNames[method]] : [])).join('');
      return COMPLAINT_METHODS.map((method) => tick(complaintMethodNames[method], method === value)).join('　');
    default:
      // What was done stands line by line, each after its day.
      return value.replace(/^\d{4}-\d{2}-\d{2}(?= )/gm, dayText);
  }
}

const tick = (name: string, isChosen: boolean): string => `${isChosen ? annexText.chosen : annexText.notChosen} ${name}`;

function dayText(value: string): string {
  const [year = '', month = '', day = ''] = value.split('-');
  return value === '' ? annexText.noDay : annexText.day(year, String(Number(month)), String(Number(day)));
}
