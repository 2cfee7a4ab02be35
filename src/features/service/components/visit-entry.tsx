import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { serviceRoute, workOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { serviceText } from '../../../text/service';
import { workOrdersText } from '../../../text/work-orders';

export interface VisitEntryProps {
  readonly workOrderId: string | null;
}

/** From an order to the visit that installs its goods; nothing where nothing is to be installed. */
export function VisitEntry({ workOrderId }: VisitEntryProps) {
  if (workOrderId === null) return null;
  const { title, detail } = serviceText.entry;
  return (
    <Card>
      <ListRow icon="service" title={title} detail={detail} onPress={() => openPage(serviceRoute, { workOrderId })} />
    </Card>
  );
}

/** The same for staff: to its work order. */
export function StaffVisitEntry({ workOrderId }: VisitEntryProps) {
  if (workOrderId === null) return null;
  const { title, detail } = workOrdersText.entry;
  return (
    <Card>
      <ListRow icon="service" title={title} detail={detail} onPress={() => openPage(workOrderRoute, { workOrderId })} />
    </Card>
  );
}
