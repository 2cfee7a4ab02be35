import type { PurchasePromise } from '../../src/shared/domain/loyalty/promises';
import type { PointPromiseDocument, PointPromiseFacts } from './documents';

const NOTHING: PointPromiseFacts = { personId: null, state: 'waiting', lines: [], coupons: [], releaseAt: null };

/** The promise's document: what it was told, and when the release job has something to do. */
export function toPromiseDocument(orderId: string, facts: PointPromiseFacts): PointPromiseDocument {
  return { ...facts, _id: orderId, dueAt: facts.state === 'promised' ? facts.releaseAt : null };
}

/** The promise after a change; a change may be known before there is anything to promise. */
export function changedPromise(
  orderId: string,
  promise: PointPromiseDocument | null,
  change: Partial<PointPromiseFacts>,
): PointPromiseDocument {
  return toPromiseDocument(orderId, { ...NOTHING, ...promise, ...change });
}

/** What the rules need of it; null while it is nobody's. */
export function asPromise(promise: PointPromiseDocument | null): PurchasePromise | null {
  if (promise === null || promise.personId === null) return null;
  const { personId, state, lines } = promise;
  return { personId, state, lines };
}
