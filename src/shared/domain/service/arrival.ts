/** A point on the map in degrees times a million. */
export interface MapPoint {
  readonly latitudeE6: number;
  readonly longitudeE6: number;
}

const EARTH_METRES = 6_371_000;
/** Streets are longer than the straight line, and a town is driven through at this pace. */
const DETOUR = 1.4;
const METRES_A_MINUTE = 350;
const MINUTE_MS = 60_000;

const radians = (degreesE6: number): number => (degreesE6 / 1_000_000) * (Math.PI / 180);

/** The straight line between two points, in metres. */
export function metresBetween(from: MapPoint, to: MapPoint): number {
  const [fromLatitude, toLatitude] = [radians(from.latitudeE6), radians(to.latitudeE6)];
  const halfHeight = Math.sin((toLatitude - fromLatitude) / 2);
  const halfWidth = Math.sin(radians(to.longitudeE6 - from.longitudeE6) / 2);
  const chord = halfHeight ** 2 + Math.cos(fromLatitude) * Math.cos(toLatitude) * halfWidth ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

export const DIRECTIONS = ['north', 'north_east', 'east', 'south_east', 'south', 'south_west', 'west', 'north_west'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Where a point lies as seen from another one, by eighths of the horizon. */
export function directionOf(from: MapPoint, to: MapPoint): Direction {
  const northwards = to.latitudeE6 - from.latitudeE6;
  const eastwards = (to.longitudeE6 - from.longitudeE6) * Math.cos(radians(from.latitudeE6));
  const eighths = Math.round((Math.atan2(eastwards, northwards) / (2 * Math.PI)) * DIRECTIONS.length);
  return DIRECTIONS[(eighths + DIRECTIONS.length) % DIRECTIONS.length] ?? 'north';
}

/** When somebody who was at a point at an instant may arrive; an estimate in whole minutes, and said as one. */
export function arrivalEstimate(position: { readonly point: MapPoint; readonly at: number }, destination: MapPoint): number {
  const minutes = Math.ceil((metresBetween(position.point, destination) * DETOUR) / METRES_A_MINUTE);
  return position.at + Math.max(1, minutes) * MINUTE_MS;
}

/** A position that comes sooner after the last one than this is dropped (C7). */
const SHORTEST_PAUSE_MS = 10_000;

/** True for a position worth keeping: newer than the last one, and not right behind it. */
export function isWorthKeeping(last: { readonly at: number } | null, at: number): boolean {
  return last === null || at - last.at >= SHORTEST_PAUSE_MS;
}
