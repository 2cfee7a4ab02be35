import Taro from '@tarojs/taro';
import type { MapPoint } from '../shared/domain/service/arrival';

/** How the phone answers who wants to know where it is. */
export type Watch =
  | { readonly state: 'watching'; readonly stop: () => void }
  | { readonly state: 'refused' | 'unavailable' };

/**
 * WeChat tells places as its maps draw them (gcj02). A browser tells them as satellites do, which in China lies up to half
 * a kilometre beside: good enough for whoever tries things out at his desk.
 */
function toPoint({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }): MapPoint {
  return { latitudeE6: Math.round(latitude * 1_000_000), longitudeE6: Math.round(longitude * 1_000_000) };
}

/**
 * Tells where the phone is again and again, from the foreground only, until it is stopped. Call it after a person agreed
 * to it on our page; the system asks once more by itself. Never rejects.
 */
export function watchPosition(onPoint: (point: MapPoint) => void): Promise<Watch> {
  return TRANSPORT === 'weapp' ? watchInWeChat(onPoint) : watchInBrowser(onPoint);
}

async function watchInWeChat(onPoint: (point: MapPoint) => void): Promise<Watch> {
  if (!(await isAllowedInWeChat())) return { state: 'refused' };
  const hear = (place: { readonly latitude: number; readonly longitude: number }) => onPoint(toPoint(place));
  const isUpdating = await new Promise<boolean>((resolve) => {
    Taro.startLocationUpdate({ type: 'gcj02', success: () => resolve(true), fail: () => resolve(false) });
  });
  if (!isUpdating) return { state: 'unavailable' };
  Taro.onLocationChange(hear);
  return { state: 'watching', stop: () => stopInWeChat(hear) };
}

function stopInWeChat(hear: Parameters<typeof Taro.onLocationChange>[0]): void {
  Taro.offLocationChange(hear);
  // Who turned the phone's location off meanwhile has nothing left to stop.
  Taro.stopLocationUpdate({ fail: () => undefined });
}

/** Asks when nobody was asked yet; a no of long ago is changed in the settings only. */
async function isAllowedInWeChat(): Promise<boolean> {
  try {
    const { authSetting } = await Taro.getSetting();
    const known = authSetting['scope.userLocation'];
    if (known !== undefined) return known;
    await Taro.authorize({ scope: 'scope.userLocation' });
    return true;
  } catch {
    return false;
  }
}

/** `GeolocationPositionError.PERMISSION_DENIED`. */
const DENIED = 1;

function watchInBrowser(onPoint: (point: MapPoint) => void): Promise<Watch> {
  return new Promise((resolve) => {
    const stop = () => navigator.geolocation.clearWatch(watching);
    const watching = navigator.geolocation.watchPosition(
      ({ coords }) => {
        resolve({ state: 'watching', stop });
        onPoint(toPoint(coords));
      },
      ({ code }) => {
        stop();
        resolve({ state: code === DENIED ? 'refused' : 'unavailable' });
      },
      { enableHighAccuracy: true },
    );
  });
}

/** Opens WeChat's settings, where a no can become a yes. A browser has no such page to open. */
export async function openLocationSettings(): Promise<void> {
  if (TRANSPORT !== 'weapp') return;
  try {
    await Taro.openSetting();
  } catch {
    // He came back without changing anything.
  }
}

/** Lets the person choose a place on the map; in a browser, which has none, it is where he is. Null when he did not. */
export async function choosePlace(): Promise<MapPoint | null> {
  if (TRANSPORT !== 'weapp') return hereInBrowser();
  try {
    return toPoint(await Taro.chooseLocation({}));
  } catch {
    return null;
  }
}

function hereInBrowser(): Promise<MapPoint | null> {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(toPoint(coords)),
      () => resolve(null),
    );
  });
}
