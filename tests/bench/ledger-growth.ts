import { randomUUID } from 'node:crypto';
import type { TransferDocument } from '../../cloudfunctions/_kit/ledger/documents';
import { sequenceOf } from '../../cloudfunctions/_kit/ledger/sequence';
import { LOCAL_APPID } from '../../devcloud/runner/caller';
import type { Devcloud } from '../../devcloud/start-devcloud';
import type { DocumentValue } from '../../devcloud/store/types';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { dayOf } from '../../src/shared/kernel/time';

/** What a journal of some size is, and what closing its days took. */
export interface GrownLedger {
  readonly transfers: number;
  readonly closed: number;
  /** False when closing was stopped: then sums over the house's accounts go through what is left of the journal. */
  readonly finished: boolean;
  readonly closingMs: number;
}

const BATCH = 2_000;
const CUSTOMERS = 10_000;
/** One transfer every half minute for a year back: a journal of a million ends before today. */
const STEP_MS = 30_000;
const BEGAN_DAYS_AGO = 380;
const DAY_MS = 86_400_000;
/** Filling a million takes its time; what is reached by then is measured. */
const MOST_FILLING_MS = 300_000;
const MOST_CLOSING_MS = 300_000;

export const ledgerCustomer = (position: number): string => `per_ledgerbench${position % CUSTOMERS}`;

function transferAt(position: number, began: number): TransferDocument {
  const at = began + position * STEP_MS;
  const id = `grown:${String(position).padStart(8, '0')}`;
  const from = accounts.house.pointsIssued;
  const to = accounts.customerPoints(ledgerCustomer(position));
  const moved = { asset: 'POINT', amount: 100, from, to, kind: 'points_purchase', mode: 'posted' } as const;
  const rest = { facts: { orderNo: id, earnBps: 100 }, reversalOf: null, pendingId: null, pendingAmount: null, lotsOut: [] };
  const lotsIn = [{ lotId: id, amount: 100, expiresAt: at + 2 * 365 * DAY_MS }];
  const derived = { accounts: [from, to], on: dayOf(at), sequence: sequenceOf(at, 0, id) };
  return { _id: id, at, ...moved, ...rest, lotsIn, ...derived };
}

/** Fills the journal straight in the store, and closes the days as the timer's rounds would. */
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
    return { transfers: this.made, ...(await this.close()) };
  }

  /** From the first day on: what the demo company sold lies between what was filled in. */
  private async close(): Promise<Omit<GrownLedger, 'transfers'>> {
    await this.devcloud.store.remove('ledger_closings', { query: {}, multi: true });
    const startedAt = performance.now();
    const elapsed = () => performance.now() - startedAt;
    let closed = 0;
    let finished = false;
    while (!finished && elapsed() < MOST_CLOSING_MS) {
      const body = { action: 'ledger.days.close', input: {}, requestId: randomUUID() };
      const timer = { source: 'wx_trigger,scf', appid: LOCAL_APPID, clientIp: '127.0.0.1' } as const;
      const { resultText = '' } = await this.devcloud.runner.invoke('ledger', body, timer);
      const { data } = JSON.parse(resultText) as { data: { transfers: number; finished: boolean } };
      closed += data.transfers;
      finished = data.finished;
    }
    return { closed, finished, closingMs: elapsed() };
  }
}
