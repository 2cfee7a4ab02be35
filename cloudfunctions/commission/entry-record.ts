import type { EntryLife } from '../../src/shared/domain/commission/entry-life';
import { dueAtOf } from '../../src/shared/domain/commission/next-event';
import type { EntryDocument, EntryFacts } from './documents';

/** An entry's document: what it was told, and what its lists need. */
export function toEntryDocument(_id: string, facts: EntryFacts): EntryDocument {
  const holdState = facts.hold?.state ?? null;
  // What came to nothing meanwhile waits for nobody's look.
  const holdKey = facts.state === 'void' && holdState === 'open' ? null : holdState;
  return { ...facts, _id, dueAt: dueAtOf({ ...facts, holdState }, facts.lookAgainAt), holdKey };
}

/** An entry after a change. */
export function changedEntry(entry: EntryDocument, change: Partial<EntryFacts>): EntryDocument {
  return toEntryDocument(entry._id, { ...entry, ...change });
}

export const lifeOf = ({ payeeId, state, promised, takenBack }: EntryDocument): EntryLife => ({ payeeId, state, promised, takenBack });
