import { sharedScanRoute } from '../../routes/pages';
import { addressOf } from '../../routes/route';

/** A share as the server made it. */
export interface MadeShare {
  readonly shareId: string;
  readonly scene: string;
}

/** The page that a card opens. */
export const cardPath = (share: MadeShare): string => addressOf(sharedScanRoute, { ...share });

/** The address that is copied on the web. */
export const shareLink = (share: MadeShare): string => `${window.location.origin}${cardPath(share)}`;
