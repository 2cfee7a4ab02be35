import type { ChosenMedium, MediumKind } from '../../api/choose-media';
import { mediaText } from '../../text/media';
import { MOST_MB, refusalOf, type Refusal } from './media-rules';

/** A picture or film of a form: being sent, kept, or not sent. */
export interface MediaItem {
  readonly key: string;
  readonly kind: MediumKind;
  /** Where it can be shown from; null for what was kept before this page was opened. */
  readonly shownFrom: string | null;
  readonly still: string | null;
  readonly state: 'sending' | 'kept' | 'failed';
  /** From 0 to 1. */
  readonly share: number;
  readonly fileId: string | null;
}

/** As the contract names a file that is kept. */
export interface KeptMedium {
  readonly fileId: string;
  readonly kind: MediumKind;
}

/** One that was kept before, such as in a draft. */
export function keptItem({ fileId, kind }: KeptMedium): MediaItem {
  // WeChat shows a file of the cloud by its id, to who sent it.
  const shownFrom = TRANSPORT === 'weapp' ? fileId : null;
  return { key: fileId, kind, shownFrom: kind === 'photo' ? shownFrom : null, still: null, state: 'kept', share: 1, fileId };
}

export function sendingItem({ kind, path, still }: ChosenMedium, key: string): MediaItem {
  return { key, kind, shownFrom: path, still, state: 'sending', share: 0, fileId: null };
}

export const withItem = (items: readonly MediaItem[], key: string, change: Partial<MediaItem>): readonly MediaItem[] =>
  items.map((item) => (item.key === key ? { ...item, ...change } : item));

export function keptOf(items: readonly MediaItem[]): readonly KeptMedium[] {
  return items.flatMap(({ fileId, kind }) => (fileId === null ? [] : [{ fileId, kind }]));
}

/** Why a form with these cannot be sent yet. */
export function unfinishedSentence(items: readonly MediaItem[]): string | undefined {
  if (items.some(({ state }) => state === 'sending')) return mediaText.stillSending;
  return items.some(({ state }) => state === 'failed') ? mediaText.someFailed : undefined;
}

/** What is taken of what was chosen, and a sentence about what is not. */
export function sift(chosen: readonly ChosenMedium[], kinds: readonly MediumKind[], room: number) {
  const judged = chosen.map((medium) => ({ medium, refusal: refusalOf(medium, kinds) }));
  const refusedFor = (reason: Refusal) => judged.filter(({ refusal }) => refusal === reason).length;
  const sentences = [
    ...(refusedFor('kind') > 0 ? [mediaText.refused.kind(refusedFor('kind'))] : []),
    ...(refusedFor('size') > 0 ? [mediaText.refused.size(refusedFor('size'), MOST_MB.photo, MOST_MB.video)] : []),
  ];
  return {
    taken: judged.flatMap(({ medium, refusal }) => (refusal === null ? [medium] : [])).slice(0, room),
    trouble: sentences.length === 0 ? undefined : sentences.join(''),
  };
}
