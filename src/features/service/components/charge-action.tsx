import type { ReactElement } from 'react';
import { useCommand } from '../../../api/use-command';
import { PrimaryAction } from '../../../components/action/primary-action';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { payRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { ChargesView } from '../view-model';

export interface ChargeActionProps {
  readonly workOrderId: string;
  readonly next: NonNullable<ChargesView['next']>;
  /** Where the button stands; what went wrong is said above it. */
  readonly frame?: (button: ReactElement) => ReactElement;
}

/** The one thing that is asked about money now: the customer's yes to exactly the sum he sees, or paying it. */
export function ChargeAction({ workOrderId, next, frame = (button) => button }: ChargeActionProps) {
  const { run, pending, error } = useCommand('service.charge.agree', { refreshes: ['payments.'] });
  const press = () => {
    if (next.kind === 'pay') openPage(payRoute, { orderId: workOrderId });
    else void run({ workOrderId, proposalId: next.proposalId, totalFen: next.totalFen });
  };
  return (
    <>
      <FailureNotice error={error} />
      {frame(<PrimaryAction label={next.label} loading={pending} onPress={press} />)}
    </>
  );
}
