import type { ConsultationState } from '../../src/shared/domain/care/states';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';
import type { Doer, Medium } from './documents';

export interface ConsultationFacts {
  readonly state: ConsultationState;
  readonly householdId: string;
  readonly customerId: string;
  readonly customerName: string;
  /** The verified one, as it was when he last wrote. */
  readonly customerPhone: string | null;
  readonly applianceId: string | null;
  readonly productTitle: string;
  readonly organisationPath: readonly string[];
  readonly lastText: string;
  readonly lastAt: number;
  /** Since when an answer is waited for; null when none is. */
  readonly waitingSince: number | null;
  /** When the customer last looked. */
  readonly readAt: number;
  /** The request it became. */
  readonly workOrderId: string | null;
}

export interface ConsultationDocument extends Document, ConsultationFacts {
  /** Sorts by the last word, and by the longest wait. */
  readonly lastKey: string;
  readonly waitingKey: string | null;
}

export const consultations = defineCollection<ConsultationDocument>()('consultations', [
  index('by_household', ['householdId', '-lastKey']),
  index('by_organisation', ['organisationPath', '-lastKey']),
  index('by_waiting', ['organisationPath', 'waitingKey']),
]);

export interface ConsultationMessageDocument extends Document {
  readonly consultationId: string;
  readonly fromOffice: boolean;
  readonly by: Doer;
  readonly text: string;
  readonly media: readonly Medium[];
  readonly at: number;
}

export const consultationMessages = defineCollection<ConsultationMessageDocument>()('consultation_messages', [
  index('by_consultation', ['consultationId', '-_id']),
]);
