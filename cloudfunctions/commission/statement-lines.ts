import type { Output } from '../../src/shared/contract/registry';
import type { TransferDocument } from '../_kit/ledger/documents';

type Line = Output<'commission.statement.lines'>['rows'][number];

/** One posting of a payee's account, as its statement shows it. @param account the payee's */
export function toLine({ _id, kind, to, amount: amountFen, at, facts }: TransferDocument, account: string): Line {
  const text = (key: string): string | null => (typeof facts[key] === 'string' ? facts[key] : null);
  return { lineId: _id, kind, incoming: to === account, amountFen, at, orderNo: text('orderNo'), title: text('title'), entryId: entryOf(_id) ?? text('entryId') };
}

/** A posting of an entry is named after it. */
const entryOf = (transferId: string): string | null => /^commission:([a-z]{2,4}_[0-9a-z]+)(?:\/|$)/.exec(transferId)?.[1] ?? null;
