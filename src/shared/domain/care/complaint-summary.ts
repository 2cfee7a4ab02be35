import { COMPLAINT_CATEGORIES, COMPLAINT_METHODS, type ComplaintCategory, type ComplaintMethod } from './states';

/** What of one complaint counts (K6). */
export interface CountedComplaint {
  readonly category: ComplaintCategory;
  readonly method: ComplaintMethod;
  readonly late: boolean;
  readonly reopened: boolean;
  /** Working minutes from receipt to resolution; null when it is not resolved. */
  readonly resolvedMinutes: number | null;
}

export interface SummaryRow {
  readonly category: ComplaintCategory;
  readonly method: ComplaintMethod;
  readonly count: number;
  readonly late: number;
  readonly reopened: number;
}

/** Complaints by category and method, in the order of the form, without what never came up. */
export function summaryRows(complaints: readonly CountedComplaint[]): SummaryRow[] {
  return COMPLAINT_CATEGORIES.flatMap((category) =>
    COMPLAINT_METHODS.flatMap((method) => {
      const ofBoth = complaints.filter((one) => one.category === category && one.method === method);
      const late = ofBoth.filter((one) => one.late).length;
      const reopened = ofBoth.filter((one) => one.reopened).length;
      return ofBoth.length === 0 ? [] : [{ category, method, count: ofBoth.length, late, reopened }];
    }),
  );
}

/** The middle of the minutes until resolution: the lower one of two; null when nothing was resolved. */
export function medianMinutes(complaints: readonly CountedComplaint[]): number | null {
  const minutes = complaints.flatMap(({ resolvedMinutes }) => resolvedMinutes ?? []).sort((one, other) => one - other);
  return minutes[Math.floor((minutes.length - 1) / 2)] ?? null;
}
