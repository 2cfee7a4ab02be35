import { dealerStatementMachine, isPaid, isUnanswered, type DealerStatementCommand } from '../../src/shared/domain/dealers/statements';
import { keepsBooks } from '../../src/shared/domain/identity/books';
import { DEALER_ACCOUNT_ROLES } from '../../src/shared/domain/roles';
import { AppError } from '../../src/shared/errors/app-error';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { nextState } from '../../src/shared/kernel/state-machine';
import { DAY_MS } from '../../src/shared/kernel/time';
import type { Reader } from '../_kit/persistence/reader';
import { actingMembership, type QueryContext } from '../_kit/runtime/context';
import type { AccountSpan } from '../_kit/statements/account-lines';
import type { StandingDocument } from './documents';
import { dealerStatements, type DealerStatementDocument } from './statement-documents';

/** As what the caller sees a dealer's statement. */
export interface Sight {
  readonly own: boolean;
  /** He keeps the company's books. */
  readonly books: boolean;
}

export function sightOf(ctx: QueryContext, organisationId: string): Sight {
  const acting = actingMembership(ctx);
  const { role, organisationId: at, organisationPath } = acting;
  return {
    own: at === organisationId && organisationPath.length > 1 && DEALER_ACCOUNT_ROLES.includes(role),
    books: keepsBooks(acting),
  };
}

/** @throws AppError `dealers.statement.missing`, also for somebody else's. @param as what he must see it as; else either */
export async function statementInSight(
  reader: Pick<Reader, 'get'>,
  ctx: QueryContext,
  { statementId, as }: { readonly statementId: string; readonly as?: keyof Sight },
): Promise<{ readonly statement: DealerStatementDocument; readonly sight: Sight }> {
  const statement = await reader.get(dealerStatements, statementId);
  if (statement === null) throw new AppError('dealers.statement.missing');
  const sight = sightOf(ctx, statement.organisationId);
  if (as === undefined ? !sight.own && !sight.books : !sight[as]) throw new AppError('dealers.statement.missing');
  return { statement, sight };
}

/** What it is a statement of. */
export const spanOf = ({ organisationId, from, until }: DealerStatementDocument): AccountSpan => ({ account: accounts.dealerBalance(organisationId), from, until });

type Change = Partial<Pick<DealerStatementDocument, 'confirmed' | 'settledAt' | 'objections' | 'lookAt' | 'remindedAt'>>;

/** @throws AppError `dealers.statement.not_allowed` */
export function steppedStatement(statement: DealerStatementDocument, command: DealerStatementCommand, change: Change): DealerStatementDocument {
  const state = nextState(dealerStatementMachine, statement.state, command);
  if (state === null) throw new AppError('dealers.statement.not_allowed');
  return { ...statement, ...change, state };
}

/** A confirmed one whose dues are paid is settled; until then it is looked at every day. */
export function settledIfPaid(statement: DealerStatementDocument, kept: Pick<StandingDocument, 'dues'> | null, now: number): DealerStatementDocument {
  if (!isPaid(statement.dues, kept?.dues ?? [])) return { ...statement, lookAt: now + DAY_MS };
  return steppedStatement(statement, 'settle', { settledAt: now, lookAt: null });
}

export const openObjections = ({ objections }: Pick<DealerStatementDocument, 'objections'>): number => objections.filter(isUnanswered).length;
