import { Map, View } from '@tarojs/components';
import { DIRECTIONS } from '../../../shared/domain/service/arrival';
import { wayText as words } from '../../../text/way';
import type { WayView } from '../view-model';
import './way.scss';

/** Both pins are pictures of the package, copied as they are (config/index.ts): a map takes paths only. */
const PIN_SIZE = 36;

/**
 * WeChat draws the town around both; a browser, which has no map here, points from the home to where he is.
 */
export function WayMap({ view }: { readonly view: WayView }) {
  if (TRANSPORT === 'weapp') return <TownMap view={view} />;
  return view.direction === null ? null : <Compass direction={view.direction} />;
}

function TownMap({ view: { technician, home } }: { readonly view: WayView }) {
  const places = [
    { point: technician, title: words.technician, iconPath: '/assets/map/technician.png' },
    ...(home === null ? [] : [{ point: home, title: words.home, iconPath: '/assets/map/home.png' }]),
  ];
  const markers = places.map(({ point, title, iconPath }, position) => ({ id: position + 1, ...point, title, iconPath, width: PIN_SIZE, height: PIN_SIZE }));
  return (
    <Map
      className="way__map"
      {...technician}
      scale={14}
      markers={markers}
      includePoints={places.length > 1 ? places.map(({ point }) => point) : []}
      aria-label={words.mapLabel}
      onError={() => undefined}
    />
  );
}

/** The home in the middle, and a mark on the rim where he comes from. */
function Compass({ direction }: { readonly direction: (typeof DIRECTIONS)[number] }) {
  const degrees = DIRECTIONS.indexOf(direction) * (360 / DIRECTIONS.length);
  return (
    <View className="way__compass" aria-hidden>
      <View className="way__hand" style={{ transform: `rotate(${degrees}deg)` }}>
        <View className="way__mark" />
      </View>
      <View className="way__home" />
    </View>
  );
}
