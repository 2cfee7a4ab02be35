import * as v from 'valibot';
import type { DocumentValue, Store } from '../../store/types';

const schema = v.object({
  /** Whether WeChat can be reached; `lost` takes the request and loses its answer. */
  calls: v.picklist(['served', 'unavailable', 'lost']),
  notifications: v.picklist(['at_once', 'late', 'twice', 'never']),
  /** Of `late`: after so many milliseconds. */
  lateMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7 * 86_400_000)),
  /** In which order those that are due go out. */
  order: v.picklist(['first_first', 'last_first']),
  /** What becomes of a refund: done, waiting until somebody decides, sent back by the bank, or refused. */
  refunds: v.picklist(['done', 'pending', 'returned', 'refused']),
  /** Whether `queryRefund` tells what became of a refund; people report that the real one answers with empty lists. */
  refundQueries: v.picklist(['full', 'empty']),
  /** What a payment code does: WeChat asks for the password above 1,000 yuan. */
  codes: v.picklist(['by_amount', 'paid', 'asks', 'declined']),
  /**
   * What becomes of a merchant transfer: it waits for the payee, WeChat works on it until somebody decides, it comes back
   * when he accepts it, the name is not his, or the merchant has not enough.
   */
  transfers: v.picklist(['waits', 'processing', 'returned', 'wrong_name', 'not_enough']),
});

/** How the local WeChat Pay behaves; everything goes well until told otherwise. */
export type PayBehaviour = v.InferOutput<typeof schema>;

export const payBehaviourChanges = v.partial(schema);

const GOOD: PayBehaviour = {
  calls: 'served',
  notifications: 'at_once',
  lateMs: 60_000,
  order: 'first_first',
  refunds: 'done',
  refundQueries: 'full',
  codes: 'by_amount',
  transfers: 'waits',
};

const COLLECTION = '_devcloud_pay_behaviour';
const ID = 'behaviour';

export interface KeptBehaviour {
  now(): PayBehaviour;
  change(changes: Partial<PayBehaviour>): Promise<PayBehaviour>;
}

/** It is kept in the store, so that a restart in the middle of a trouble goes on with it. */
export async function openBehaviour(store: Store): Promise<KeptBehaviour> {
  await store.ensureIndexes(COLLECTION, []);
  const { documents } = await store.find(COLLECTION, { query: { _id: ID }, limit: 1 });
  let current: PayBehaviour = { ...GOOD, ...v.parse(payBehaviourChanges, documents[0] ?? {}) };
  return {
    now: () => current,
    async change(changes) {
      current = { ...current, ...changes };
      const data: DocumentValue = { ...current };
      await store.update(COLLECTION, { query: { _id: ID }, data, multi: false, merge: false, upsert: true });
      return current;
    },
  };
}
