import { useQuery } from '../../../api/use-query';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { serviceRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { serviceCardText as words } from '../../../text/service-cards';
import { momentWords } from '../../../text/when';

/** Visits that the customer is asked to rate once more, after somebody cared; nothing where there are none. */
export function AskedRatings() {
  const query = useQuery('care.rating.asked', {});
  const now = useNow();
  if (query.status !== 'ready' || query.data.asked.length === 0) return null;
  return (
    <Card tone="now">
      {query.data.asked.map(({ workOrderId, productTitle, until }) => (
        <ListRow
          key={workOrderId}
          icon="chat"
          title={words.asked(productTitle)}
          detail={words.askedUntil(momentWords(until, now))}
          onPress={() => openPage(serviceRoute, { workOrderId })}
        />
      ))}
    </Card>
  );
}
