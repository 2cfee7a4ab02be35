import { randomUUID } from 'node:crypto';
import type { TransferDocument } from '../../cloudfunctions/_kit/ledger/documents';
import { sequenceOf } from '../../cloudfunctions/_kit/ledger/sequence';
import { LOCAL_APPID } from '../../devcloud/runner/caller';
import type { Devcloud } from '../../devcloud/start-devcloud';
import type { DocumentValue } from '../../devcloud/store/types';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { dayOf } from '../../src/shared/kernel/time';

/** What going through a journal took, round by round. */
export interface Passed {
  readonly transfers: number;
  readonly rounds: number;
  /** False when it was stopped. */
  readonly finished: boolean;
  readonly elapsedMs: number;
}

/** What a journal of some size is, and what closing its days and comparing what is kept with it took. */
export interface GrownLedger {
  readonly transfers: number;
  /** When it is not finished, sums over the house's accounts go through what is left of the journal. */
  readonly closing: Passed;
  readonly check: Passed & { readonly differences: number };
}

const BATCH = 2_000;
const CUSTOMERS = 10_000;
const AMOUNT = 100;
/** One transfer every half minute for a year back: a journal of a million ends before today. */
const STEP_MS = 30_000;
const BEGAN_DAYS_AGO = 380;
const DAY_MS = 86_400_000;
/** Filling a million takes its time; what is reached by then is measured. */
const MOST_FILLING_MS = 300_000;
const MOST_ROUNDS_MS = 300_000;

export const ledgerCustomer = (position: number): string => `per_ledgerbench${position % CUSTOMERS}`;

function transferAt(position: number, began: number): TransferDocument {
  const at = began + position * STEP_MS;
  const id = `grown:${String(position).padStart(8, '0')}`;
  const from = accounts.house.pointsIssued;
  const to = accounts.customerPoints(ledgerCustomer(position));
  const moved = { asset: 'POINT', amount: AMOUNT, from, to, kind: 'points_purchase', mode: 'posted' } as const;
  const rest = { facts: { orderNo: id, earnBps: 100 }, reversalOf: null, pendingId: null, pendingAmount: null, lotsOut: [] };
  const lotsIn = [{ lotId: id, amount: AMOUNT, expiresAt: at + 2 * 365 * DAY_MS }];
  const derived = { accounts: [from, to], on: dayOf(at), sequence: sequenceOf(at, 0, id) };
  return { _id: id, at, ...moved, ...rest, lotsIn, ...derived };
}

/** Fills the journal straight in the store, and goes through it as the timer's rounds would. */
export class LedgerGrowth {
  private made = 0;
  private readonly began: number;

  constructor(private readonly devcloud: Devcloud) {
    this.began = devcloud.clock.now().getTime() - BEGAN_DAYS_AGO * DAY_MS;
  }

  async growTo(total: number): Promise<GrownLedger> {
    const startedAt = performance.now();
    while (this.made < total && performance.now() - startedAt < MOST_FILLING_MS) {
      const count = Math.min(BATCH, total - this.made);
      const batch = Array.from({ length: count }, (_, offset) => transferAt(this.made + offset, this.began));
      await this.devcloud.store.insert('ledger_transfers', batch as readonly object[] as readonly DocumentValue[]);
      this.made += count;
    }
    await this.keepBalances();
    // From the first day on: what the demo company sold lies between what was filled in.
    await this.devcloud.store.remove('ledger_closings', { query: {}, multi: true });
    const closing = await this.rounds('ledger.days.close');
    const check = await this.rounds('ledger.balance.check');
    const { total: differences } = await this.devcloud.store.count('ledger_differences', { state: 'open' });
    return { transfers: this.made, closing, check: { ...check, differences } };
  }

  /** The balances of what was filled in, as recording it would have left them. */
  private async keepBalances(): Promise<void> {
    const names = Array.from({ length: CUSTOMERS }, (_, position) => accounts.customerPoints(ledgerCustomer(position)));
    const rows = names.map((_id, position) => {
      const transfers = Math.ceil((this.made - position) / CUSTOMERS);
      const expiresAt = this.began + 3 * 365 * DAY_MS;
      const lots = [{ lotId: `grown:${_id}`, remaining: AMOUNT * transfers, expiresAt }];
      const balance = { posted: AMOUNT * transfers, pendingOut: 0, pendingIn: 0, lots, nextExpiryAt: expiresAt };
      return { _id, ...balance, transfers, updatedAt: this.began };
    });
    const touched = rows.filter(({ transfers }) => transfers > 0);
    for (let start = 0; start < touched.length; start += BATCH) {
      const batch = touched.slice(start, start + BATCH);
      const query = { _id: { $in: batch.map(({ _id }) => _id) } };
      await this.devcloud.store.remove('ledger_accounts', { query, multi: true });
      await this.devcloud.store.insert('ledger_accounts', batch);
    }
  }

  /** As the timer asks for it, until there is nothing left to do. */
  private async rounds(action: 'ledger.days.close' | 'ledger.balance.check'): Promise<Passed> {
    const startedAt = performance.now();
    const elapsed = () => performance.now() - startedAt;
    let [transfers, rounds, finished] = [0, 0, false];
    while (!finished && elapsed() < MOST_ROUNDS_MS) {
      const body = { action, input: {}, requestId: randomUUID() };
      const timer = { source: 'wx_trigger,scf', appid: LOCAL_APPID, clientIp: '127.0.0.1' } as const;
      const { resultText = '' } = await this.devcloud.runner.invoke('ledger', body, timer);
      const { data } = JSON.parse(resultText) as { data: { transfers: number; finished: boolean } };
      // The check tells how far its pass has come in all, closing what it added.
      transfers = action === 'ledger.balance.check' ? data.transfers : transfers + data.transfers;
      finished = data.finished;
      rounds += 1;
    }
    return { transfers, rounds, finished, elapsedMs: elapsed() };
  }
}
