import cloud from 'wx-server-sdk';

/**
 * The database operations of two actions, issued directly with the SDK and nothing else: what an action's latency is
 * compared with. Keep them the same as the actions' own (the bench prints both counts of round trips).
 */
type Event =
  | { readonly kind: 'load'; readonly orderId: string }
  | { readonly kind: 'get'; readonly loginKey: string; readonly orderId: string }
  | {
      readonly kind: 'report';
      readonly loginKey: string;
      readonly productId: string;
      readonly order: Readonly<Record<string, unknown>>;
      readonly command: Readonly<Record<string, unknown>>;
    };

interface Document {
  get(): Promise<{ data: unknown }>;
}
interface Collection {
  doc(id: string): Document;
  where(condition: object): { limit(count: number): Document };
  add(options: { data: object }): Promise<unknown>;
  aggregate(): Pipeline;
}
interface Pipeline {
  match(condition: object): Pipeline;
  limit(count: number): Pipeline;
  lookup(join: object): Pipeline;
  end(): Promise<unknown>;
}
interface Database {
  readonly command: { in(values: readonly string[]): object };
  collection(name: string): Collection;
  startTransaction(): Promise<{ collection(name: string): Collection; commit(): Promise<unknown> }>;
}

cloud.init({ env: String(process.env.TCB_ENV) });
const sdk = cloud as unknown as { database(options: { throwOnNotFound: boolean }): Database };
const database = sdk.database({ throwOnNotFound: false });

const COMPONENTS = { from: 'products', localField: 'componentIds', foreignField: '_id', as: 'componentProducts' };
const STOCK = { from: 'ledger_accounts', localField: 'stockAccounts', foreignField: '_id', as: 'stock' };

const person = (loginKey: string) => database.collection('persons').where({ loginKeys: loginKey }).limit(1).get();

export async function main(event: Event): Promise<unknown> {
  if (event.kind === 'load') return database.collection('orders').doc(event.orderId).get();
  if (event.kind === 'get') {
    await person(event.loginKey);
    return database.collection('orders').doc(event.orderId).get();
  }
  await person(event.loginKey);
  const ids = { _id: database.command.in([event.productId]) };
  const products = database.collection('products').aggregate().match(ids).limit(1);
  await products.lookup(COMPONENTS).lookup(STOCK).end();
  const transaction = await database.startTransaction();
  await transaction.collection('orders').add({ data: event.order });
  await transaction.collection('commands').add({ data: event.command });
  await transaction.commit();
  return { ok: true };
}
