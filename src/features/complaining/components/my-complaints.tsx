import { usePagedQuery } from '../../../api/use-paged-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { complainRoute, myComplaintRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { complainingText as words } from '../../../text/complaining';
import { complaintCardView } from '../view-model';
import { ComplaintProgress } from './complaint-progress';

/** What a household complained of, the newest first. */
export function MyComplaints() {
  const query = usePagedQuery('care.complaint.mine', {});
  const now = useNow();
  const file = <PrimaryAction label={words.entry} onPress={() => openPage(complainRoute, { workOrderId: '', orderId: '' })} />;
  const hasSome = (query.data?.length ?? 0) > 0;
  return (
    <Screen title={words.mine.title} footer={hasSome ? <ActionBar>{file}</ActionBar> : undefined}>
      <PagedList
        query={query}
        renderRow={(card) => <ComplaintProgress view={complaintCardView(card, now)} onPress={() => openPage(myComplaintRoute, { complaintId: card.id })} />}
        empty={<EmptyState icon="chat" title={words.mine.empty} advice={words.mine.emptyHint} action={file} />}
      />
    </Screen>
  );
}
