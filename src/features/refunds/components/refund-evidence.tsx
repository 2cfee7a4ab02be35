import { useQuery } from '../../../api/use-query';
import { MediaStrip, withAddresses } from '../../../components/media/media-strip';
import type { Refund } from '../view-model';

/** What was photographed to show why money is asked back; nothing where nothing was. */
export function RefundEvidence({ refund: { id: refundId, evidence } }: { readonly refund: Refund }) {
  const query = useQuery('orders.refund.evidence', evidence.length === 0 ? null : { refundId });
  return <MediaStrip files={withAddresses(evidence, query.data?.pictures)} />;
}
