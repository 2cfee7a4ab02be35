import { View } from '@tarojs/components';
import { useState } from 'react';
import { ReasonField } from '../../../components/field/reason-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { jobReasonText as words } from '../../../text/jobs';
import { useTap } from '../offline/use-tap';
import type { Job, ReasonedCommand } from '../view-model';
import './jobs.scss';

const ACTION_OF = {
  decline: 'service.work_order.decline',
  pause: 'service.work_order.pause',
} as const satisfies Readonly<Record<ReasonedCommand, string>>;

export interface JobReasonSheetProps {
  readonly job: Job;
  readonly command: ReasonedCommand;
  readonly onClose: () => void;
}

/** A job that goes back, or stops for today: its consequence is named and its reason asked. */
export function JobReasonSheet({ job, command, onClose }: JobReasonSheetProps) {
  const its = words[command];
  const { run, pending, error } = useTap(job);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const said = reason.trim();
  const submit = async () => {
    setChecked(true);
    if (said === '') return;
    if (await run((at) => ({ action: ACTION_OF[command], input: { workOrderId: job.card.id, reason: said, at } }))) onClose();
  };
  return (
    <FormSheet title={its.title} submitLabel={its.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <View className="job__hint">{its.hint}</View>
      <ReasonField
        label={words.label}
        ownLabel={words.own}
        choices={its.choices}
        value={reason}
        placeholder={words.placeholder}
        maxLength={60}
        error={checked && said === '' ? words.needed : undefined}
        onChange={setReason}
      />
    </FormSheet>
  );
}
