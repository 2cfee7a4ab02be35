import { View } from '@tarojs/components';
import type { QueryState } from '../../../api/use-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import type { Output } from '../../../shared/contract/registry';
import { useNow } from '../../../stores/clock';
import { dispatchText } from '../../../text/dispatch';
import { proposalView, type Proposal } from '../view-model';
import './dispatch.scss';

export interface ProposalsProps {
  readonly query: QueryState<Output<'service.proposal.list'>>;
  readonly pending: boolean;
  readonly onGive: (proposal: Proposal) => void;
  readonly onLater: () => void;
}

/** Who could do it when, the best first, with the reasons. */
export function Proposals({ query, pending, onGive, onLater }: ProposalsProps) {
  const now = useNow();
  if (query.status !== 'ready') return <AsyncState query={query} cards={2} />;
  const { minutes, proposals } = query.data;
  return (
    <View className="dispatch__proposals">
      <View className="dispatch__muted">{dispatchText.minutes(minutes)}</View>
      {proposals.length === 0 ? <EmptyState icon="people" title={dispatchText.nobody} advice={dispatchText.nobodyHint} /> : null}
      {proposals.map((proposal) => {
        const { key, when, why } = proposalView(proposal, now);
        const aside = <QuietAction size="small" label={dispatchText.give} disabled={pending} onPress={() => onGive(proposal)} />;
        return <ListRow key={key} title={when} detail={why} aside={aside} />;
      })}
      <TextAction label={dispatchText.later} onPress={onLater} />
    </View>
  );
}
