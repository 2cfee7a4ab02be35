import { useMemo, useRef, useState } from 'react';
import { chooseMedia, type ChosenMedium, type MediumKind } from '../../api/choose-media';
import { keepMedium, type MediaFolder } from '../../api/keep-media';
import { newRequestId } from '../../api/request-id';
import { keptItem, keptOf, sendingItem, sift, unfinishedSentence, withItem, type KeptMedium, type MediaItem } from './media-items';

export interface MediaOptions {
  readonly folder: MediaFolder;
  /** Keeps each somewhere else than at once in the cloud; gives the name that the form sends. */
  readonly keep?: (medium: ChosenMedium) => Promise<string>;
  readonly most: number;
  /** Photos alone unless told. */
  readonly kinds?: readonly MediumKind[];
  /** Kept before, such as in a draft. */
  readonly start?: readonly KeptMedium[];
}

/** The pictures and films of a form. */
export interface Media {
  readonly items: readonly MediaItem[];
  readonly most: number;
  readonly kinds: readonly MediumKind[];
  /** What is in the cloud already: what a form sends. */
  readonly kept: readonly KeptMedium[];
  /** Why the form cannot be sent yet; undefined when everything is kept. */
  readonly unfinished: string | undefined;
  /** What of the last choice was not taken, and why. */
  readonly trouble: string | undefined;
  readonly add: () => Promise<void>;
  readonly retry: (key: string) => void;
  readonly remove: (key: string) => void;
  readonly clear: () => void;
}

const PHOTOS: readonly MediumKind[] = ['photo'];
const NONE: readonly KeptMedium[] = [];

/** Sends what is chosen at once, each file by itself, so that one that failed is sent again alone. */
export function useMedia({ folder, keep, most, kinds = PHOTOS, start = NONE }: MediaOptions): Media {
  const [items, setItems] = useState<readonly MediaItem[]>(() => start.map(keptItem));
  const [trouble, setTrouble] = useState<string>();
  const kept = useMemo(() => keptOf(items), [items]);
  const chosen = useRef(new Map<string, ChosenMedium>());
  const change = (key: string, part: Partial<MediaItem>) => setItems((known) => withItem(known, key, part));

  const send = async (key: string) => {
    const medium = chosen.current.get(key);
    if (medium === undefined) return;
    change(key, { state: 'sending', share: 0 });
    try {
      const fileId = await (keep === undefined ? keepMedium(folder, medium, (share) => change(key, { share })) : keep(medium));
      change(key, { state: 'kept', share: 1, fileId });
    } catch {
      change(key, { state: 'failed' });
    }
  };
  const add = async () => {
    const room = most - items.length;
    const sifted = sift(await chooseMedia(kinds, room), kinds, room);
    setTrouble(sifted.trouble);
    const fresh = sifted.taken.map((medium) => ({ medium, key: newRequestId() }));
    for (const { key, medium } of fresh) chosen.current.set(key, medium);
    setItems((known) => [...known, ...fresh.map(({ key, medium }) => sendingItem(medium, key))]);
    await Promise.all(fresh.map(({ key }) => send(key)));
  };
  return {
    items,
    most,
    kinds,
    kept,
    unfinished: unfinishedSentence(items),
    trouble,
    add,
    retry: (key) => void send(key),
    remove: (key) => setItems((known) => known.filter((item) => item.key !== key)),
    clear: () => setItems([]),
  };
}
