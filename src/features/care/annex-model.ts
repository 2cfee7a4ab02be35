import type { Output } from '../../shared/contract/registry';
import { annexField, isFieldValue, type FieldKind } from '../../shared/domain/care/annexes';
import { annexText } from '../../text/annexes';
import { complaintDeskText } from '../../text/complaint-desk';
import { momentWords } from '../../text/when';
import { fieldLabel } from './annex-layout';

export type AnnexForm = Output<'care.form.get'>;
export type FilledField = AnnexForm['fields'][number];
export type FieldValues = Readonly<Record<string, string>>;

/** What stands in the fields; what was opened stands there whole. */
export function valuesOf({ fields }: AnnexForm, opened: FieldValues): FieldValues {
  return Object.fromEntries(fields.map(({ key, value }) => [key, opened[key] ?? value]));
}

/** How many fields are empty that need not be: who wants to keep his age to himself may. */
export function emptyFields({ fields }: AnnexForm): number {
  return fields.filter(({ source, sensitive }) => source === 'empty' && !sensitive).length;
}

/** The sensitive fields that have a value and were not opened yet. */
export function maskedKeys({ fields }: AnnexForm, opened: FieldValues): readonly string[] {
  return fields.filter(({ key, value, sensitive }) => sensitive && value !== '' && opened[key] === undefined).map(({ key }) => key);
}

/** The fields that are not what they were: only they are sent. */
export function changedFields(before: FieldValues, after: FieldValues): { key: string; value: string }[] {
  return Object.entries(after)
    .map(([key, value]) => ({ key, value: value.trim() }))
    .filter(({ key, value }) => value !== (before[key] ?? ''));
}

/** A sentence for every changed field that was not written as it must be. */
export function formProblems(annex: AnnexForm['annex'], before: FieldValues, after: FieldValues): Readonly<Record<string, string>> {
  return Object.fromEntries(
    changedFields(before, after).flatMap(({ key, value }): [string, string][] => {
      const field = annexField(annex, key);
      return field === null || isFieldValue(field, value) ? [] : [[key, problemOf(field.kind)]];
    }),
  );
}

function problemOf(kind: FieldKind): string {
  const { sheet } = annexText;
  if (kind === 'age') return sheet.ageWrong;
  return kind === 'identity' ? sheet.identityWrong : sheet.wrong;
}

/** What a field says below it. */
export function fieldHint(annex: AnnexForm['annex'], { key, source, sensitive }: FilledField): string | undefined {
  const { sheet } = annexText;
  if (sensitive) return sheet.sensitive;
  const kind = annexField(annex, key)?.kind;
  if (source === 'evidence') return sheet.fromEvidence;
  if (kind === 'moment') return sheet.moment;
  return kind === 'day' ? sheet.dayHint : undefined;
}

type Opening = Output<'care.form.openings'>['rows'][number];

export function openingWords({ annex, key, byName, at }: Opening, now: number): string {
  return complaintDeskText.detail.opening(fieldLabel(annex, key), byName, momentWords(at, now));
}

