import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { useCommand } from '../../../api/use-command';
import { jobCommandLabels } from '../../../text/jobs';
import { useTapTime } from '../use-tap-time';
import type { PlainCommand } from '../view-model';

const ACTION_OF = {
  accept: 'service.work_order.accept',
  depart: 'service.work_order.depart',
  arrive: 'service.work_order.arrive',
  begin: 'service.work_order.begin',
} as const satisfies Readonly<Record<PlainCommand, string>>;

/** The next step of a job, taken by the tap alone. Give it the command as its key: a refusal belongs to one step. */
export function NextStep({ workOrderId, command }: { readonly workOrderId: string; readonly command: PlainCommand }) {
  const { run, pending, error } = useCommand(ACTION_OF[command], { refreshes: ['orders.'] });
  const atTap = useTapTime();
  return (
    <>
      <FailureNotice error={error} />
      <ActionBar>
        <PrimaryAction
          label={jobCommandLabels[command]}
          loading={pending}
          onPress={() => void atTap((at) => run({ workOrderId, at }))}
        />
      </ActionBar>
    </>
  );
}
