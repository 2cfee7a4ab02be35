import { ReasonSheet } from '../../../components/form-sheet/reason-sheet';
import { jobReasonText } from '../../../text/jobs';
import { useTap } from '../offline/use-tap';
import type { Job, ReasonedCommand } from '../view-model';

const ACTION_OF = {
  decline: 'service.work_order.decline',
  pause: 'service.work_order.pause',
} as const satisfies Readonly<Record<ReasonedCommand, string>>;

export interface JobReasonSheetProps {
  readonly job: Job;
  readonly command: ReasonedCommand;
  readonly onClose: () => void;
}

/** A job that goes back, or stops for today. */
export function JobReasonSheet({ job, command, onClose }: JobReasonSheetProps) {
  const { run, pending, error } = useTap(job);
  const submit = async (reason: string) => {
    if (await run((at) => ({ action: ACTION_OF[command], input: { workOrderId: job.card.id, reason, at } }))) onClose();
  };
  return <ReasonSheet words={{ ...jobReasonText, ...jobReasonText[command] }} pending={pending} error={error} onSubmit={submit} onClose={onClose} />;
}
