import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { MediaStrip } from '../../../components/media/media-strip';

/** The pictures that show an offline payment. */
export function Evidence({ paymentId }: { readonly paymentId: string }) {
  const query = useQuery('payments.evidence.get', { paymentId });
  if (query.status !== 'ready') return <AsyncState query={query} cards={1} />;
  return <MediaStrip files={query.data.pictures} />;
}
