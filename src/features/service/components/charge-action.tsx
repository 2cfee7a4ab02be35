import { useState, type ReactElement } from 'react';
import { useCommand } from '../../../api/use-command';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { payRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { serviceText } from '../../../text/service';
import { changedSince, type ChargesView } from '../view-model';

export interface ChargeActionProps {
  readonly workOrderId: string;
  readonly next: NonNullable<ChargesView['next']>;
  /** Where the button stands; what went wrong is said above it. */
  readonly frame?: (button: ReactElement) => ReactElement;
}

/**
 * The one thing that is asked about money now: the customer's yes to exactly the sum he sees, or paying it. What changes while
 * he looks rests until he says that he saw it: a tap that was meant for the sum before agrees to nothing.
 */
export function ChargeAction({ workOrderId, next, frame = (button) => button }: ChargeActionProps) {
  const { run, pending, error } = useCommand('service.charge.agree', { refreshes: ['payments.'] });
  const [seen, setSeen] = useState(next);
  const [tried, setTried] = useState<string>();
  if (next.kind === 'pay' && seen.kind !== 'pay') setSeen(next);
  const changed = changedSince(seen, next);
  const press = () => {
    if (next.kind === 'pay') openPage(payRoute, { orderId: workOrderId });
    else {
      setTried(next.proposalId);
      void run({ workOrderId, proposalId: next.proposalId, totalFen: next.totalFen });
    }
  };
  return (
    <>
      <FailureNotice error={next.kind === 'agree' && tried === next.proposalId ? error : undefined} />
      {changed === null ? null : <Notice tone="now" sentence={changed} action={<TextAction label={serviceText.charges.seen} onPress={() => setSeen(next)} />} />}
      {frame(<PrimaryAction label={next.label} loading={pending} disabled={changed !== null} onPress={press} />)}
    </>
  );
}
