import { View } from '@tarojs/components';
import { useState } from 'react';
import { heldUpBy } from '../../../api/command-queue/queued-command';
import { QuietAction } from '../../../components/action/quiet-action';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { Notice } from '../../../components/notice/notice';
import { failureSentence } from '../../../text/failures';
import { jobQueueText as words } from '../../../text/jobs';
import { givenUpWith } from '../offline/given-up';
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
  const stopped = refused.flatMap((tap) => [tap, ...heldUpBy(tap, shown)]);
  const waiting = shown.filter((tap) => !stopped.includes(tap));
  return (
    <>
      {hasSignal ? null : <Notice tone="now" sentence={words.noSignal(waiting.length)} />}
      {hasSignal && tells && waiting.length > 0 ? <Notice tone="quiet" sentence={words.sending(waiting.length)} /> : null}
      {refused.map((tap) => (
        <Refused key={tap.requestId} tap={tap} commands={shown} />
      ))}
    </>
  );
}

/** What was not taken, and what becomes of it and of what waits behind it: one decision for all of them. */
function Refused({ tap, commands }: { readonly tap: QueuedTap; readonly commands: readonly QueuedTap[] }) {
  const [isDropping, setIsDropping] = useState(false);
  const { requestId, about, command, refusal } = tap;
  if (refusal === null) return null;
  const what = words.taps[command.action];
  const sentence = words.refused(about, what, failureSentence(refusal));
  const { mayRetry, behind, without, kept, lost } = givenUpWith(tap, commands);
  const given = without.length + 1;
  return (
    <View className="job__refused">
      <Notice tone="danger" sentence={behind === 0 ? sentence : `${sentence}${words.behind(behind)}`} />
      <View className="job__choices">
        <QuietAction size="small" label={words.drop(given)} onPress={() => setIsDropping(true)} />
        {mayRetry ? <QuietAction size="small" label={words.retry} onPress={() => void retryTap(requestId)} /> : null}
      </View>
      <ConfirmSheet
        open={isDropping}
        title={words.dropTitle(given)}
        consequence={words.dropped({ what, given, kept, lost })}
        actionLabel={words.drop(given)}
        pending={false}
        error={undefined}
        onConfirm={() => void dropTap(requestId, without)}
        onClose={() => setIsDropping(false)}
      />
    </View>
  );
}
