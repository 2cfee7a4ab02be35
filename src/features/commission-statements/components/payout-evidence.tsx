import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { MediaStrip } from '../../../components/media/media-strip';

/** The pictures that show a payment by hand. */
export function PayoutEvidence({ payoutId }: { readonly payoutId: string }) {
  const query = useQuery('commission.payout.get', { payoutId });
  if (query.status !== 'ready') return <AsyncState query={query} cards={1} />;
  return <MediaStrip files={query.data.pictures} />;
}
