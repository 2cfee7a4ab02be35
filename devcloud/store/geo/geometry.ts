import { fieldOf, isArrayValue, isObjectValue } from '../values/document-value';
import type { Leaf } from '../values/document-value';

/** Longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** Any GeoJSON geometry taken apart into its points, lines and polygons (rings: outer first, then holes). */
export interface Geometry {
  readonly points: readonly Position[];
  readonly lines: readonly (readonly Position[])[];
  readonly polygons: readonly (readonly (readonly Position[])[])[];
}

export interface BoundingBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The radius MongoDB computes spherical distances with. */
export const EARTH_RADIUS_METRES = 6_378_100;

/** Reads a GeoJSON object or a legacy `[longitude, latitude]` pair; `undefined` when it is neither. */
export function readGeometry(value: Leaf): Geometry | undefined {
  const pair = readPosition(value);
  if (pair) return { points: [pair], lines: [], polygons: [] };
  if (!isObjectValue(value)) return undefined;
  const coordinates = fieldOf(value, 'coordinates');
  switch (fieldOf(value, 'type')) {
    case 'Point':
      return assemble(readListOf(readPosition)([coordinates ?? null]), [], []);
    case 'MultiPoint':
      return assemble(readLine(coordinates), [], []);
    case 'LineString':
      return assemble([], readListOf(readLine)([coordinates ?? null]), []);
    case 'MultiLineString':
      return assemble([], readRings(coordinates), []);
    case 'Polygon':
      return assemble([], [], readListOf(readRings)([coordinates ?? null]));
    case 'MultiPolygon':
      return assemble([], [], readListOf(readRings)(coordinates));
    default:
      return undefined;
  }
}

export function positionsOf(geometry: Geometry): readonly Position[] {
  return [...geometry.points, ...geometry.lines.flat(), ...geometry.polygons.flat(2)];
}

export function boundingBox(geometry: Geometry): BoundingBox {
  const positions = positionsOf(geometry);
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return {
    west: Math.min(...longitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    north: Math.max(...latitudes),
  };
}

/** Great-circle distance in metres. */
export function distanceMetres([fromLongitude, fromLatitude]: Position, [toLongitude, toLatitude]: Position): number {
  const latitudeSine = Math.sin(radians(toLatitude - fromLatitude) / 2);
  const longitudeSine = Math.sin(radians(toLongitude - fromLongitude) / 2);
  const chord =
    latitudeSine ** 2 + Math.cos(radians(fromLatitude)) * Math.cos(radians(toLatitude)) * longitudeSine ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function readPosition(value: Leaf): Position | undefined {
  if (!isArrayValue(value) || value.length < 2) return undefined;
  const [longitude, latitude] = value;
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return undefined;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [longitude, latitude] : undefined;
}

function readListOf<Part>(read: (value: Leaf) => Part | undefined): (value: Leaf) => readonly Part[] | undefined {
  return (value) => {
    if (!isArrayValue(value) || value.length === 0) return undefined;
    const parts: Part[] = [];
    for (const element of value) {
      const part = read(element);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return parts;
  };
}

function readLine(value: Leaf): readonly Position[] | undefined {
  return readListOf(readPosition)(value);
}

function readRings(value: Leaf): readonly (readonly Position[])[] | undefined {
  return readListOf(readLine)(value);
}

function assemble(
  points: Geometry['points'] | undefined,
  lines: Geometry['lines'] | undefined,
  polygons: Geometry['polygons'] | undefined,
): Geometry | undefined {
  return points && lines && polygons ? { points, lines, polygons } : undefined;
}
