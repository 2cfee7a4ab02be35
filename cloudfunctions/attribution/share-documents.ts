import type { ShareChannel, ShareTarget } from '../../src/shared/domain/attribution/shares';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** That somebody passed something on. */
export interface ShareDocument extends Document {
  /** What is one and the same share (`shareKey`). */
  readonly key: string;
  readonly personId: string;
  readonly target: ShareTarget;
  /** What it was called then; empty: us. */
  readonly title: string;
  /** The machine in his own home, as a friend may know it. */
  readonly machine: { readonly productId: string; readonly installedOn: string } | null;
  readonly channel: ShareChannel;
  /** The code that it leads through. */
  readonly codeId: string;
  readonly at: number;
}

export const shares = defineCollection<ShareDocument>()('shares', [
  index('by_key', ['key'], { unique: true }),
  index('by_person', ['personId', '-_id']),
]);

/** That somebody else opened it; the id is made of share and person, so he counts once. */
export interface ShareOpeningDocument extends Document {
  readonly shareId: string;
  readonly at: number;
}

export const shareOpenings = defineCollection<ShareOpeningDocument>()('share_openings', [index('by_share', ['shareId'])]);
