import cloud from 'wx-server-sdk';

/**
 * A round of drafting statements, its database requests issued directly with the SDK and nothing else: the same reads, the
 * same documents written, the same transactions. What `commission.statement.run` is compared with.
 */
type Fields = Record<string, unknown> & { readonly _id: string };

interface Handle {
  get(): Promise<{ data: Fields | null }>;
  set(options: { data: object }): Promise<unknown>;
  update(options: { data: object }): Promise<unknown>;
}
interface Query {
  orderBy(field: string, direction: 'asc'): Query;
  limit(count: number): Query;
  get(): Promise<{ data: readonly Fields[] }>;
}
interface Pipeline {
  match(condition: object): Pipeline;
  group(fields: object): Pipeline;
  limit(count: number): Pipeline;
  end(): Promise<{ list: readonly { readonly amount: number; readonly postings: number }[] }>;
}
interface Collection {
  doc(id: string): Handle;
  where(condition: object): Query;
  aggregate(): Pipeline;
  add(options: { data: object }): Promise<unknown>;
}
interface Database {
  readonly command: { in(values: readonly string[]): object; gt(value: string): object };
  collection(name: string): Collection;
  startTransaction(): Promise<{ collection(name: string): Collection; commit(): Promise<unknown> }>;
}

cloud.init({ env: String(process.env.TCB_ENV) });
const sdk = cloud as unknown as { database(options: { throwOnNotFound: boolean }): Database };
const database = sdk.database({ throwOnNotFound: false });
const { command } = database;

/** As the action's own: `carry-on.ts`. */
const PAGE = 50;
const LANES = 10;
const ROUND_MS = 10_000;

interface Run extends Fields {
  readonly untilAt: number;
  readonly shards: Readonly<Record<string, { readonly done: boolean; readonly after: string }>>;
}

export async function main(): Promise<{ readonly ok: true; readonly data: { readonly finished: boolean } }> {
  const { data: runs } = await database.collection('commission_runs').where({ state: 'running' }).orderBy('startedAt', 'asc').limit(1).get();
  const [run] = runs as readonly Run[];
  if (run === undefined) return { ok: true, data: { finished: true } };
  const stopAt = performance.now() + ROUND_MS;
  let open = 0;
  for (const [shard, progress] of Object.entries(run.shards).filter(([, { done }]) => !done)) {
    let reached = progress;
    while (!reached.done && performance.now() < stopAt) reached = await drawPage(run, shard, reached);
    if (!reached.done) open += 1;
  }
  if (open === 0) await database.collection('commission_runs').doc(run._id).update({ data: { state: 'done', finishedAt: Date.now() } });
  return { ok: true, data: { finished: false } };
}

async function drawPage(run: Run, shard: string, progress: Run['shards'][string]): Promise<Run['shards'][string]> {
  const where = { shard: Number(shard), _id: command.gt(progress.after) };
  const { data: page } = await database.collection('commission_payees').where(where).orderBy('_id', 'asc').limit(PAGE).get();
  for (let first = 0; first < page.length; first += LANES) {
    const some = page.slice(first, first + LANES);
    const sums = await Promise.all(some.map(({ _id }) => sum(_id)));
    for (const [position, { _id }] of some.entries()) await write(run, _id, sums[position] ?? 0);
  }
  const reached = { ...progress, after: page.at(-1)?._id ?? progress.after, done: page.length < PAGE };
  await database.collection('commission_runs').doc(run._id).update({ data: { shards: { [shard]: reached } } });
  return reached;
}

const accountOf = (payeeId: string): string => `payee/${payeeId}/commission`;

async function sum(payeeId: string): Promise<number> {
  const account = accountOf(payeeId);
  await database.collection('ledger_accounts').doc(account).get();
  const { list } = await database
    .collection('ledger_transfers')
    .aggregate()
    .match({ accounts: account, mode: command.in(['posted', 'post']), sequence: command.gt('') })
    .group({ _id: { kind: '$kind', incoming: { $eq: ['$to', account] } }, amount: { $sum: '$amount' }, postings: { $sum: 1 } })
    .limit(200)
    .end();
  return list.reduce((total, { amount }) => total + amount, 0);
}

async function write(run: Run, payeeId: string, closingFen: number): Promise<void> {
  const transaction = await database.startTransaction();
  const payees = transaction.collection('commission_payees');
  const { data: payee } = await payees.doc(payeeId).get();
  await transaction.collection('ledger_accounts').doc(accountOf(payeeId)).get();
  const statementId = `cst_bare${payeeId}`;
  const until = run.untilAt.toString(36).padStart(9, '0');
  const at = Date.now();
  const names = { no: statementId, order: `${until}:${payeeId}`, payeeId, payeeKind: 'person', name: '张晓雯', outside: true };
  const span = { from: '', until, periodFrom: null, periodTo: '2026-11-01', runId: run._id, openingFen: 0 };
  const sums = { earnedFen: closingFen, reversedFen: 0, passedOutFen: 0, passedInFen: 0, paidFen: 0, toPointsFen: 0, lineCount: 1 };
  const standing = { closingFen, taxFen: 0, netFen: closingFen, state: 'drafted', drawnAt: at, confirmDueAt: at + 604_800_000 };
  const rest = { confirmed: null, dispute: null, answers: [], payoutId: null, attempts: 0 };
  await transaction.collection('commission_statements').doc(statementId).set({ data: { ...names, ...span, ...sums, ...standing, ...rest } });
  const { _id, ...kept } = payee ?? { _id: payeeId };
  await payees.doc(_id).set({ data: { ...kept, statedUntil: until, statementCount: 1, openStatementId: statementId } });
  const facts = { amountFen: String(closingFen), periodTo: span.periodTo, dueAt: String(standing.confirmDueAt) };
  const event = { type: 'message.requested', kind: 'statement_drafted', personIds: [payeeId], orderId: null, subjectId: statementId, facts, id: `bare:${statementId}#0`, at };
  const journal = { action: 'bare', inputHash: '', result: 'drafted', refusal: null, events: [event], deliverAfter: null, deliveryTries: 0, at };
  await transaction.collection('commands').add({ data: { ...journal, _id: `bare:${statementId}` } });
  await transaction.commit();
}
