import { startDevcloud, type Devcloud } from '../../../devcloud/start-devcloud';
import { buildKitFunctions } from '../../fixtures/kit-functions';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startDevcloud({ functionsDirectory: await buildKitFunctions(), timers: 'manual' });
});

afterAll(() => devcloud.stop());

async function shop(action: string, input: object): Promise<unknown> {
  const answer = await devcloud.call('shop', 'anyone', { action, input });
  return answer.ok ? answer.data : answer.error.code;
}

async function fillShelf(pieces: number): Promise<void> {
  await devcloud.store.update('shop_stock', {
    query: { _id: 'shelf' },
    data: { _id: 'shelf', pieces },
    multi: false,
    merge: false,
    upsert: true,
  });
}

const shelf = async () => (await storedDocument(devcloud, 'shop_stock', 'shelf'))?.['pieces'];

describe('a transaction', () => {
  it('sells five pieces to twelve buyers at once: no more, no fewer', async () => {
    await fillShelf(5);
    const outcomes = await Promise.all(Array.from({ length: 12 }, (_, n) => shop('buy', { buyer: `buyer-${n}` })));
    expect(outcomes.filter((outcome) => outcome === 'sold')).toHaveLength(5);
    expect(outcomes.filter((outcome) => outcome === 'sold_out')).toHaveLength(7);
    expect(await shelf()).toBe(0);
    expect(await storedDocuments(devcloud, 'shop_sales', { _id: /^buyer/ })).toHaveLength(5);
  });

  it('that fails leaves nothing behind', async () => {
    await fillShelf(3);
    expect(await shop('drop', { buyer: 'clumsy' })).toBe('dropped it');
    expect(await shelf()).toBe(3);
    expect(await storedDocument(devcloud, 'shop_sales', 'clumsy')).toBeUndefined();
  });

  it('gives a unique ticket to one of twelve, and tells the others so', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, n) => shop('take', { buyer: `taker-${n}`, ticket: 'A1' })),
    );
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'somebody_elses')).toHaveLength(11);
  });

  it('finds nothing where nothing is', async () => {
    expect(await shop('miss', { buyer: 'x' })).toBe(true);
  });
});
