import { useEffect, useRef, useState } from 'react';
import { useMedia, type Media } from '../../components/media/use-media';
import type { Output } from '../../shared/contract/registry';
import { startingDraft, MOST_MEDIA, type RequestDraft } from './request-model';
import { NOTHING_SAID, type Said } from './said';
import { keyOfStart, type RequestStart } from './request-start';
import { unsentFor, useUnsentRequest } from './request-store';

export interface RequestDraftState {
  readonly draft: RequestDraft;
  readonly media: Media;
  readonly change: (draft: RequestDraft) => void;
  /** It goes on with what was written before. */
  readonly isOld: boolean;
  /** Begins anew. */
  readonly restart: () => void;
  /** It was sent: nothing is left of it here. */
  readonly finish: () => void;
}

/** A request that is kept on this phone while it is written, so that one may leave and come back. */
export function useRequestDraft(form: Output<'service.request.form'>, start: RequestStart, said: Said = NOTHING_SAID): RequestDraftState {
  const key = keyOfStart(start);
  const [before, setBefore] = useState(() => unsentFor(useUnsentRequest.getState().unsent, { key, appliances: form.appliances }, Date.now()));
  const begun = () => ({ ...startingDraft(form, start), description: said.description });
  const [draft, setDraft] = useState(() => before?.draft ?? begun());
  const media = useMedia({ folder: 'service', most: MOST_MEDIA, kinds: ['photo', 'video'], start: before?.media ?? said.media });
  const { kept } = media;
  const { keep, drop } = useUnsentRequest.getState();
  const isTouched = useRef(false);
  useEffect(() => {
    if (isTouched.current || kept.length > 0) keep({ key, draft, media: kept, at: Date.now() });
  }, [key, draft, kept, keep]);
  return {
    draft,
    media,
    isOld: before !== null,
    change: (next) => {
      isTouched.current = true;
      setDraft(next);
    },
    restart: () => {
      isTouched.current = false;
      drop();
      setBefore(null);
      setDraft(begun());
      media.clear();
    },
    finish: () => {
      isTouched.current = false;
      drop();
    },
  };
}
