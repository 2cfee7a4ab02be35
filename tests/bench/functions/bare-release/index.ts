import cloud from 'wx-server-sdk';

/**
 * One round of releasing commission, its database requests issued directly with the SDK and nothing else: the same reads,
 * the same documents written, the same transactions. What `commission.entry.release` is compared with.
 */
type Fields = Record<string, unknown> & { readonly _id: string };

interface Handle {
  get(): Promise<{ data: unknown }>;
  set(options: { data: object }): Promise<unknown>;
}
interface Query {
  orderBy(field: string, direction: 'asc'): Query;
  limit(count: number): Query;
  get(): Promise<{ data: readonly Fields[] }>;
}
interface Collection {
  doc(id: string): Handle;
  where(condition: object): Query;
  add(options: { data: object }): Promise<unknown>;
}
interface Database {
  readonly command: { in(values: readonly string[]): object; lte(value: number): object };
  collection(name: string): Collection;
  startTransaction(): Promise<{ collection(name: string): Collection; commit(): Promise<unknown> }>;
}

cloud.init({ env: String(process.env.TCB_ENV) });
const sdk = cloud as unknown as { database(options: { throwOnNotFound: boolean }): Database };
const database = sdk.database({ throwOnNotFound: false });
const { command } = database;

/** As the action's own: `release-entries.ts`. */
const BATCH = 48;
const TOGETHER = 12;

export async function main(): Promise<{ readonly ok: true; readonly data: { readonly released: number } }> {
  const now = Date.now();
  const { data: due } = await database.collection('commission_entries').where({ dueAt: command.lte(now) }).orderBy('dueAt', 'asc').limit(BATCH).get();
  const orderIds = [...new Set(due.map((entry) => String(entry['orderId'])))];
  await Promise.all([
    database.collection('orders').where({ _id: command.in(orderIds) }).limit(orderIds.length).get(),
    database.collection('complaints').where({ orderId: command.in(orderIds), phase: 'open' }).limit(100).get(),
  ]);
  for (let first = 0; first < due.length; first += TOGETHER) await release(due.slice(first, first + TOGETHER), now);
  return { ok: true, data: { released: due.length } };
}

/** Of one payee; the bench gives each of them as many as go together. */
async function release(group: readonly Fields[], now: number): Promise<void> {
  const transaction = await database.startTransaction();
  const entries = transaction.collection('commission_entries');
  const transfers = transaction.collection('ledger_transfers');
  const fresh: Fields[] = [];
  for (const { _id } of group) fresh.push((await entries.doc(_id).get()).data as Fields);
  const path = `payee/${String(fresh[0]?.['payeeId'])}/commission`;
  const account = transaction.collection('ledger_accounts').doc(path);
  const before = (await account.get()).data as { readonly posted: number; readonly pendingIn: number; readonly transfers: number };
  const kept = { pendingOut: 0, lots: [], nextExpiryAt: null, updatedAt: now };
  const written: Fields[] = [];
  for (const { _id } of fresh) {
    const pendingId = `commission:${_id}`;
    const pending = (await transfers.doc(pendingId).get()).data as Fields;
    const id = `${pendingId}/resolved`;
    written.push({ ...pending, _id: id, mode: 'post', pendingId, pendingAmount: pending['amount'], at: now, sequence: `${now.toString(36)}:${id}` });
  }
  const sum = written.reduce((total, { amount }) => total + Number(amount), 0);
  await account.set({ data: { ...kept, posted: before.posted + sum, pendingIn: before.pendingIn - sum, transfers: before.transfers + written.length } });
  await transfers.add({ data: written });
  for (const { _id, ...entry } of fresh) await entries.doc(_id).set({ data: { ...entry, state: 'payable', releasedAt: now, dueAt: null } });
  const journal = { action: 'bare', inputHash: '', result: written.length, refusal: null, events: [], deliverAfter: null, deliveryTries: 0, at: now };
  await transaction.collection('commands').add({ data: { ...journal, _id: `bare:${String(fresh[0]?._id)}:${now}` } });
  await transaction.commit();
}
