import { useQuery } from '../../../api/use-query';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { serviceRequestRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { dueRowView } from '../history-model';

/** Machines whose maintenance is due, one tap from the request; nothing where there are none. */
export function MaintenanceDue() {
  const query = useQuery('service.maintenance.due', {});
  const now = useNow();
  if (query.status !== 'ready' || query.data.due.length === 0) return null;
  return (
    <Card tone="now">
      {query.data.due.map((due) => {
        const { applianceId, title, detail } = dueRowView(due, now);
        return <ListRow key={applianceId} icon="service" title={title} detail={detail} onPress={() => openPage(serviceRequestRoute, { kind: 'maintenance', applianceId })} />;
      })}
    </Card>
  );
}
