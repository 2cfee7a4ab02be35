import { isDay } from '../../kernel/time';
import { isIdentityNumber } from './identity-number';
import { COMPLAINT_CATEGORIES, COMPLAINT_METHODS, type Annex } from './states';

/**
 * The three forms of a complaint (K1–K3), field by field in the order of the sheets; their printed words stand in
 * `src/text/annexes.ts`. What the evidence knows is filled in, the rest is for a person, who may also overrule it.
 */
export type FieldKind = 'line' | 'lines' | 'age' | 'identity' | 'day' | 'moment' | 'category' | 'method' | 'signature';

export interface AnnexField {
  readonly key: string;
  /** `day`: `YYYY-MM-DD`; `moment`: `YYYY-MM-DD HH:mm`; category and method: one of their names in `states.ts`. */
  readonly kind: FieldKind;
  /** Optional, masked until somebody opens it, and who did is kept. */
  readonly sensitive?: true;
}

const HANDLING = [
  { key: 'accepted_on', kind: 'day' },
  { key: 'customer_name', kind: 'line' },
  { key: 'method', kind: 'method' },
  { key: 'address', kind: 'line' },
  { key: 'phone', kind: 'line' },
  { key: 'occurred_on', kind: 'day' },
  { key: 'place', kind: 'line' },
  { key: 'staff', kind: 'line' },
  { key: 'description', kind: 'lines' },
  { key: 'standard', kind: 'lines' },
  { key: 'standard_on', kind: 'day' },
  { key: 'course', kind: 'lines' },
  { key: 'course_on', kind: 'day' },
  { key: 'result', kind: 'lines' },
  { key: 'result_on', kind: 'day' },
  { key: 'manager_signature', kind: 'signature' },
  { key: 'foreman_signature', kind: 'signature' },
  { key: 'handler_signature', kind: 'signature' },
] as const satisfies readonly AnnexField[];

const REPORT = [
  { key: 'to_branch_manager', kind: 'line' },
  { key: 'to_branch_inspector', kind: 'line' },
  { key: 'cc_head_manager', kind: 'line' },
  { key: 'cc_head_engineering', kind: 'line' },
  { key: 'from_store_manager', kind: 'line' },
  { key: 'from_branch_supervisor', kind: 'line' },
  { key: 'complained_at', kind: 'moment' },
  { key: 'category', kind: 'category' },
  { key: 'method', kind: 'method' },
  { key: 'customer_name', kind: 'line' },
  { key: 'gender', kind: 'line' },
  { key: 'age', kind: 'age', sensitive: true },
  { key: 'address', kind: 'line' },
  { key: 'phone', kind: 'line' },
  { key: 'identity_number', kind: 'identity', sensitive: true },
  { key: 'employer', kind: 'line' },
  { key: 'employer_phone', kind: 'line' },
  { key: 'accepted_at', kind: 'moment' },
  { key: 'receiver', kind: 'line' },
  { key: 'manager_on_duty', kind: 'line' },
  { key: 'course', kind: 'lines' },
] as const satisfies readonly AnnexField[];

const REPORT_CONTINUED = [
  { key: 'accepted_on', kind: 'day' },
  { key: 'result', kind: 'lines' },
  { key: 'follow_up', kind: 'lines' },
] as const satisfies readonly AnnexField[];

export const ANNEX_FIELDS = {
  handling: HANDLING,
  report: REPORT,
  report_continued: REPORT_CONTINUED,
} as const satisfies Readonly<Record<Annex, readonly AnnexField[]>>;

/** The fields of one form by name, as its words must have them. */
export type AnnexKey<A extends Annex> = (typeof ANNEX_FIELDS)[A][number]['key'];
export type FormValues = Readonly<Record<string, string>>;

export interface FormField {
  readonly key: string;
  readonly value: string;
  readonly source: 'evidence' | 'person' | 'empty';
  readonly sensitive: boolean;
}

export function annexField(annex: Annex, key: string): AnnexField | null {
  const fields: readonly AnnexField[] = ANNEX_FIELDS[annex];
  return fields.find((field) => field.key === key) ?? null;
}

/** The form as it stands, whole: what a person wrote, else what the evidence says, else nothing. */
export function filledForm(annex: Annex, evidence: FormValues, written: FormValues): FormField[] {
  return ANNEX_FIELDS[annex].map((field: AnnexField) => {
    const { key, sensitive = false } = field;
    const own = written[key] ?? '';
    const known = evidence[key] ?? '';
    if (own !== '') return { key, value: own, source: 'person', sensitive };
    return { key, value: known, source: known === '' ? 'empty' : 'evidence', sensitive };
  });
}

/** The form with its sensitive fields masked: all but the last four characters of a long one, all of a short one. */
export function maskedForm(fields: readonly FormField[]): FormField[] {
  return fields.map((field) => (field.sensitive ? { ...field, value: maskedValue(field.value) } : field));
}

const SHOWN_END = 4;
const LONG = 12;

export function maskedValue(value: string): string {
  const letters = Array.from(value);
  const shown = letters.length >= LONG ? SHOWN_END : 0;
  return letters.map((letter, position) => (position < letters.length - shown ? '*' : letter)).join('');
}

const OLDEST = 130;
const MOMENT = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):[0-5]\d$/;

/** True when a person may write this into the field; nothing at all gives the field back to the evidence. */
export function isFieldValue({ kind }: AnnexField, value: string): boolean {
  if (value === '') return true;
  switch (kind) {
    case 'day':
      return isDay(value);
    case 'moment':
      return isDay(MOMENT.exec(value)?.[1] ?? '');
    case 'age':
      return /^\d{1,3}$/.test(value) && Number(value) <= OLDEST;
    case 'identity':
      return isIdentityNumber(value);
    case 'category':
      return COMPLAINT_CATEGORIES.some((category) => category === value);
    case 'method':
      return COMPLAINT_METHODS.some((method) => method === value);
    default:
      return kind === 'lines' || !value.includes('\n');
  }
}

/** True for a sensitive value as the form showed it: it comes back so when nobody touched it. */
export function isAsMasked({ key, sensitive }: AnnexField, value: string, written: FormValues): boolean {
  return sensitive === true && value !== '' && value === maskedValue(written[key] ?? '');
}

/** What of a form tells of the end: once a complaint is opened again, what was written of the end before holds no longer. */
const OF_THE_END: readonly string[] = ['result', 'result_on', 'follow_up'];

/** What was written and still holds. @param reopenedAt epoch milliseconds; null when it never was */
export function validValues(written: FormValues, savedAt: number, reopenedAt: number | null): FormValues {
  if (reopenedAt === null || reopenedAt < savedAt) return written;
  return Object.fromEntries(Object.entries(written).filter(([key]) => !OF_THE_END.includes(key)));
}

/**
 * What was written, with changes. A masked value that comes back as it was shown is no change, and an emptied field is
 * the evidence's again.
 */
export function writtenForm(written: FormValues, changes: readonly { readonly key: string; readonly value: string }[], annex: Annex): FormValues {
  const merged: Record<string, string> = { ...written };
  for (const { key, value } of changes) {
    const field = annexField(annex, key);
    if (field === null || !isAsMasked(field, value, merged)) merged[key] = value;
  }
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''));
}
