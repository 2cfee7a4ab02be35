import { useCommand } from '../../../api/use-command';
import { ReasonSheet } from '../../../components/form-sheet/reason-sheet';
import { serverNow } from '../../../stores/clock';
import { stopText as words } from '../../../text/work-orders';
import type { StepSheetProps } from './reschedule-sheet';

/**
 * A visit that its technician began and does not bring to an end: the office stops it, and another appointment is made.
 * `appointedAt`: the appointment that it looks at.
 */
export function StopSheet({ workOrderId, appointedAt, onClose, onDone }: StepSheetProps & { readonly appointedAt: number | undefined }) {
  const { run, pending, error } = useCommand('service.work_order.pause', { refreshes: ['orders.'] });
  const submit = async (reason: string) => {
    if ((await run({ workOrderId, reason, at: serverNow(), appointedAt })).ok) onDone(words.done);
  };
  return <ReasonSheet words={words} pending={pending} error={error} onSubmit={submit} onClose={onClose} />;
}
