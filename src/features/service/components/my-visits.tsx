import { usePagedQuery } from '../../../api/use-paged-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Tag } from '../../../components/tag/tag';
import { serviceRequestRoute, serviceRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { visitsText as words } from '../../../text/my-visits';
import { visitRowView, workOrderCardView } from '../card-model';
import { WorkOrderProgressCard } from './work-order-card';

/** Every visit of a household: those to come with their track, those that were in a line, the newest first. */
export function MyVisits() {
  const query = usePagedQuery('service.work_order.mine', {});
  const now = useNow();
  const ask = <PrimaryAction label={words.ask} onPress={() => openPage(serviceRequestRoute, { kind: 'repair', applianceId: '' })} />;
  return (
    <PagedList
      query={query}
      renderRow={(card) => {
        const open = () => openPage(serviceRoute, { workOrderId: card.id });
        const row = visitRowView(card, now);
        if (row === null) return <WorkOrderProgressCard view={workOrderCardView(card, now)} onPress={open} />;
        return (
          <Card>
            <ListRow title={row.title} detail={row.detail} aside={<Tag tone={row.tag.tone}>{row.tag.words}</Tag>} onPress={open} />
          </Card>
        );
      }}
      empty={<EmptyState icon="service" title={words.empty} advice={words.emptyHint} action={ask} />}
    />
  );
}
