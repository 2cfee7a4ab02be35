import type { CountedSum } from '../../src/shared/domain/care/customers-once';
import { defineCollection, type Document } from '../_kit/persistence/collections';

export interface ComplaintSum extends CountedSum {
  /** As `sliceKey` writes it. */
  readonly slice: string;
  /** A technician's; empty of the others. */
  readonly name: string;
}

/** The complaints that an organisation and all below it received in one month, summed up; written by the round that counts alone. */
export interface ComplaintMonthDocument extends Document {
  readonly sums: readonly ComplaintSum[];
}

export const complaintMonths = defineCollection<ComplaintMonthDocument>()('complaint_months');
export const complaintMonthId = (organisationId: string, month: string): string => `${organisationId}:${month}`;
