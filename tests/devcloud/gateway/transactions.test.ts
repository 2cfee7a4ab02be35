import { StoreError } from '../../../devcloud/store/types';
import { failureOf, startLocalCloud } from './local-cloud';
import type { LocalCloud } from './local-cloud';
import { database } from './sdk';
import type { SdkCollection } from './sdk';

let local: LocalCloud;
const db = database;
const GONE =
  '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server. ' +
  'Please check your request, but if the problem persists, contact us.';

beforeAll(async () => {
  local = await startLocalCloud();
  await local.store.ensureIndexes('stock', []);
});
afterAll(() => local.close());
beforeEach(async () => {
  await local.store.remove('stock', { query: {}, multi: true });
  await db()
    .collection('stock')
    .add({ data: { _id: 's1', left: 5 } });
});

const stockLeft = async (): Promise<unknown> =>
  (await local.store.find('stock', { query: { _id: 's1' }, limit: 1 })).documents[0]?.['left'];

describe('a transaction through the SDK', () => {
  it('commits everything it wrote', async () => {
    const result = await db().runTransaction(async (transaction) => {
      const stock = transaction.collection('stock');
      const { data } = await stock.doc('s1').get();
      await stock.doc('s1').update({ data: { left: db().command.inc(-1) } });
      await stock.add({ data: { _id: 'new', left: 1 } });
      await stock.doc('set').set({ data: { left: 2 } });
      await stock.doc('new').remove();
      return data;
    });
    expect(result).toMatchObject({ left: 5 });
    expect(await stockLeft()).toBe(4);
    expect(await local.store.count('stock', {})).toMatchObject({ total: 2 });
  });

  it('leaves nothing behind when it throws or is rolled back', async () => {
    const boom = db().runTransaction(async (transaction) => {
      await transaction
        .collection('stock')
        .doc('s1')
        .update({ data: { left: 0 } });
      throw new Error('boom');
    });
    expect(await failureOf(boom)).toMatchObject({ message: 'boom' });
    const transaction = await db().startTransaction();
    await transaction
      .collection('stock')
      .doc('s1')
      .update({ data: { left: 0 } });
    await transaction.rollback('no');
    expect(await stockLeft()).toBe(5);
  });

  it('fails for a missing document in its own words', async () => {
    const failure = await failureOf(
      db().runTransaction((transaction) => transaction.collection('stock').doc('none').get()),
    );
    expect(failure).toMatchObject({ errCode: -1, errMsg: 'document.get:fail document with _id none does not exist' });
  });

  it('is gone after its commit', async () => {
    const transaction = await db().startTransaction();
    await transaction.collection('stock').doc('s1').get();
    await transaction.commit();
    expect(await failureOf(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL', message: GONE });
    expect(await failureOf(transaction.collection('stock').doc('s1').get())).toMatchObject({
      errCode: -501001,
      errMsg: `document.get:fail -501001 resource system error. ${GONE}`,
    });
  });

  it('conflicts at the second writer’s operation, without a code that runTransaction would retry on', async () => {
    const first = await db().startTransaction();
    await first
      .collection('stock')
      .doc('s1')
      .update({ data: { left: 1 } });
    let runs = 0;
    const second = db().runTransaction(async (transaction) => {
      runs += 1;
      await transaction
        .collection('stock')
        .doc('s1')
        .update({ data: { left: 2 } });
    });
    const failure = await failureOf(second);
    expect(failure).toMatchObject({
      errCode: -501001,
      errMsg:
        'document.update:fail -501001 resource system error. [ResourceUnavailable.TransactionConflict] WriteConflict',
    });
    expect(failure.code).toBeUndefined();
    expect(runs).toBe(1);
    await first.rollback('done');
  });

  it('is run again by runTransaction when the conflict comes at the commit', async () => {
    let commits = 0;
    local.setFaults({
      before: ({ action }) => {
        if (action !== 'database.commitTransaction') return Promise.resolve();
        commits += 1;
        if (commits >= 3) return Promise.resolve();
        return Promise.reject(new StoreError('transaction_conflict', 'another transaction was first'));
      },
    });
    await db().runTransaction((transaction) => transaction.collection('stock').doc('s1').get());
    local.setFaults({});
    expect(commits).toBe(3);
  });
});

describe('what the real cloud would silently run outside a transaction', () => {
  const everyTrap = (stock: SdkCollection): Record<string, () => unknown> => ({
    'where().update()': () => stock.where({ left: 5 }).update({ data: { left: 0 } }),
    'where().remove()': () => stock.where({ left: 5 }).remove(),
    'count()': () => stock.where({ left: 5 }).count(),
    'aggregate()': () => stock.aggregate().match({}).end(),
  });

  it('is refused on the transaction and beside it, with a reason', async () => {
    await db().runTransaction(async (transaction) => {
      for (const collection of [transaction.collection('stock'), db().collection('stock')]) {
        for (const [name, call] of Object.entries(everyTrap(collection))) {
          const { errMsg } = await failureOf(call());
          expect(errMsg).toContain(`refused by the local cloud: ${name} on "stock"`);
          expect(errMsg).toContain('Trap 1');
        }
      }
      expect((await failureOf(transaction.collection('stock').where({ left: 5 }).get())).errMsg).toContain(
        'inside a transaction',
      );
    });
    expect(await stockLeft()).toBe(5);
  });

  it('is allowed before and after it, and for other invocations meanwhile', async () => {
    const transaction = await db().startTransaction();
    local.beInvocation('another');
    expect(await db().collection('stock').where({}).count()).toMatchObject({ total: 1 });
    local.beInvocation('test');
    await transaction.rollback('done');
    for (const call of Object.values(everyTrap(db().collection('stock'))).reverse()) await call();
  });

  it('does not include reads and writes of single documents', async () => {
    await db().runTransaction(async () => {
      await db().collection('stock').doc('s1').get();
      await db().collection('stock').where({ left: 5 }).get();
      await db()
        .collection('stock')
        .doc('s2')
        .set({ data: { left: 1 } });
    });
    expect(await local.store.count('stock', {})).toMatchObject({ total: 2 });
  });
});

describe('twelve buyers for five pieces', () => {
  class SoldOut extends Error {}

  const buy = (): Promise<void> =>
    db().runTransaction(async (transaction) => {
      const piece = transaction.collection('stock').doc('s1');
      const { data } = await piece.get();
      const { left } = data as { readonly left: number };
      if (left === 0) throw new SoldOut();
      await piece.update({ data: { left: left - 1 } });
    });

  async function buyPatiently(): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        await buy();
        return;
      } catch (error) {
        const { errMsg, message } = error as { readonly errMsg?: string; readonly message: string };
        const conflict = (errMsg ?? message).includes('TransactionConflict');
        if (!conflict || attempt === 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
      }
    }
  }

  const soldTo = async (buyers: readonly Promise<void>[]): Promise<number> =>
    (await Promise.allSettled(buyers)).filter(({ status }) => status === 'fulfilled').length;

  /** Holds every write until all twelve have read, so that they really compete. */
  function holdWritesUntilAllHaveRead(): void {
    let reads = 0;
    let release = (): void => undefined;
    const allHaveRead = new Promise<void>((resolve) => (release = resolve));
    local.setFaults({
      before: ({ action }) => (action === 'database.modifyDocument' ? allHaveRead : Promise.resolve()),
      after: ({ action }) => {
        if (action === 'database.getDocument') reads += 1;
        if (reads === 12) release();
        return Promise.resolve();
      },
    });
  }

  it('sells too few with a plain runTransaction, because conflicts surface, but never too many', async () => {
    holdWritesUntilAllHaveRead();
    expect(await soldTo(Array.from({ length: 12 }, buy))).toBe(1);
    local.setFaults({});
    expect(await stockLeft()).toBe(4);
  });

  it('sells exactly five with a bounded retry of one’s own', async () => {
    expect(await soldTo(Array.from({ length: 12 }, buyPatiently))).toBe(5);
    expect(await stockLeft()).toBe(0);
  });
});
