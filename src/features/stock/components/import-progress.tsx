import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Notice } from '../../../components/notice/notice';
import { Sheet } from '../../../components/sheet/sheet';
import { refreshQueries } from '../../../api/query-cache';
import { usePolling } from '../../../api/use-polling';
import { useQuery } from '../../../api/use-query';
import { warehouseText } from '../../../text/warehouse';

const words = warehouseText.imports;
const EVERY_SECONDS = 2;

/** How far the booking of a sheet is; it goes on without anybody looking. */
export function ImportProgress({ importId, title, onClose }: { readonly importId: string; readonly title: string; readonly onClose: () => void }) {
  const query = useQuery('warehouse.import.get', { importId });
  const isBooked = query.data?.state === 'booked';
  usePolling(() => refreshQueries(['warehouse.']), isBooked ? 0 : EVERY_SECONDS);
  const { data } = query;
  return (
    <Sheet open title={title} onClose={onClose} footer={<PrimaryAction label={words.close} onPress={onClose} />}>
      {data === undefined ? <AsyncState query={query} /> : null}
      {data === undefined || isBooked ? null : <Notice tone="now" sentence={words.booking(data.booked + data.skipped, data.rows)} />}
      {data !== undefined && isBooked ? <Notice tone="done" sentence={words.booked(data.booked, data.skipped)} /> : null}
    </Sheet>
  );
}
