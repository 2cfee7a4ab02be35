import { isPayee } from '../../src/shared/domain/commission/payee';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { AppError } from '../../src/shared/errors/app-error';
import type { Reader } from '../_kit/persistence/reader';
import { type Actor, positionsOf } from '../_kit/runtime/context';
import type { AccountSpan } from '../_kit/statements/account-lines';
import type { Doer, PayoutDocument, StatementDocument } from './statement-documents';
import { payouts, statements } from './statement-documents';
import { keepsBooks } from './repository';

/** As what the caller sees a statement. */
export interface Sight {
  /** It is his own, or that of a place that he runs. */
  readonly own: boolean;
  /** He keeps the company's books. */
  readonly books: boolean;
}

export function sightOf(actor: Actor, payeeId: string): Sight {
  const positions = positionsOf(actor);
  return { own: isPayee(actor.personId, positions, payeeId), books: keepsBooks(actor) };
}

interface Wanted {
  readonly statementId: string;
  /** As what he must see it. */
  readonly as?: keyof Sight;
}

/** @throws AppError `commission.statement.missing`, also for somebody else's */
export async function statementInSight(
  db: Pick<Reader, 'get'>,
  actor: Actor,
  { statementId, as }: Wanted,
): Promise<{ readonly statement: StatementDocument; readonly sight: Sight }> {
  const statement = await db.get(statements, statementId);
  if (statement === null) throw new AppError('commission.statement.missing');
  const sight = sightOf(actor, statement.payeeId);
  if (as === undefined ? !sight.own && !sight.books : !sight[as]) throw new AppError('commission.statement.missing');
  return { statement, sight };
}

/** What it is a statement of. */
export const spanOf = ({ payeeId, from, until }: StatementDocument): AccountSpan => ({ account: accounts.payeeCommission(payeeId), from, until });

/** @throws AppError `commission.payout.missing`, also for somebody else's */
export async function payoutInSight(db: Pick<Reader, 'get'>, actor: Actor, payoutId: string, as: keyof Sight): Promise<PayoutDocument> {
  const payout = await db.get(payouts, payoutId);
  if (payout === null || !sightOf(actor, payout.payeeId)[as]) throw new AppError('commission.payout.missing');
  return payout;
}

export const doerOf = ({ personId, name }: Actor): Doer => ({ personId, name: name ?? '' });
