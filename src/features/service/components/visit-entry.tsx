import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { serviceRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { serviceText } from '../../../text/service';

const { title, detail } = serviceText.entry;

/** From an order to the visit that installs its goods; nothing where nothing is to be installed. */
export function VisitEntry({ workOrderId }: { readonly workOrderId: string | null }) {
  if (workOrderId === null) return null;
  return (
    <Card>
      <ListRow icon="service" title={title} detail={detail} onPress={() => openPage(serviceRoute, { workOrderId })} />
    </Card>
  );
}
