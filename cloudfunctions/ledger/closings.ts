import type { AccountGroup } from '../../src/shared/domain/ledger/accounts';
import { addFlows, NO_TOTALS, type Totals } from '../../src/shared/domain/ledger/totals';
import { dayOf, startOfDay } from '../../src/shared/kernel/time';
import { LONGEST_BOOKING_MS } from '../_kit/ledger/record-transfers';
import { sequenceFrom } from '../_kit/ledger/sequence';
import type { Reader } from '../_kit/persistence/reader';
import { runTransaction } from '../_kit/persistence/transaction';
import { ledgerClosings, type ClosingDocument } from './documents';
import { sumBetween, type FlowSum } from './flow-sums';

const NOTHING_CLOSED: ClosingDocument = { _id: '', totals: [], through: '' };

/** Where the running totals stand; before the first closing they are empty. */
export async function latestClosing(db: Reader): Promise<ClosingDocument> {
  const [latest] = await db.find(ledgerClosings, { where: {}, orderBy: [['_id', 'desc']], limit: 1 });
  return latest ?? NOTHING_CLOSED;
}

export function totalsOf({ totals }: Pick<ClosingDocument, 'totals'>): Totals {
  return new Map<AccountGroup, number>([...NO_TOTALS, ...totals.map(({ group, total }) => [group, total] as const)]);
}

/**
 * Adds the next transfers, of one day, to the running totals. Only days are added that ended so long ago that nobody can
 * still be writing into them. How far the totals go is written with them: a repeat, or another round at the same time,
 * adds nothing twice.
 * @returns how many transfers were added; 0 when every day that is over is closed
 */
export async function closeNext(db: Reader, now: number, most: number): Promise<number> {
  const latest = await latestClosing(db);
  const open = sequenceFrom(startOfDay(dayOf(now - LONGEST_BOOKING_MS)));
  const summed = ofFirstDay(await sumBetween(db, latest.through, open, most));
  const closing = addToClosing(latest, summed);
  if (closing === null) return 0;
  await runTransaction(async (tx) => {
    const current = await tx.get(ledgerClosings, closing._id);
    const untouched = current === null ? latest._id !== closing._id : current.through === latest.through;
    if (untouched) await tx.put(ledgerClosings, closing);
  });
  return summed.reduce((sum, { transfers }) => sum + transfers, 0);
}

function ofFirstDay(sums: readonly FlowSum[]): readonly FlowSum[] {
  const first = sums.map(({ on }) => on).sort()[0];
  return sums.filter(({ on }) => on === first);
}

function addToClosing(latest: ClosingDocument, sums: readonly FlowSum[]): ClosingDocument | null {
  const [first] = sums;
  if (first === undefined) return null;
  const totals = addFlows(
    totalsOf(latest),
    sums.filter(({ moves }) => moves),
  );
  return {
    _id: first.on,
    totals: [...totals].map(([group, total]) => ({ group, total })),
    through: sums.reduce((last, { through }) => (through > last ? through : last), latest.through),
  };
}
