import { positionsOf } from './geometry';
import type { Geometry, Position } from './geometry';

type Segment = readonly [from: Position, to: Position];

/**
 * Whether every part of the inner geometry lies in the area's polygons. Edges are straight lines in longitude and
 * latitude, which differs from the sphere's by less than a metre over a city.
 */
export function liesWithin(inner: Geometry, area: Geometry): boolean {
  const positions = positionsOf(inner);
  if (positions.length === 0 || !positions.every((position) => coversPosition(area, position))) return false;
  const edges = segmentsOf(inner);
  const borders = segmentsOf({ points: [], lines: [], polygons: area.polygons });
  return !edges.some((edge) => borders.some((border) => cross(edge, border)));
}

/** Whether the two geometries share at least one point. */
export function geometriesIntersect(left: Geometry, right: Geometry): boolean {
  if (positionsOf(left).some((position) => covers(right, position))) return true;
  if (positionsOf(right).some((position) => covers(left, position))) return true;
  const rightSegments = segmentsOf(right);
  return segmentsOf(left).some((edge) => rightSegments.some((other) => cross(edge, other)));
}

function covers(geometry: Geometry, position: Position): boolean {
  return (
    geometry.points.some(([longitude, latitude]) => longitude === position[0] && latitude === position[1]) ||
    segmentsOf(geometry).some((segment) => onSegment(segment, position)) ||
    coversPosition(geometry, position)
  );
}

function coversPosition(area: Geometry, position: Position): boolean {
  return area.polygons.some(([outer = [], ...holes]) => {
    if (onRing(outer, position)) return true;
    return insideRing(outer, position) && !holes.some((hole) => insideRing(hole, position) && !onRing(hole, position));
  });
}

/** Counts how often a ray to the east crosses the ring. */
function insideRing(ring: readonly Position[], [longitude, latitude]: Position): boolean {
  let inside = false;
  for (const [[fromLongitude, fromLatitude], [toLongitude, toLatitude]] of pairs(ring)) {
    if (fromLatitude > latitude === toLatitude > latitude) continue;
    const share = (latitude - fromLatitude) / (toLatitude - fromLatitude);
    if (longitude < fromLongitude + share * (toLongitude - fromLongitude)) inside = !inside;
  }
  return inside;
}

function onRing(ring: readonly Position[], position: Position): boolean {
  return pairs(ring).some((segment) => onSegment(segment, position));
}

function segmentsOf(geometry: Geometry): readonly Segment[] {
  return [...geometry.lines, ...geometry.polygons.flat()].flatMap(pairs);
}

function pairs(positions: readonly Position[]): readonly Segment[] {
  return positions.slice(1).map((to, at): Segment => [positions[at] ?? to, to]);
}

function onSegment([from, to]: Segment, position: Position): boolean {
  return turn(from, to, position) === 0 && between(from[0], position[0], to[0]) && between(from[1], position[1], to[1]);
}

function between(a: number, value: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}

/** A true crossing: the ends of each lie on different sides of the other. */
function cross([a, b]: Segment, [c, d]: Segment): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function turn(from: Position, to: Position, position: Position): number {
  return Math.sign((to[0] - from[0]) * (position[1] - from[1]) - (to[1] - from[1]) * (position[0] - from[0]));
}
