import cloud from 'wx-server-sdk';
import { recordTransfers } from '../../../../cloudfunctions/_kit/ledger/record-transfers';
import { runTransaction } from '../../../../cloudfunctions/_kit/persistence/transaction';
import { accounts } from '../../../../src/shared/domain/ledger/accounts';
import { posted } from '../../../../src/shared/domain/ledger/make-transfer';

/**
 * One transfer of points, recorded by the kit, or its documents written directly with the SDK: the same requests with
 * the same documents, so that their times can be compared.
 */
interface Event {
  readonly kind: 'kit' | 'bare';
  readonly id: string;
  readonly personId: string;
}

interface Handle {
  get(): Promise<{ data: unknown }>;
  set(options: { data: object }): Promise<unknown>;
}
interface Collection {
  doc(id: string): Handle;
  add(options: { data: object }): Promise<unknown>;
}
interface Database {
  startTransaction(): Promise<{ collection(name: string): Collection; commit(): Promise<unknown> }>;
}

const AMOUNT = 7;
const YEAR_MS = 365 * 86_400_000;

cloud.init({ env: String(process.env.TCB_ENV) });
const sdk = cloud as unknown as { database(options: { throwOnNotFound: boolean }): Database };
const database = sdk.database({ throwOnNotFound: false });

function transferOf({ id, personId }: Event) {
  const to = accounts.customerPoints(personId);
  const said = { id, asset: 'POINT', amount: AMOUNT, from: accounts.house.pointsIssued, to, at: Date.now() } as const;
  return posted({ ...said, kind: 'points_purchase', facts: { orderNo: id } });
}

async function byKit(event: Event): Promise<void> {
  const transfer = transferOf(event);
  await runTransaction((tx) => recordTransfers(tx, [{ transfer, lots: { expiresAt: transfer.at + YEAR_MS } }]));
}

async function bare(event: Event): Promise<void> {
  const { id, ...transfer } = transferOf(event);
  const lot = { lotId: id, amount: AMOUNT, expiresAt: transfer.at + YEAR_MS };
  const derived = {
    accounts: [transfer.from, transfer.to],
    on: '2026-11-22',
    sequence: id,
    lotsOut: [],
    lotsIn: [lot],
    pendingAmount: null,
  };
  const transaction = await database.startTransaction();
  const account = transaction.collection('ledger_accounts').doc(transfer.to);
  const { data } = await account.get();
  const before = data as { posted?: number; lots?: object[]; transfers?: number } | null;
  const posted = (before?.posted ?? 0) + AMOUNT;
  const held = { posted, pendingOut: 0, pendingIn: 0, nextExpiryAt: lot.expiresAt, updatedAt: transfer.at };
  const lots = [...(before?.lots ?? []), { ...lot, remaining: AMOUNT }];
  await account.set({ data: { ...held, lots, transfers: (before?.transfers ?? 0) + 1 } });
  await transaction.collection('ledger_transfers').add({ data: [{ ...transfer, ...derived, _id: id }] });
  await transaction.commit();
}

export async function main(event: Event): Promise<unknown> {
  await (event.kind === 'kit' ? byKit(event) : bare(event));
  return { ok: true, data: null };
}
