import type { CasePraise, CaseState, CaseStyle, PictureCheck, Room } from '../../src/shared/domain/catalog/case-kinds';
import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** A customer's installation in the case library, as it was given and decided about. */
export interface CaseFacts {
  readonly title: string;
  readonly style: CaseStyle;
  readonly room: Room;
  readonly praises: readonly CasePraise[];
  readonly words: string;
  readonly photos: readonly { readonly fileId: string; readonly check: PictureCheck }[];
  readonly state: CaseState;
  readonly product: { readonly productId: string; readonly title: string; readonly category: ProductCategory };
  readonly applianceId: string;
  readonly householdId: string;
  readonly offeredById: string;
  /** In whose name WeChat is asked about the pictures; null on the web. */
  readonly openid: string | null;
  /** As others see it, `张**`; null when he does not want it. */
  readonly customerName: string | null;
  /** When he agreed that others see it. Epoch milliseconds, as all instants. */
  readonly consentAt: number;
  readonly organisationId: string;
  readonly organisationName: string;
  /** From headquarters down to the organisation itself. */
  readonly organisationPath: readonly string[];
  readonly decidedByName: string | null;
  readonly decidedAt: number | null;
  readonly reason: string;
  readonly createdAt: number;
}

export interface CaseDocument extends Document, CaseFacts {
  /** Under which searches find it; none while not everybody may see it. */
  readonly shelfKeys: readonly string[];
  /** One case of a machine at a time: unique. Its own id when another one may be offered. */
  readonly openKey: string;
  /** When WeChat is asked about its pictures, again; null when nothing is to be asked. */
  readonly checkAt: number | null;
}

export const cases = defineCollection<CaseDocument>()('cases', [
  index('by_shelf', ['shelfKeys', '-_id']),
  index('by_household', ['householdId', '-_id']),
  index('by_organisation_state', ['organisationPath', 'state', '-_id']),
  index('by_open_key', ['openKey'], { unique: true }),
  index('by_check', ['checkAt']),
]);

/** A question to WeChat about a picture; its id is WeChat's own, which nobody else knows. */
export interface PictureQuestionDocument extends Document {
  readonly caseId: string;
  readonly fileId: string;
  readonly at: number;
}

export const pictureQuestions = defineCollection<PictureQuestionDocument>()('picture_questions');
