import { failureOf, startLocalCloud } from './local-cloud';
import type { LocalCloud } from './local-cloud';
import { database } from './sdk';

let local: LocalCloud;
const db = database;
const CONTACT = 'Please check your request, but if the problem persists, contact us.';

beforeAll(async () => {
  local = await startLocalCloud();
  await local.store.ensureIndexes('users', [
    { name: 'phone', fields: [{ field: 'phone', direction: 1 }], unique: true },
  ]);
  await db()
    .collection('users')
    .add({ data: { _id: 'u1', phone: 1 } });
});
afterAll(() => local.close());

describe('what the cloud refuses arrives through the SDK as it does in the real cloud', () => {
  it('a missing collection is -502005 for every operation on it', async () => {
    const nope = db().collection('nope');
    const words = `-502005 database collection not exists. [ResourceNotFound] Db or Table not exist: nope. ${CONTACT}`;
    const calls = {
      'collection.get': nope.get(),
      'collection.add': nope.add({ data: { n: 1 } }),
      'collection.count': nope.where({}).count(),
      'collection.update': nope.where({ n: 1 }).update({ data: { n: 2 } }),
      'collection.remove': nope.where({ n: 1 }).remove(),
      'document.get': nope.doc('x').get(),
      'document.set': nope.doc('x').set({ data: { n: 1 } }),
      'document.update': nope.doc('x').update({ data: { n: 1 } }),
      'document.remove': nope.doc('x').remove(),
    };
    for (const [name, call] of Object.entries(calls)) {
      expect(await failureOf(call)).toMatchObject({ errCode: -502005, errMsg: `${name}:fail ${words}` });
    }
  });

  it('an aggregate on a missing collection has errCode -1 and the code beside it', async () => {
    expect(await failureOf(db().collection('nope').aggregate().match({}).end())).toMatchObject({
      errCode: -1,
      code: 'DATABASE_COLLECTION_NOT_EXIST',
      errMsg: `collection.aggregate:fail [ResourceNotFound] Db or Table not exist: nope. ${CONTACT}`,
    });
  });

  it('a collection can be created once', async () => {
    expect(await db().createCollection('fresh')).toMatchObject({
      errMsg: 'createCollection:ok',
      requestId: expect.any(String) as unknown,
    });
    expect(await failureOf(db().createCollection('fresh'))).toMatchObject({
      errCode: -1,
      code: 'DATABASE_COLLECTION_ALREADY_EXIST',
      errMsg: 'createCollection:fail Table exist',
    });
  });

  it('a taken id is E11000 with the id', async () => {
    expect(
      await failureOf(
        db()
          .collection('users')
          .add({ data: { _id: 'u1', phone: 9 } }),
      ),
    ).toMatchObject({
      errCode: -501001,
      errMsg:
        'collection.add:fail -501001 resource system error. E11000 duplicate key error collection: users index: _id_ dup key: { _id: "u1" }',
    });
  });

  it('a taken unique value is E11000 with the index, on insert and on update', async () => {
    const users = db().collection('users');
    expect(await failureOf(users.add({ data: { _id: 'u2', phone: 1 } }))).toMatchObject({
      errCode: -501001,
      errMsg:
        'collection.add:fail -501001 resource system error. [FailedOperation.Insert] multiple write errors: [{write errors: ' +
        `[{E11000 duplicate key error collection: tnt.users index: phone dup key: [1]}]}, {<nil>}]. ${CONTACT}`,
    });
    await users.add({ data: { _id: 'u3', phone: 3 } });
    expect((await failureOf(users.doc('u3').update({ data: { phone: 1 } }))).errMsg).toContain(
      '[FailedOperation.Update]',
    );
  });

  it('an unknown operator is an error, never ignored', async () => {
    const failure = await failureOf(
      db()
        .collection('users')
        .where({ phone: { $almost: 1 } })
        .get(),
    );
    expect(failure).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('collection.get:fail') as unknown });
  });

  it('a value of a kind the local database does not keep is an error', async () => {
    const failure = await failureOf(
      db()
        .collection('users')
        .add({ data: { $oid: '507f1f77bcf86cd799439011' } }),
    );
    expect(failure).toMatchObject({ errCode: -501007, errMsg: expect.stringContaining('$oid') as unknown });
  });

  it('a regular expression with a flag the database does not know is an error', async () => {
    expect(await failureOf(db().collection('users').where({ phone: /x/g }).get())).toMatchObject({ errCode: -501007 });
  });
});

describe('a request that is not the SDK’s', () => {
  const post = async (body: string): Promise<unknown> =>
    (
      await fetch(`${local.url}/admin`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    ).json();

  it('is answered with a reason', async () => {
    expect(await post('not json')).toMatchObject({ code: 'INVALID_PARAM', message: 'the request body is not JSON' });
    expect(await post('{}')).toMatchObject({ code: 'INVALID_PARAM', message: 'action is required' });
    expect(await post('{"action":"database.dropEverything"}')).toMatchObject({ code: 'INVALID_PARAM' });
    expect(await post('{"action":"database.getDocument","collectionName":"users","limit":-1}')).toMatchObject({
      code: 'INVALID_PARAM',
      message: 'limit must be a whole number of zero or more',
    });
  });

  it('cannot reach an object’s prototype', async () => {
    const request = {
      action: 'database.insertDocument',
      collectionName: 'users',
      data: ['{"__proto__":{"admin":true}}'],
    };
    expect(await post(JSON.stringify(request))).toMatchObject({ code: 'INVALID_PARAM' });
  });

  it('is left to others when the address is another one', async () => {
    expect((await fetch(`${local.url}/elsewhere`)).status).toBe(404);
  });
});
