import { ANNEX_FIELDS, type AnnexField, type AnnexKey } from '../../shared/domain/care/annexes';
import { COMPLAINT_CATEGORIES, COMPLAINT_METHODS, type Annex } from '../../shared/domain/care/states';
import { annexHeadings as headings, annexLabels, annexShortLabels, annexText } from '../../text/annexes';
import { complaintCategoryNames, complaintMethodNames } from '../../text/care-names';

/** Every row of a sheet is so many columns wide. */
export const COLUMNS = 12;

/** One box of the sheet. `lines`: at least so many lines high; `date` is written at its lower right. */
export type PaperCell =
  | { readonly kind: 'label'; readonly text: string; readonly span: number }
  | { readonly kind: 'value'; readonly text: string; readonly span: number; readonly lines: number; readonly date: string | null };
export type PaperRow = readonly PaperCell[];

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
    [box('accepted_on', 2, 2), box('customer_name', 2, 2), box('method', 2, 2)],
    [box('address', 2, 6), box('phone', 2, 2)],
    [box('occurred_on', 2, 2), box('place', 2, 2), box('staff', 2, 2)],
    [box('description', 2, 10, { lines: 6 })],
    [box('standard', 2, 10, { lines: 5, date: 'standard_on' })],
    [box('course', 2, 10, { lines: 8, date: 'course_on' })],
    [box('result', 2, 10, { lines: 5, date: 'result_on' })],
    [box('manager_signature', 2, 2), box('foreman_signature', 2, 2), box('handler_signature', 2, 2)],
  ],
  report: [
    [heading(headings.to, 2), box('to_branch_manager', 2, 3), box('to_branch_inspector', 2, 3)],
    [heading(headings.cc, 2), box('cc_head_manager', 2, 3), box('cc_head_engineering', 2, 3)],
    [heading(headings.from, 2), box('from_store_manager', 2, 3), box('from_branch_supervisor', 2, 3)],
    [box('complained_at', 3, 9)],
    [box('category', 3, 9)],
    [box('method', 3, 9)],
    [heading(headings.customer, 12)],
    [box('customer_name', 2, 2), box('gender', 2, 2), box('age', 2, 2)],
    [box('address', 2, 10)],
    [box('phone', 2, 4), box('identity_number', 2, 4)],
    [box('employer', 2, 4), box('employer_phone', 2, 4)],
    [box('accepted_at', 3, 9)],
    [box('receiver', 3, 9)],
    [box('manager_on_duty', 5, 7)],
    [box('course', 3, 9, { lines: 12 })],
  ],
  report_continued: [
    [box('accepted_on', 3, 9)],
    [box('result', 3, 9, { lines: 14 })],
    [box('follow_up', 3, 9, { lines: 14 })],
  ],
} as const satisfies Readonly<Record<Annex, readonly RowPlan[]>>;

/** The boxes of a sheet with what stands in them. */
export function paperRows(annex: Annex, values: Values): readonly PaperRow[] {
  const kindOf = new Map(ANNEX_FIELDS[annex].map(({ key, kind }): [string, AnnexField['kind']] => [key, kind]));
  const printed = (key: string) => printedValue(kindOf.get(key) ?? 'line', values[key] ?? '');
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
function printedValue(kind: AnnexField['kind'], value: string): string {
  switch (kind) {
    case 'day':
      return dayText(value);
    case 'moment':
      return value === '' ? annexText.noMoment : annexText.moment(dayText(value.slice(0, 10)), value.slice(11));
    case 'category':
      return COMPLAINT_CATEGORIES.map((category) => tick(complaintCategoryNames[category], category === value)).join('　');
    case 'method':
      return COMPLAINT_METHODS.map((method) => tick(complaintMethodNames[method], method === value)).join('　');
    default:
      return value;
  }
}

const tick = (name: string, isChosen: boolean): string => `${isChosen ? annexText.chosen : annexText.notChosen} ${name}`;

function dayText(value: string): string {
  const [year = '', month = '', day = ''] = value.split('-');
  return value === '' ? annexText.noDay : annexText.day(year, String(Number(month)), String(Number(day)));
}
