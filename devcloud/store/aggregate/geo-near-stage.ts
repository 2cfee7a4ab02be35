import { invalid } from '../filter/field-tests';
import { runQuery } from '../query/run-query';
import type { QueryCounter, QuerySource } from '../query/read-index';
import { distanceOfRow, nearOf } from '../query/near-query';
import type { DocumentValue } from '../types';
import { isObjectValue } from '../values/document-value';
import type { DocumentObject, Leaf } from '../values/document-value';
import { leafValues, splitPath } from '../values/document-path';
import { mutableCopy, placeAt } from '../update/mutable-document';

const KNOWN = [
  'near',
  'distanceField',
  'spherical',
  'limit',
  'num',
  'maxDistance',
  'minDistance',
  'query',
  'distanceMultiplier',
  'includeLocs',
  'key',
  'uniqueDocs',
];

/** `$geoNear`: the nearest documents first, each with its distance in metres times `distanceMultiplier`. */
export function runGeoNear(
  source: QuerySource,
  operand: DocumentValue,
  counter: QueryCounter,
): readonly DocumentObject[] {
  if (!isObjectValue(operand)) throw invalid('$geoNear needs an object');
  const unknown = Object.keys(operand).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) throw invalid(`unknown argument to $geoNear: ${unknown}`);
  const { distanceField, includeLocs, distanceMultiplier = 1 } = operand;
  if (typeof distanceField !== 'string') throw invalid('$geoNear requires a distanceField option as a String');
  const field = locationField(source, operand.key);
  const query = nearQuery(operand, field);
  const near = nearOf(query);
  if (near === undefined) throw invalid('$geoNear needs a near point');
  const limit = operand.limit ?? operand.num;
  const { rows, stats } = runQuery(source, {
    query,
    order: [],
    skip: 0,
    limit: typeof limit === 'number' ? limit : Number.MAX_SAFE_INTEGER,
  });
  counter.index = stats.index;
  counter.keysExamined += stats.keysExamined;
  counter.documentsExamined += stats.documentsExamined;
  return rows.map((row) => {
    const document = mutableCopy(row.document);
    const distance = (distanceOfRow(near, row) ?? 0) * Number(distanceMultiplier);
    placeAt(document, distanceField, true)?.write(distance);
    if (typeof includeLocs === 'string') {
      placeAt(document, includeLocs, true)?.write(leafValues(row.document, splitPath(field))[0] ?? null);
    }
    return isObjectValue(document) ? document : row.document;
  });
}

function nearQuery(operand: DocumentObject, field: string): DocumentValue {
  const { near, minDistance, maxDistance, query = {} } = operand;
  const asked: { [key: string]: DocumentValue } = { $geometry: near ?? null };
  if (minDistance !== undefined) asked.$minDistance = minDistance;
  if (maxDistance !== undefined) asked.$maxDistance = maxDistance;
  return { $and: [{ [field]: { $nearSphere: asked } }, query] };
}

function locationField({ collection }: QuerySource, key: Leaf): string {
  if (typeof key === 'string') return key;
  const fields = collection.indexes
    .flatMap(({ definition }) => definition.fields)
    .filter(({ direction }) => direction === '2dsphere');
  const [only] = fields;
  if (only === undefined) throw invalid('$geoNear requires a 2d or 2dsphere index, but none were found');
  if (fields.length > 1) throw invalid("There is more than one 2dsphere index; specify 'key'");
  return only.field;
}
