import type { Output } from '../../../src/shared/contract/registry';
import { MOVING_MODES } from '../../../src/shared/domain/commission/statements';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { ledgerTransfers, type TransferDocument } from '../../_kit/ledger/documents';
import { between } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { statementInSight } from '../statement-access';

/** Postings that only set aside stand between those that moved: a page reads so many, and shows what moved among them. */
const READ = 60;

/** The page ends where the reading ended, so that its cost is the same however much was only set aside. */
export const listStatementLines = action(
  'commission.statement.lines',
  { roundTrips: 3, documentsExamined: READ + 2 },
  async ({ statementId, after }, { db, actor }) => {
    const { statement } = await statementInSight(db, actor, { statementId });
    const { payeeId, from, until } = statement;
    const name = accounts.payeeCommission(payeeId);
    const upTo = after !== undefined && after < until ? after : until;
    const found = await db.find(ledgerTransfers, {
      where: { accounts: name, sequence: between(from, upTo) },
      orderBy: [['sequence', 'desc']],
      limit: READ,
    });
    const moved = found.filter(({ mode }) => MOVING_MODES.includes(mode));
    return { rows: moved.map((transfer) => toLine(transfer, name)), next: found.length < READ ? null : (found.at(-1)?.sequence ?? null) };
  },
);

type Line = Output<'commission.statement.lines'>['rows'][number];

function toLine({ _id, kind, to, amount: amountFen, at, facts }: TransferDocument, name: string): Line {
  const text = (key: string): string | null => (typeof facts[key] === 'string' ? facts[key] : null);
  return { lineId: _id, kind, incoming: to === name, amountFen, at, orderNo: text('orderNo'), title: text('title'), entryId: entryOf(_id) ?? text('entryId') };
}

/** A posting of an entry is named after it. */
const entryOf = (transferId: string): string | null => /^commission:([a-z]{2,4}_[0-9a-z]+)(?:\/|$)/.exec(transferId)?.[1] ?? null;
