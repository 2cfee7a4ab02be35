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
  readonly command: {
    in(values: readonly string[]): object;
    lte(value: number): object;
    gt(value: string): { and(other: object): object };
    lt(value: string): object;
    or(alternatives: readonly object[]): object;
  };
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
  const machines = orderIds.map((id) => `app_${id.slice(4)}`);
  await Promise.all([
    database.collection('refunds').where({ orderId: command.in(orderIds), state: 'requested' }).limit(orderIds.length).get(),
    database.collection('complaints').where({ orderId: command.in(orderIds), phase: 'open' }).limit(200).get(),
    database.collection('work_orders').where({ openKey: command.or(machines.map((id) => command.gt(id).and(command.lt(`${id}~`)))) }).limit(1_000).get(),
  ]);
  for (let first = 0; first < due.length; first += TOGETHER) await release(due.slice(first, first + TOGETHER), now);
  return { ok: true, data: { released: due.length } };
}

/** Of one payee; the bench gives each of them as many as go together. */
async function release(group: readonly Fields[], now: number): Promise<void> {
  const transaction = await database.startTransaction();
  const entries = transaction.collection('commission_entries');
  const [first] = group;
  const path = `payee/${String(first?.['payeeId'])}/commission`;
  const account = transaction.collection('ledger_accounts').doc(path);
  const before = (await account.get()).data as { readonly posted: number; readonly pendingIn: number; readonly transfers: number };
  const kept = { pendingOut: 0, lots: [], nextExpiryAt: null, updatedAt: now };
  const written = group.map(({ _id, promised }): Fields => {
    const { amount, facts } = promised as { readonly amount: number; readonly facts: object };
    const pendingId = `commission:${_id}`;
    const id = `${pendingId}/resolved`;
    const between = { from: 'house/commission', to: path, accounts: ['house/commission', path] };
    const said = { asset: 'CNY', kind: 'commission', reversalOf: null, lotsOut: [], lotsIn: [], on: new Date(now).toISOString().slice(0, 10) };
    return { ...said, ...between, facts, amount, _id: id, mode: 'post', pendingId, pendingAmount: amount, at: now, sequence: `${now.toString(36)}:${id}` };
  });
  const sum = written.reduce((total, transfer) => total + Number(transfer['amount']), 0);
  await account.set({ data: { ...kept, posted: before.posted + sum, pendingIn: before.pendingIn - sum, transfers: before.transfers + written.length } });
  await transaction.collection('ledger_transfers').add({ data: written });
  for (const { _id, ...entry } of group) await entries.doc(_id).set({ data: { ...entry, state: 'payable', releasedAt: now, dueAt: null } });
  const journal = { action: 'bare', inputHash: '', result: written.length, refusal: null, events: [], deliverAfter: null, deliveryTries: 0, at: now };
  await transaction.collection('commands').add({ data: { ...journal, _id: `bare:${String(first?._id)}:${now}` } });
  await transaction.commit();
}
