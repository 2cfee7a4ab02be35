import { View } from '@tarojs/components';
import { useState } from 'react';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Sheet } from '../../../components/sheet/sheet';
import { useNow } from '../../../stores/clock';
import { dispatchText } from '../../../text/dispatch';
import { laterFrom } from '../later-from';
import { useDispatching } from '../use-dispatching';
import { waitingView, type WaitingJob } from '../view-model';
import { Proposals } from './proposals';

export interface ProposalSheetProps {
  readonly job: WaitingJob;
  readonly onClose: () => void;
  /** Told the name of whom it was given to. */
  readonly onGiven: (name: string) => void;
}

/** Who could do a job when, the best first, with the reasons; one tap gives it to him. */
export function ProposalSheet({ job, onClose, onGiven }: ProposalSheetProps) {
  const now = useNow();
  const { title, held } = waitingView(job, now);
  const [from, setFrom] = useState<string>();
  const { query, give, pending, error } = useDispatching(job, from, ({ name }) => onGiven(name));
  return (
    <Sheet open title={dispatchText.choose} lead={title} onClose={onClose}>
      {held === null ? null : <View className="dispatch__muted">{held}</View>}
      <FailureNotice error={error} />
      <Proposals query={query} pending={pending} onGive={(proposal) => void give(proposal)} onLater={() => setFrom(laterFrom(from, now))} />
    </Sheet>
  );
}
