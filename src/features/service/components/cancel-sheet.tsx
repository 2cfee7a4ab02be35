import { useCommand } from '../../../api/use-command';
import { ReasonSheet } from '../../../components/form-sheet/reason-sheet';
import { serviceText } from '../../../text/service';
import { staffCancelText } from '../../../text/work-orders';
import type { StepSheetProps } from './reschedule-sheet';

/** Nobody is to come any more. @param speaksTo who reads it */
export function CancelSheet({ workOrderId, speaksTo, onClose, onDone }: StepSheetProps & { readonly speaksTo: 'customer' | 'staff' }) {
  const { run, pending, error } = useCommand('service.work_order.cancel', { refreshes: ['orders.'] });
  const words = speaksTo === 'staff' ? staffCancelText : serviceText.cancel;
  const submit = async (reason: string) => {
    if ((await run({ workOrderId, reason })).ok) onDone(words.done);
  };
  return <ReasonSheet words={words} danger pending={pending} error={error} onSubmit={submit} onClose={onClose} />;
}
