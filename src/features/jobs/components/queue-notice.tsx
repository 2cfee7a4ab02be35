import { View } from '@tarojs/components';
import { QuietAction } from '../../../components/action/quiet-action';
import { Notice } from '../../../components/notice/notice';
import { failureSentence } from '../../../text/failures';
import { jobQueueText as words } from '../../../text/jobs';
import { dropTap, retryTap, useJobQueue } from '../offline/job-queue';
import { useSignal } from '../offline/use-job-on-phone';
import type { QueuedTap } from '../offline/with-queued';
import './jobs.scss';

/** What waits for signal, and what was not taken; nothing while all is well. @param workOrderId one job's only */
export function QueueNotice({ workOrderId }: { readonly workOrderId?: string }) {
  const commands = useJobQueue((queue) => queue.commands);
  const { hasSignal, tells } = useSignal();
  const shown = workOrderId === undefined ? commands : commands.filter(({ subject }) => subject === workOrderId);
  const refused = shown.filter(({ refusal }) => refusal !== null);
  const waiting = shown.filter(({ subject }) => refused.every((tap) => tap.subject !== subject));
  return (
    <>
      {hasSignal ? null : <Notice tone="now" sentence={words.noSignal(waiting.length)} />}
      {hasSignal && tells && waiting.length > 0 ? <Notice tone="quiet" sentence={words.sending(waiting.length)} /> : null}
      {refused.map((tap) => (
        <Refused key={tap.requestId} tap={tap} behind={shown.filter(({ subject }) => subject === tap.subject).length - 1} />
      ))}
    </>
  );
}

function Refused({ tap, behind }: { readonly tap: QueuedTap; readonly behind: number }) {
  const { requestId, about, command, refusal } = tap;
  if (refusal === null) return null;
  const sentence = words.refused(about, words.taps[command.action], failureSentence(refusal));
  return (
    <View className="job__refused">
      <Notice tone="danger" sentence={behind === 0 ? sentence : `${sentence}${words.behind(behind)}`} />
      <View className="job__choices">
        <QuietAction size="small" label={words.drop} onPress={() => void dropTap(requestId)} />
        <QuietAction size="small" label={words.retry} onPress={() => void retryTap(requestId)} />
      </View>
    </View>
  );
}
