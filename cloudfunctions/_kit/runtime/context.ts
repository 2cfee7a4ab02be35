import type { OrganisationKind, PartnerKind, Role } from '../../../src/shared/domain/roles';
import { AppError } from '../../../src/shared/errors/app-error';
import type { Reader } from '../persistence/reader';
import type { Transaction } from '../persistence/transaction';
import type { IdKind } from './ids';
import type { Log } from './log';

/** A role that a person holds in an organisation. */
export interface Membership {
  readonly id: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  /** From headquarters down to the organisation itself. */
  readonly organisationPath: readonly string[];
  /** A partner's trade; null or missing for everybody else. */
  readonly partnerKind?: PartnerKind | null;
}

/** The person behind a call. */
export interface Actor {
  readonly personId: string;
  readonly loginKey: string;
  readonly openid: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  /** The people he shares his appliances with. */
  readonly householdId: string;
  readonly memberships: readonly Membership[];
  /** The membership this call acts under: set whenever the action asks for a role. */
  readonly acting: Membership | null;
}

export interface QueryContext {
  readonly actor: Actor;
  /** Epoch milliseconds; the same during the whole call. */
  readonly now: number;
  readonly db: Reader;
  readonly log: Log;
}

export interface CommandContext extends QueryContext {
  /** Make ids before `transact`: its callback may run more than once. */
  newId(kind: IdKind): string;
  /**
   * One transaction; at most one a command. What `work` returns is stored with the command and is what a repeat of
   * the same command gets, so an action returns it unchanged.
   */
  transact<R>(work: (tx: Transaction) => Promise<R>): Promise<R>;
  /**
   * For a round that does the same for many: a transaction of its own for each, once under that id. The events of all of
   * them are delivered at the end of the call.
   */
  transactOnce<R>(commandId: string, work: (tx: Transaction) => Promise<R>): Promise<R>;
}

/** The positions in which somebody looks: the one he acts under, or all that he holds. */
export const positionsOf = ({ acting, memberships }: Pick<Actor, 'acting' | 'memberships'>): readonly Membership[] => (acting === null ? memberships : [acting]);

/** The membership a role-bound action acts under. */
export function actingMembership(context: QueryContext): Membership {
  const { acting } = context.actor;
  if (acting === null) throw new Error('this action names no roles, so nobody acts under a membership');
  return acting;
}

/**
 * The same for what concerns the whole company, its rules or its warehouse: a store's owner decides about neither.
 * @throws AppError `auth.forbidden` for a membership below headquarters
 */
export function headquartersMembership(context: QueryContext): Membership {
  const acting = actingMembership(context);
  if (acting.organisationPath.length > 1) throw new AppError('auth.forbidden');
  return acting;
}
