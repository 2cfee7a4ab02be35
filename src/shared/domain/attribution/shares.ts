import { dayOf } from '../../kernel/time';

/** How somebody passes us on: a card in a chat, a picture with a code, or the address of a page. */
export const SHARE_CHANNELS = ['card', 'poster', 'link'] as const;
export type ShareChannel = (typeof SHARE_CHANNELS)[number];

/** What he passes on: us, something of the mall, an installation of the library, or the machine in his own home. */
export const SHARE_TARGET_KINDS = ['home', 'product', 'case', 'appliance'] as const;
export type ShareTargetKind = (typeof SHARE_TARGET_KINDS)[number];

export interface ShareTarget {
  readonly kind: ShareTargetKind;
  /** Null: us. */
  readonly id: string | null;
}

/** More are not counted one by one where they are only shown. */
export const MOST_SHOWN = 100;

/**
 * What is one and the same share: cards and links of one thing on one day, and for ever the picture, which is printed and
 * kept.
 */
export function shareKey(personId: string, channel: ShareChannel, { kind, id }: ShareTarget, now: number): string {
  return [personId, channel, kind, id ?? '', ...(channel === 'poster' ? [] : [dayOf(now)])].join(':');
}
