import { useQuery } from '../../api/use-query';
import { MediaStrip, withAddresses } from './media-strip';

export interface VisitMediaProps {
  readonly workOrderId: string;
  /** Which of its files; nothing is asked or shown where there are none. */
  readonly fileIds: readonly string[];
}

/** Pictures and films of a visit: what was photographed when it was asked for, or done. */
export function VisitMedia({ workOrderId, fileIds }: VisitMediaProps) {
  const { data } = useQuery('service.media.list', fileIds.length === 0 ? null : { workOrderId });
  return <MediaStrip files={withAddresses(fileIds, data?.files)} />;
}
