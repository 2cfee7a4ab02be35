import type { Figures } from '../../src/shared/domain/care/complaint-figures';
import { defineCollection, type Document } from '../_kit/persistence/collections';

export interface ComplaintSum extends Figures {
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
