import { createHash } from 'node:crypto';
import type { Transaction } from '../_kit/persistence/transaction';
import { commissionPayees, PAYEE_SHARDS } from './documents';
import type { NamedPayee } from './gather-payees';

/** Remembers somebody who has earned something; who is known stays as he is. */
export async function keepPayee(tx: Transaction, { id, kind, name, outside }: NamedPayee): Promise<void> {
  if ((await tx.get(commissionPayees, id)) !== null) return;
  const begun = { openStatementId: null, statedUntil: '', statementCount: 0, prefers: 'money' } as const;
  await tx.put(commissionPayees, { _id: id, kind, name, outside, shard: shardOf(id), ...begun });
}

/** Which part a payee is dealt with in: spread evenly, and always the same. */
function shardOf(payeeId: string): number {
  return createHash('sha256').update(payeeId).digest().readUInt16BE(0) % PAYEE_SHARDS;
}
