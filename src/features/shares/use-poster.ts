import { useState } from 'react';
import { call } from '../../api/call';
import { newRequestId } from '../../api/request-id';
import { toApiError, type ApiError } from '../../api/api-error';
import type { Output } from '../../shared/contract/registry';
import { sharesText } from '../../text/shares';
import { savePoster } from './poster/save-poster';
import type { ShareSubject } from './subject';
import { posterOf } from './view-model';

/** Making a poster: a share with a code of its own, its picture, and the drawing in the album or as a file. */
export function usePoster(subject: ShareSubject, session: Output<'identity.session.get'> | undefined) {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ApiError>();
  const [saved, setSaved] = useState<boolean>();
  const save = async () => {
    if (pending || session === undefined) return;
    setPending(true);
    setError(undefined);
    setSaved(undefined);
    try {
      const { shareId } = await call('attribution.share.create', { target: subject.target, channel: 'poster' }, newRequestId());
      const { url } = await call('attribution.share.image', { shareId }, newRequestId());
      setSaved(await savePoster(posterOf(subject, session), subject.picture, url, sharesText.poster.fileName(subject.title)));
    } catch (cause) {
      setError(toApiError(cause));
    }
    setPending(false);
  };
  return { pending, error, saved, save: () => void save() };
}
