import { failureOf, START, startLocalCloud } from './local-cloud';
import type { LocalCloud } from './local-cloud';
import { database } from './sdk';

let local: LocalCloud;
const books = () => database().collection('books');

beforeAll(async () => {
  local = await startLocalCloud();
});
afterAll(() => local.close());
beforeEach(async () => {
  await local.store.ensureIndexes('books', []);
  await local.store.remove('books', { query: {}, multi: true });
});

describe('a document written through the SDK', () => {
  it('comes back with every kind of value it had', async () => {
    const db = database();
    const data = {
      _id: 'b1',
      whole: 1,
      fraction: 1.5,
      big: 12345678901,
      text: '中文',
      yes: true,
      nothing: null,
      list: ['a', { deep: [1, null] }],
      nested: { x: { y: 1 } },
      at: new Date(5),
      loc: db.Geo.Point(113.3, 23.1),
    };
    expect(await books().add({ data })).toEqual({ _id: 'b1', errMsg: 'collection.add:ok' });

    const { data: back } = await books().doc('b1').get();
    expect(back).toMatchObject({ ...data, loc: { longitude: 113.3, latitude: 23.1 } });
  });

  it('keeps a regular expression as one and drops fields that are undefined', async () => {
    await books().add({ data: { _id: 'b1', pattern: /^x/i, gone: undefined } });

    const { data: back } = await books().doc('b1').get();
    expect(back).toMatchObject({ _id: 'b1', pattern: { pattern: '^x', options: 'i' } });
    expect(back).not.toHaveProperty('gone');
  });

  it('gets the cloud’s time where it says serverDate, with its offset', async () => {
    const db = database();
    await books().add({ data: { _id: 'b1', at: db.serverDate(), later: db.serverDate({ offset: 1000 }) } });

    const { data: back } = await books().doc('b1').get();
    expect(back).toMatchObject({ at: START, later: new Date(START.getTime() + 1000) });
  });

  it('gets an id when it has none, and many at once get one each', async () => {
    const one = await books().add({ data: { n: 1 } });
    const many = await books().add({ data: [{ n: 2 }, { n: 3 }] });

    expect(one).toEqual({ _id: expect.any(String) as unknown, errMsg: 'collection.add:ok' });
    expect(many).toEqual({ _ids: [expect.any(String), expect.any(String)], errMsg: 'collection.add:ok' });
  });
});

describe('doc()', () => {
  beforeEach(() => books().add({ data: { _id: 'b1', n: 1, tags: ['a'], nested: { x: 1 } } }));

  it('fails for a missing document unless told not to', async () => {
    expect(await failureOf(books().doc('zzz').get())).toMatchObject({
      errCode: -1,
      errMsg: 'document.get:fail document with _id zzz does not exist',
    });
    const lenient = database({ throwOnNotFound: false });
    expect(await lenient.collection('books').doc('zzz').get()).toEqual({ data: null, errMsg: 'document.get:ok' });
  });

  it('returns only the asked fields', async () => {
    expect((await books().doc('b1').field({ n: true }).get()).data).toEqual({ _id: 'b1', n: 1 });
  });

  it('updates with commands and says how many documents changed', async () => {
    const _ = database().command;
    const change = { n: _.inc(2), tags: _.push(['b', 'c']), nested: { z: 3 }, extra: _.remove() };
    expect(await books().doc('b1').update({ data: change })).toEqual({
      stats: { updated: 1 },
      errMsg: 'document.update:ok',
    });
    expect((await books().doc('b1').get()).data).toEqual({
      _id: 'b1',
      n: 3,
      tags: ['a', 'b', 'c'],
      nested: { x: 1, z: 3 },
    });

    expect(
      await books()
        .doc('b1')
        .update({ data: { tags: _.addToSet('a') } }),
    ).toMatchObject({ stats: { updated: 0 } });
    expect(
      await books()
        .doc('zzz')
        .update({ data: { n: 1 } }),
    ).toMatchObject({ stats: { updated: 0 } });
  });

  it('refuses to change the id', async () => {
    expect(
      await failureOf(
        books()
          .doc('b1')
          .update({ data: { _id: 'b2' } }),
      ),
    ).toMatchObject({
      errCode: -501007,
      errMsg: 'document.update:fail -501007 invalid parameters. 不能更新_id的值',
    });
  });

  it('creates and replaces with set', async () => {
    expect(
      await books()
        .doc('s1')
        .set({ data: { k: 1, m: 1 } }),
    ).toMatchObject({ _id: 's1', stats: { updated: 0, created: 1 } });
    expect(
      await books()
        .doc('s1')
        .set({ data: { k: 2 } }),
    ).toMatchObject({ _id: 's1', stats: { updated: 1, created: 0 } });
    expect((await books().doc('s1').get()).data).toEqual({ _id: 's1', k: 2 });
  });

  it('removes', async () => {
    expect(await books().doc('b1').remove()).toEqual({ stats: { removed: 1 }, errMsg: 'document.remove:ok' });
    expect(await books().doc('b1').remove()).toMatchObject({ stats: { removed: 0 } });
  });
});

describe('where()', () => {
  beforeEach(() =>
    local.store.insert('books', [
      { _id: 'a', n: 5, cat: 'x', at: new Date(1000) },
      { _id: 'b', n: 7, cat: 'y', at: new Date(2000) },
      { _id: 'c', n: 9, cat: 'y', at: new Date(3000) },
    ]),
  );

  it('finds with conditions, order, projection, offset and limit', async () => {
    const _ = database().command;
    const found = await books()
      .where({ cat: _.in(['x', 'y']), n: _.gt(1).and(_.lt(9)) })
      .orderBy('n', 'desc')
      .field({ n: true })
      .limit(2)
      .get();
    expect(found).toEqual({
      data: [
        { _id: 'b', n: 7 },
        { _id: 'a', n: 5 },
      ],
      errMsg: 'collection.get:ok',
    });

    const second = await books().where({}).orderBy('n', 'asc').skip(1).limit(1).get();
    expect(second.data).toEqual([expect.objectContaining({ _id: 'b' })]);
  });

  it('compares dates and server dates, and matches regular expressions', async () => {
    const db = database();
    expect(
      (
        await books()
          .where({ at: db.command.lte(new Date(2000)) })
          .get()
      ).data,
    ).toHaveLength(2);
    expect(
      (
        await books()
          .where({ at: db.command.lt(db.serverDate()) })
          .get()
      ).data,
    ).toHaveLength(3);
    expect(
      (
        await books()
          .where({ cat: db.RegExp({ regexp: '^Y', options: 'i' }) })
          .get()
      ).data,
    ).toHaveLength(2);
    expect((await books().where({ cat: /^x/ }).get()).data).toHaveLength(1);
  });

  it('counts, updates all or one, and removes', async () => {
    expect(await books().where({ cat: 'y' }).count()).toEqual({ total: 2, errMsg: 'collection.count:ok' });
    expect(
      await books()
        .where({ cat: 'y' })
        .update({ data: { hot: true } }),
    ).toMatchObject({ stats: { updated: 2 } });
    const one = books()
      .where({ cat: 'y' })
      .update({ data: { hot: false }, multi: false });
    expect(await one).toMatchObject({ stats: { updated: 1 } });
    expect(await books().where({ cat: 'y' }).remove()).toMatchObject({ stats: { removed: 2 } });
    expect(await books().where({ cat: 'y' }).count()).toMatchObject({ total: 0 });
  });

  it('returns 100 documents unless told, and never more than 1,000', async () => {
    await local.store.insert(
      'books',
      Array.from({ length: 1100 }, (_, n) => ({ n: 100 + n, cat: 'z' })),
    );
    expect((await books().where({ cat: 'z' }).get()).data).toHaveLength(100);
    expect((await books().where({ cat: 'z' }).limit(5000).get()).data).toHaveLength(1000);
  });

  it('aggregates', async () => {
    const $ = database().command.aggregate;
    const sums = await books()
      .aggregate()
      .match({ n: database().command.gt(1) })
      .group({ _id: '$cat', total: $.sum('$n') })
      .sort({ _id: 1 })
      .limit(5)
      .end();
    expect(sums).toEqual({
      list: [
        { _id: 'x', total: 5 },
        { _id: 'y', total: 16 },
      ],
      errMsg: 'collection.aggregate:ok',
    });
  });
});
