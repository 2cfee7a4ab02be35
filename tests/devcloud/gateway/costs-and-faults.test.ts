import { ConnectionLost, GatewayError } from '../../../devcloud/gateway/gateway-error';
import { createMeter } from '../../../devcloud/gateway/meter';
import { failureOf, startLocalCloud } from './local-cloud';
import type { LocalCloud } from './local-cloud';
import { database } from './sdk';

let local: LocalCloud;
const orders = () => database().collection('orders');

beforeAll(async () => {
  local = await startLocalCloud();
});
afterAll(() => local.close());
beforeEach(async () => {
  local.beInvocation('test');
  await local.store.ensureIndexes('orders', []);
  await local.store.remove('orders', { query: {}, multi: true });
  await local.store.insert(
    'orders',
    Array.from({ length: 10 }, (_, n) => ({ _id: `o${n}`, n })),
  );
});
afterEach(() => local.setFaults({}));

describe('the meter', () => {
  it('reports what one invocation cost, and nothing of the others', async () => {
    local.beInvocation('call-1');
    await orders().doc('o1').get();
    await orders().where({ n: 3 }).get();
    local.beInvocation('call-2');
    await orders().doc('o2').get();

    expect(local.meter.report('call-1')).toMatchObject({
      roundTrips: 2,
      documentsExamined: 11,
      documentsReturned: 2,
      unindexed: [{ action: 'database.getDocument', collection: 'orders', documentsExamined: 10 }],
    });
    expect(local.meter.report('call-2')).toMatchObject({ roundTrips: 1, documentsExamined: 1, unindexed: [] });
    expect(local.meter.report('never')).toMatchObject({ roundTrips: 0, bytes: 0 });
  });

  it('counts starting and ending a transaction, sizes, time and refusals', async () => {
    local.beInvocation('call-3');
    await database().runTransaction((transaction) => transaction.collection('orders').doc('o1').get());
    await failureOf(database().collection('none').get());

    const entries = local.meter.entries('call-3');
    expect(entries.map(({ action }) => action)).toEqual([
      'database.startTransaction',
      'database.getDocument',
      'database.commitTransaction',
      'database.getDocument',
    ]);
    expect(entries.every(({ bytes, durationMs }) => bytes > 100 && durationMs > 0)).toBe(true);
    expect(entries.map(({ errorCode }) => errorCode)).toEqual([
      undefined,
      undefined,
      undefined,
      'DATABASE_COLLECTION_NOT_EXIST',
    ]);
    expect(entries[1]?.transactionId).toEqual(expect.any(String));
  });

  it('forgets the oldest invocations, so that it never grows without end', () => {
    const meter = createMeter(2);
    for (const invocation of ['a', 'b', 'c']) meter.record(invocation, { action: 'x', bytes: 1, durationMs: 1 });
    expect(['a', 'b', 'c'].map((invocation) => meter.report(invocation).roundTrips)).toEqual([0, 1, 1]);
    meter.forget('c');
    expect(meter.entries('c')).toEqual([]);
  });
});

describe('a fault', () => {
  it('before an operation can refuse it: nothing is written', async () => {
    local.setFaults({
      before: () => Promise.reject(new GatewayError('SERVER_TIMEOUT', 'too slow')),
    });
    expect(
      await failureOf(
        orders()
          .doc('o1')
          .update({ data: { n: 99 } }),
      ),
    ).toMatchObject({
      errCode: -501002,
      errMsg: expect.stringContaining('too slow') as unknown,
    });
    expect((await local.store.find('orders', { query: { n: 99 }, limit: 1 })).documents).toEqual([]);
  });

  it('after an operation can lose the answer: the write is there, the caller does not know', async () => {
    local.setFaults({
      after: ({ action }) => (action === 'database.modifyDocument' ? Promise.reject(new ConnectionLost()) : Promise.resolve()),
    });
    expect(
      (
        await failureOf(
          orders()
            .doc('o1')
            .update({ data: { n: 99 } }),
        )
      ).errMsg,
    ).toMatch(/socket hang up|ECONNRESET/);
    expect((await local.store.find('orders', { query: { n: 99 }, limit: 1 })).documents).toHaveLength(1);
  });

  it('sees which operation of which invocation it is, and may hold it up', async () => {
    const seen: unknown[] = [];
    local.setFaults({
      before: async (operation) => {
        seen.push(operation);
        await new Promise((resolve) => setTimeout(resolve, 30));
      },
    });
    const startedAtMs = performance.now();
    await orders().doc('o1').get();
    expect(performance.now() - startedAtMs).toBeGreaterThan(25);
    expect(seen).toEqual([
      expect.objectContaining({ action: 'database.getDocument', invocation: 'test', collection: 'orders' }),
    ]);
  });
});
