import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Sheet } from '../../../components/sheet/sheet';
import { addDays, dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { dispatchText } from '../../../text/dispatch';
import { proposalView, waitingView, type Proposal, type WaitingJob } from '../view-model';

/** So many days further each time. */
const DAYS_ON = 3;

export interface ProposalSheetProps {
  readonly job: WaitingJob;
  readonly onClose: () => void;
  /** Told the name of whom it was given to. */
  readonly onGiven: (name: string) => void;
}

/** Who could do a job when, the best first, with the reasons; one tap gives it to him. */
export function ProposalSheet({ job, onClose, onGiven }: ProposalSheetProps) {
  const now = useNow();
  const [from, setFrom] = useState<string>();
  const query = useQuery('service.proposal.list', { workOrderId: job.id, ...(from === undefined ? {} : { from }) });
  const { run, pending, error } = useCommand('service.work_order.dispatch');
  const give = async ({ membershipId, window, name }: Proposal) => {
    if ((await run({ workOrderId: job.id, membershipId, window })).ok) onGiven(name);
  };
  const later = () => setFrom(addDays(from ?? dayOf(now), DAYS_ON));
  return (
    <Sheet open title={dispatchText.choose} lead={waitingView(job, now).title} onClose={onClose}>
      <FailureNotice error={error} />
      {query.status === 'ready' ? (
        <View className="dispatch__proposals">
          <View className="dispatch__muted">{dispatchText.minutes(query.data.minutes)}</View>
          {query.data.proposals.length === 0 ? (
            <EmptyState icon="people" title={dispatchText.nobody} advice={dispatchText.nobodyHint} />
          ) : null}
          {query.data.proposals.map((proposal) => (
            <ProposalCard key={proposalView(proposal, now).key} proposal={proposal} pending={pending} onGive={() => void give(proposal)} />
          ))}
          <TextAction label={dispatchText.later} onPress={later} />
        </View>
      ) : (
        <AsyncState query={query} cards={2} />
      )}
    </Sheet>
  );
}

function ProposalCard({ proposal, pending, onGive }: { readonly proposal: Proposal; readonly pending: boolean; readonly onGive: () => void }) {
  const view = proposalView(proposal, useNow());
  return (
    <Card>
      <ListRow
        title={view.when}
        detail={view.why}
        aside={<QuietAction size="small" label={dispatchText.give} disabled={pending} onPress={onGive} />}
      />
    </Card>
  );
}
