import { View } from '@tarojs/components';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { useNow } from '../../../stores/clock';
import { wayText as words } from '../../../text/way';
import { wayView, type WayReader, type WayView } from '../view-model';
import { HomePin } from './home-pin';
import { WayMap } from './way-map';
import './way.scss';

export interface WayCardProps {
  readonly workOrderId: string;
  /** Who reads it: the customer who waits, or the office. */
  readonly reader: WayReader;
}

/** Where the technician is and when he will be there. Show it only while he is on his way: afterwards there is nothing. */
export function WayCard({ workOrderId, reader }: WayCardProps) {
  const now = useNow();
  const query = useQuery('service.position.get', { workOrderId }, { liveWhile: () => true });
  if (query.status !== 'ready') return <AsyncState query={query} cards={1} />;
  const view = wayView(query.data, now);
  const isPinned = query.data.destination !== null;
  return (
    <Card>
      {view === null ? <View className="way__muted">{words.notShared[reader]}</View> : <Way view={view} />}
      {isPinned ? null : <HomePin workOrderId={workOrderId} reader={reader} />}
    </Card>
  );
}

function Way({ view }: { readonly view: WayView }) {
  const { headline, away, seen } = view;
  return (
    <>
      {headline === null ? null : <View className="way__headline">{headline}</View>}
      {away === null ? null : <View>{away}</View>}
      <View className="way__muted">{seen}</View>
      <WayMap view={view} />
    </>
  );
}
