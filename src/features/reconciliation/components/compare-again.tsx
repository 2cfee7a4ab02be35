import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { QuietAction } from '../../../components/action/quiet-action';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { reconciliationText } from '../../../text/reconciliation';
import './reconciliation.scss';

export interface CompareAgainProps {
  readonly on: string;
  /** When it was compared last, in words. */
  readonly ranAt: string;
}

/** When a day was compared, and comparing it once more after something was put right. */
export function CompareAgain({ on, ranAt }: CompareAgainProps) {
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
      <View className="reconciliation__ran">
        <View className="reconciliation__muted">{ranAt}</View>
        <QuietAction label={reconciliationText.again} size="small" loading={pending} onPress={() => void compare()} />
      </View>
      {left === undefined ? null : (
        <Notice tone={left === 0 ? 'done' : 'now'} sentence={left === 0 ? againDone.agreed : againDone.differs(left)} />
      )}
      <FailureNotice error={error} />
    </>
  );
}
