import { above } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { sequenceFrom } from '../_kit/ledger/sequence';
import type { EntryDocument } from './documents';
import type { EntryCard } from './entry-views';
import { statements, type StatementDocument } from './statement-documents';

/** Statements that one look reads: those since the oldest of the entries was released. */
const MOST_STATEMENTS = 24;
export const STATED_COST = { roundTrips: 1, documentsExamined: MOST_STATEMENTS } as const;

type Released = Pick<EntryDocument, 'payeeId' | 'state' | 'releasedAt'>;

/**
 * On which statement each of a payee's entries stands: the one whose bounds in the journal hold the place where it was
 * released. One round trip, none while nothing is released.
 */
export async function statementsOf(db: Reader, entries: readonly Released[]): Promise<(entry: Released) => EntryCard['statement']> {
  const released = entries.flatMap(({ releasedAt }) => (releasedAt === null ? [] : [releasedAt]));
  const [first] = entries;
  if (first === undefined || released.length === 0) return () => null;
  const where = { payeeId: first.payeeId, order: above(sequenceFrom(Math.min(...released))) };
  const found = await db.find(statements, { where, orderBy: [['order', 'asc']], limit: MOST_STATEMENTS });
  return ({ state, releasedAt }) => (state === 'payable' && releasedAt !== null ? over(found, sequenceFrom(releasedAt)) : null);
}

function over(found: readonly StatementDocument[], place: string): EntryCard['statement'] {
  const statement = found.find(({ from, until }) => from <= place && place < until);
  return statement === undefined ? null : { statementId: statement._id, state: statement.state };
}
