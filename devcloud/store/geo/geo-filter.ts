import { invalid } from '../filter/field-tests';
import type { LeafTest } from '../filter/field-tests';
import type { DocumentValue } from '../types';
import { fieldOf, isArrayValue, isObjectValue } from '../values/document-value';
import type { Leaf } from '../values/document-value';
import { boxAround } from './geo-cells';
import { boundingBox, distanceMetres, EARTH_RADIUS_METRES, positionsOf, readGeometry } from './geometry';
import type { BoundingBox, Geometry, Position } from './geometry';
import { geometriesIntersect, liesWithin } from './geometry-relations';

/** What `$nearSphere` asks: distances in metres. */
export interface NearQuery {
  readonly centre: Position;
  readonly minMetres: number;
  readonly maxMetres: number;
}

/** Reads `{ $geometry: Point, $maxDistance?, $minDistance? }`. */
export function readNear(operand: DocumentValue): NearQuery {
  const geometry = isObjectValue(operand) ? readGeometry(fieldOf(operand, '$geometry')) : undefined;
  const [centre] = geometry?.points ?? [];
  if (!isObjectValue(operand) || centre === undefined || geometry?.points.length !== 1) {
    throw invalid('$nearSphere needs a $geometry of type Point');
  }
  refuseOthers(operand, ['$geometry', '$minDistance', '$maxDistance'], '$nearSphere');
  return {
    centre,
    minMetres: readDistance(fieldOf(operand, '$minDistance'), 0),
    maxMetres: readDistance(fieldOf(operand, '$maxDistance'), Infinity),
  };
}

/** Nearest distance in metres from the centre to the stored location, `undefined` when there is none. */
export function distanceTo(centre: Position, location: Leaf): number | undefined {
  const geometry = readGeometry(location);
  if (geometry === undefined) return undefined;
  return Math.min(...positionsOf(geometry).map((position) => distanceMetres(centre, position)));
}

export function nearTest(operand: DocumentValue): LeafTest {
  const near = readNear(operand);
  return (leaves) =>
    leaves.some((leaf) => {
      const distance = distanceTo(near.centre, leaf);
      return distance !== undefined && distance >= near.minMetres && distance <= near.maxMetres;
    });
}

export function geoWithinTest(operand: DocumentValue): LeafTest {
  const circle = readCentreSphere(operand);
  if (circle !== undefined) {
    return someGeometry((geometry) =>
      positionsOf(geometry).every((position) => distanceMetres(circle.centre, position) <= circle.radiusMetres),
    );
  }
  const area = readQueryGeometry(operand, '$geoWithin');
  if (area.polygons.length === 0) throw invalid('$geoWithin needs a Polygon or MultiPolygon');
  return someGeometry((geometry) => liesWithin(geometry, area));
}

export function geoIntersectsTest(operand: DocumentValue): LeafTest {
  const area = readQueryGeometry(operand, '$geoIntersects');
  return someGeometry((geometry) => geometriesIntersect(geometry, area));
}

/** The box outside of which nothing can match `$geoWithin` or `$geoIntersects`. */
export function searchBox(operator: string, operand: DocumentValue): BoundingBox {
  const circle = readCentreSphere(operand);
  if (operator === '$geoWithin' && circle !== undefined) return boxAround(circle.centre, circle.radiusMetres);
  return boundingBox(readQueryGeometry(operand, operator));
}

function someGeometry(test: (geometry: Geometry) => boolean): LeafTest {
  return (leaves) =>
    leaves.some((leaf) => {
      const geometry = readGeometry(leaf);
      return geometry !== undefined && test(geometry);
    });
}

function readCentreSphere(operand: DocumentValue): { centre: Position; radiusMetres: number } | undefined {
  if (!isObjectValue(operand)) return undefined;
  const sphere = fieldOf(operand, '$centerSphere');
  if (sphere === undefined) return undefined;
  const [centre, radius] = isArrayValue(sphere) ? sphere : [];
  const [position] = readGeometry(centre)?.points ?? [];
  if (position === undefined || typeof radius !== 'number' || radius < 0) {
    throw invalid('$centerSphere needs [[longitude, latitude], radius in radians]');
  }
  refuseOthers(operand, ['$centerSphere'], '$geoWithin');
  return { centre: position, radiusMetres: radius * EARTH_RADIUS_METRES };
}

function readQueryGeometry(operand: DocumentValue, operator: string): Geometry {
  const geometry = isObjectValue(operand) ? readGeometry(fieldOf(operand, '$geometry')) : undefined;
  if (!isObjectValue(operand) || geometry === undefined) throw invalid(`${operator} needs a $geometry`);
  refuseOthers(operand, ['$geometry'], operator);
  return geometry;
}

function readDistance(value: Leaf, absent: number): number {
  if (value === undefined || value === null) return absent;
  if (typeof value !== 'number' || value < 0) throw invalid('a distance must be a non-negative number of metres');
  return value;
}

function refuseOthers(operand: DocumentValue, known: readonly string[], operator: string): void {
  const unknown = isObjectValue(operand) ? Object.keys(operand).find((key) => !known.includes(key)) : undefined;
  if (unknown !== undefined) throw invalid(`invalid argument in ${operator}: ${unknown}`);
}
