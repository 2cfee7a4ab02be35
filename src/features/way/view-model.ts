import type { Output } from '../../shared/contract/registry';
import { directionOf, metresBetween, type MapPoint } from '../../shared/domain/service/arrival';
import { timeOfDay } from '../../shared/kernel/time';
import { wayText as words } from '../../text/way';

type Way = Output<'service.position.get'>;
export type WayReader = 'customer' | 'office';

const MINUTE_MS = 60_000;
/** Nearer than this one speaks in metres, in steps of a hundred. */
const KILOMETRE = 1_000;

function distanceWords(metres: number): string {
  if (metres < KILOMETRE) return words.metres(Math.max(100, Math.round(metres / 100) * 100));
  return words.kilometres((metres / KILOMETRE).toFixed(1));
}

/** When he will be there, as far as it can be said. */
function arrivalWords(arrivesAt: number, now: number): string {
  if (arrivesAt < now - 5 * MINUTE_MS) return words.late;
  return arrivesAt <= now + MINUTE_MS ? words.soon : words.arrives(timeOfDay(arrivesAt));
}

/** A point as WeChat's map takes it. */
const onMap = ({ latitudeE6, longitudeE6 }: MapPoint) => ({ latitude: latitudeE6 / 1_000_000, longitude: longitudeE6 / 1_000_000 });

/** Where the technician is, for who waits for him; null while he shares nothing. */
export function wayView({ position, destination, arrivesAt }: Way, now: number) {
  if (position === null) return null;
  const { point, at } = position;
  return {
    headline: arrivesAt === null ? null : arrivalWords(arrivesAt, now),
    away: destination === null ? null : words.away(distanceWords(metresBetween(point, destination)), directionOf(destination, point)),
    direction: destination === null ? null : directionOf(destination, point),
    seen: words.seenAt(timeOfDay(at)),
    technician: onMap(point),
    home: destination === null ? null : onMap(destination),
  };
}

export type WayView = NonNullable<ReturnType<typeof wayView>>;
