import { View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceField } from '../../../components/field/choice-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { MediaField } from '../../../components/media/media-field';
import { useMedia } from '../../../components/media/use-media';
import { Notice } from '../../../components/notice/notice';
import { useSignaturePad } from '../../../components/signature-pad/use-signature-pad';
import { agreedProposals } from '../../../shared/domain/service/finish';
import { jobStepsText as words } from '../../../text/job-steps';
import { keepPhoto } from '../offline/keep-photo';
import { useTap } from '../offline/use-tap';
import { signatureLead } from '../job-model';
import type { Job } from '../view-model';

export interface SignatureSheetProps {
  readonly job: Job;
  readonly onClose: () => void;
}

const WAYS = (['finger', 'slip'] as const).map((value) => ({ value, label: words.signatureBy[value] }));
const PAD = { label: words.signaturePad, undo: words.signatureUndo, clear: words.signatureClear } as const;

/** The customer's signature: drawn with the finger, or a photo of the slip that he signed. */
export function SignatureSheet({ job, onClose }: SignatureSheetProps) {
  const { run, pending, error } = useTap(job);
  const [way, setWay] = useState<(typeof WAYS)[number]['value']>('finger');
  const pad = useSignaturePad(PAD);
  const slip = useMedia({ folder: 'service', keep: keepPhoto, most: 1 });
  const [checked, setChecked] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const isMissing = way === 'finger' ? !pad.isSigned : slip.kept.length === 0;
  const fileOf = async () => (way === 'finger' ? keepPhoto(await pad.picture()) : (slip.kept[0]?.fileId ?? ''));
  const submit = async () => {
    setChecked(true);
    if (isMissing) return;
    try {
      const fileId = await fileOf();
      setHasFailed(false);
      if (await run((at) => ({ action: 'service.signature.record', input: { workOrderId: job.card.id, fileId, agreed: agreedProposals(job.charges), at } }))) onClose();
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <FormSheet title={words.signature} lead={signatureLead(job)} submitLabel={words.signatureSubmit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <ChoiceField label={words.signatureHow} value={way} choices={WAYS} onChange={setWay} />
      {way === 'finger' ? <View className="job__words">{pad.view}</View> : <MediaField label={words.photos} error={checked && isMissing ? words.slipMissing : undefined} media={slip} />}
      {way === 'finger' && checked && isMissing ? <Notice tone="danger" sentence={words.signatureMissing} /> : null}
      {hasFailed ? <Notice tone="danger" sentence={words.signatureFailed} /> : null}
    </FormSheet>
  );
}
