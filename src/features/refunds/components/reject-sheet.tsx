import { useCommand } from '../../../api/use-command';
import { ReasonSheet } from '../../../components/form-sheet/reason-sheet';
import { refundsText } from '../../../text/refunds';

export interface RejectSheetProps {
  readonly refundId: string;
  readonly onClose: () => void;
  readonly onRejected: () => void;
}

/** A refund that is not given, and why. */
export function RejectSheet({ refundId, onClose, onRejected }: RejectSheetProps) {
  const { run, pending, error } = useCommand('orders.refund.reject');
  const reject = async (reason: string) => {
    if ((await run({ refundId, reason })).ok) onRejected();
  };
  return <ReasonSheet words={refundsText.rejecting} danger pending={pending} error={error} onSubmit={reject} onClose={onClose} />;
}
