import { openStore } from '../../../../devcloud/store/open-store';
import type { LocalStore } from '../../../../devcloud/store/local-store';
import { distanceMetres } from '../../../../devcloud/store/geo/geometry';
import type { DocumentValue, StoredDocument } from '../../../../devcloud/store/types';

type Point = readonly [number, number];
const CENTRE: Point = [113.264, 23.129];
let store: LocalStore;

/** 4,000 places around Guangzhou in a fixed pseudo-random spread of about 100 km. */
const PLACES: readonly { readonly _id: string; readonly at: Point; readonly open: boolean }[] = Array.from(
  { length: 4000 },
  (_, each) => ({
    _id: `p${String(each)}`,
    at: [CENTRE[0] + (((each * 7919) % 4001) / 4001 - 0.5), CENTRE[1] + (((each * 104729) % 4003) / 4003 - 0.5)],
    open: each % 2 === 0,
  }),
);

beforeAll(async () => {
  store = await openStore({ memory: true });
  await store.ensureIndexes('places', [{ name: 'location', fields: [{ field: 'location', direction: '2dsphere' }] }]);
  await store.ensureIndexes('bare', []);
  await store.insert(
    'places',
    PLACES.map(({ _id, at, open }) => ({ _id, open, location: point(at) })),
  );
  await store.insert('places', [{ _id: 'without' }]);
});

afterAll(async () => {
  await store.close();
});

function point(at: Point): DocumentValue {
  return { type: 'Point', coordinates: [...at] };
}

function square([longitude, latitude]: Point, half: number): DocumentValue {
  const [west, east, south, north] = [longitude - half, longitude + half, latitude - half, latitude + half];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

const ids = (documents: readonly StoredDocument[]): readonly string[] => documents.map(({ _id }) => _id);
const sortedIds = (documents: readonly StoredDocument[]): readonly string[] => [...ids(documents)].sort();
const byDistance = [...PLACES].sort((a, b) => distanceMetres(CENTRE, a.at) - distanceMetres(CENTRE, b.at));

describe('places on the map', () => {
  it('are found nearest first, reading only the neighbourhood', async () => {
    const query = { location: { $nearSphere: { $geometry: point(CENTRE) } } };
    const { documents, stats } = await store.find('places', { query, limit: 5 });
    expect(ids(documents)).toEqual(byDistance.slice(0, 5).map(({ _id }) => _id));
    expect(stats.index).toBe('location');
    expect(stats.documentsExamined).toBeLessThan(400);
  });

  it('are found between two distances, with other conditions', async () => {
    const near = { $geometry: point(CENTRE), $minDistance: 3_000, $maxDistance: 12_000 };
    const { documents } = await store.find('places', {
      query: { open: true, location: { $nearSphere: near } },
      limit: 1000,
    });
    const expected = byDistance.filter(
      ({ at, open }) => open && distanceMetres(CENTRE, at) >= 3_000 && distanceMetres(CENTRE, at) <= 12_000,
    );
    expect(expected.length).toBeGreaterThan(10);
    expect(ids(documents)).toEqual(expected.map(({ _id }) => _id));
  });

  it('are found in another order when one is asked for', async () => {
    const query = { location: { $nearSphere: { $geometry: point(CENTRE), $maxDistance: 5_000 } } };
    const { documents } = await store.find('places', { query, order: [['_id', 1]], limit: 1000 });
    expect(ids(documents)).toEqual([...ids(documents)].sort());
  });

  it('are found within a polygon', async () => {
    const query = { location: { $geoWithin: { $geometry: square(CENTRE, 0.1) } } };
    const { documents, stats } = await store.find('places', { query, limit: 1000 });
    const inside = PLACES.filter(({ at }) => Math.abs(at[0] - CENTRE[0]) <= 0.1 && Math.abs(at[1] - CENTRE[1]) <= 0.1);
    expect(sortedIds(documents)).toEqual(inside.map(({ _id }) => _id).sort());
    expect(stats.documentsExamined).toBeLessThan(1000);
  });

  it('are found within a circle on the sphere', async () => {
    const query = { location: { $geoWithin: { $centerSphere: [[...CENTRE], 8_000 / 6_378_100] } } };
    const { documents } = await store.find('places', { query, limit: 1000 });
    const inside = PLACES.filter(({ at }) => distanceMetres(CENTRE, at) <= 8_000);
    expect(sortedIds(documents)).toEqual(inside.map(({ _id }) => _id).sort());
  });

  it('may be areas, met where they touch', async () => {
    await store.insert('places', [
      { _id: 'district', location: square([10, 50], 0.2) },
      { _id: 'country', location: square([10, 50], 5) },
    ]);
    const at = async (place: Point): Promise<readonly string[]> =>
      sortedIds(
        (await store.find('places', { query: { location: { $geoIntersects: { $geometry: point(place) } } }, limit: 9 }))
          .documents,
      );
    expect(await at([10.1, 50.1])).toEqual(['country', 'district']);
    expect(await at([12, 51])).toEqual(['country']);
    expect(await at([20, 51])).toEqual([]);
    const line = {
      type: 'LineString',
      coordinates: [
        [4, 50],
        [9.9, 50],
      ],
    };
    const { documents } = await store.find('places', {
      query: { location: { $geoIntersects: { $geometry: line } } },
      limit: 9,
    });
    expect(sortedIds(documents)).toEqual(['country', 'district']);
  });

  it('come with their distance from $geoNear', async () => {
    const stageValue = {
      near: point(CENTRE),
      distanceField: 'far.metres',
      limit: 3,
      query: { open: true },
      spherical: true,
    };
    const { documents } = await store.aggregate('places', [{ stageKey: '$geoNear', stageValue }]);
    const expected = byDistance.filter(({ open }) => open).slice(0, 3);
    expect(documents).toMatchObject(
      expected.map(({ _id, at }) => ({ _id, far: { metres: distanceMetres(CENTRE, at) } })),
    );
  });

  it('need a 2dsphere index for nearness, and a location that is one', async () => {
    const query = { location: { $nearSphere: { $geometry: point(CENTRE) } } };
    await expect(store.find('bare', { query, limit: 1 })).rejects.toMatchObject({ code: 'invalid_query' });
    await expect(
      store.insert('places', [{ location: { type: 'Point', coordinates: [999, 0] } }]),
    ).rejects.toMatchObject({ code: 'invalid_update' });
    await expect(store.count('places', query)).rejects.toMatchObject({ code: 'invalid_query' });
  });

  it('are as far apart as they are on the sphere', () => {
    expect(distanceMetres([113.264, 23.129], [116.407, 39.904])).toBeGreaterThan(1_885_000);
    expect(distanceMetres([113.264, 23.129], [116.407, 39.904])).toBeLessThan(1_895_000);
  });
});
