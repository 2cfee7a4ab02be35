import cloud from 'wx-server-sdk';

/**
 * The database operations of two actions, issued directly with the SDK and nothing else: what an action's latency is
 * compared with. Keep them the same as the actions' own (the bench prints both counts of round trips).
 */
type Event =
  | { readonly kind: 'get'; readonly loginKey: string; readonly orderId: string }
  | {
      readonly kind: 'check-in';
      readonly loginKey: string;
      /** The documents as the action leaves them, by collection; those of the ledger's accounts are looked at before. */
      readonly checkIn: Stored;
      readonly accounts: readonly Stored[];
      readonly transfers: readonly object[];
      readonly command: object;
    };
interface Stored {
  readonly id: string;
  readonly fields: object;
}

interface Handle {
  get(): Promise<{ data: unknown }>;
  set(options: { data: object }): Promise<unknown>;
}
interface Collection {
  doc(id: string): Handle;
  where(condition: object): { limit(count: number): Pick<Handle, 'get'> };
  add(options: { data: object }): Promise<unknown>;
}
interface Database {
  readonly command: { in(values: readonly string[]): object };
  collection(name: string): Collection;
  startTransaction(): Promise<{ collection(name: string): Collection; commit(): Promise<unknown> }>;
}

cloud.init({ env: String(process.env.TCB_ENV) });
const sdk = cloud as unknown as { database(options: { throwOnNotFound: boolean }): Database };
const database = sdk.database({ throwOnNotFound: false });

const person = (loginKey: string) => database.collection('persons').where({ loginKeys: loginKey }).limit(1).get();
/** In a transaction the SDK throws for what is not there. */
const look = (handle: Handle) => handle.get().catch(() => null);

export async function main(event: Event): Promise<unknown> {
  await person(event.loginKey);
  if (event.kind === 'get') return database.collection('orders').doc(event.orderId).get();
  await database.collection('settings').where({ _id: database.command.in(['points']) }).limit(1).get();
  const transaction = await database.startTransaction();
  const checkIn = transaction.collection('check_ins').doc(event.checkIn.id);
  await look(checkIn);
  await checkIn.set({ data: event.checkIn.fields });
  const handles = event.accounts.map(({ id }) => transaction.collection('ledger_accounts').doc(id));
  for (const handle of handles) await look(handle);
  for (const [position, handle] of handles.entries()) await handle.set({ data: event.accounts[position]?.fields ?? {} });
  await transaction.collection('ledger_transfers').add({ data: event.transfers });
  await transaction.collection('commands').add({ data: event.command });
  await transaction.commit();
  return { ok: true };
}
