import { useEffect, useState } from 'react';
import { useDraft, type DraftState } from '../../components/form-sheet/use-draft';
import type { KeptMedium } from '../../components/media/media-items';
import { useMedia, type Media } from '../../components/media/use-media';
import type { Output } from '../../shared/contract/registry';
import { isGoneOn, unsentForms } from '../../stores/unsent-form';
import { complaintProblems, startingComplaint, type ComplaintAbout, type ComplaintDraft } from './complaint-draft';

const MOST_PHOTOS = 9;
const useUnsentComplaint = unsentForms<ComplaintDraft, KeptMedium>('complaint');

export interface ComplaintDraftState {
  readonly form: DraftState<ComplaintDraft>;
  readonly media: Media;
  /** It goes on with what was written before. */
  readonly isOld: boolean;
  /** It was sent: nothing is left of it here. */
  readonly finish: () => void;
}

/** A complaint that is kept on this phone while it is written, so that one may leave and come back. */
export function useComplaintDraft(about: ComplaintAbout, known: Output<'service.request.form'>): ComplaintDraftState {
  const key = `${about.workOrderId ?? ''}|${about.orderId ?? ''}`;
  const [before] = useState(() => {
    const { unsent } = useUnsentComplaint.getState();
    return unsent !== null && isGoneOn(unsent, key, Date.now()) ? unsent : null;
  });
  const [begun] = useState(() => before?.draft ?? startingComplaint(about, known));
  const form = useDraft(() => begun, complaintProblems);
  const media = useMedia({ folder: 'care', most: MOST_PHOTOS, start: before?.media });
  const { keep, drop } = useUnsentComplaint.getState();
  const { draft } = form;
  const { kept } = media;
  useEffect(() => {
    if (draft !== begun || kept.length > 0) keep({ key, draft, media: kept, at: Date.now() });
  }, [key, draft, begun, kept, keep]);
  return { form, media, isOld: before !== null, finish: drop };
}
