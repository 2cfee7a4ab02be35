import type { Transaction } from '../_kit/persistence/transaction';
import { shardOf } from '../_kit/statements/shards';
import { commissionPayees } from './documents';
import type { NamedPayee } from './gather-payees';

/** Remembers somebody who has earned something; who is known stays as he is. */
export async function keepPayee(tx: Transaction, { id, kind, name, outside }: NamedPayee): Promise<void> {
  if ((await tx.get(commissionPayees, id)) !== null) return;
  const begun = { openStatementId: null, statedUntil: '', statementCount: 0, prefers: 'money', realName: null } as const;
  await tx.put(commissionPayees, { _id: id, kind, name, outside, shard: shardOf(id), ...begun });
}
