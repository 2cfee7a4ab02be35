import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { QuietAction } from '../../../components/action/quiet-action';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { reconciliationText } from '../../../text/reconciliation';

/** Compares a day once more, after something was put right. */
export function CompareAgain({ on }: { readonly on: string }) {
  const { run, pending, error } = useCommand('payments.reconciliation.repeat');
  const [left, setLeft] = useState<number>();
  const compare = async () => {
    setLeft(undefined);
    const result = await run({ on });
    if (result.ok) setLeft(result.data.mismatches);
  };
  const { againDone } = reconciliationText;
  return (
    <>
      <QuietAction label={reconciliationText.again} loading={pending} onPress={() => void compare()} />
      {left === undefined ? null : (
        <Notice tone={left === 0 ? 'done' : 'now'} sentence={left === 0 ? againDone.agreed : againDone.differs(left)} />
      )}
      <FailureNotice error={error} />
    </>
  );
}
