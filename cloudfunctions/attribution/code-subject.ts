import type { ParsedInput } from '../../src/shared/contract/registry';
import type { SceneKind } from '../../src/shared/domain/attribution/scene-kinds';
import type { Role } from '../../src/shared/domain/roles';
import { AppError } from '../../src/shared/errors/app-error';
import { actingMembership, type Actor, type CommandContext, type Membership } from '../_kit/runtime/context';
import { findHeadquarters } from '../identity/public';
import { findApplianceForStaff, findOrderForStaff, findOrderOfBuyer } from '../orders/public';

/** What a code is made of: everything that the code's document freezes about its subject. */
export interface CodeSubject {
  readonly kind: SceneKind;
  readonly key: string;
  readonly subjectId: string | null;
  readonly hostPersonId: string | null;
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationPath: readonly string[];
  /** Whether the office lists it; codes of single orders and machines would bury the others. */
  readonly listed: boolean;
}

/** B5, B9, B10: whose personal code is of which kind; every other member has an employee code. */
const PERSONAL_KINDS: Readonly<Partial<Record<Role, SceneKind>>> = {
  guide: 'guide',
  technician: 'technician',
  partner: 'partner',
};

/**
 * What `attribution.code.issue` was asked for, if the actor may have its code.
 * @throws AppError `orders.order.missing`, `orders.appliance.missing`, also for somebody else's
 */
export async function subjectToIssue(
  input: ParsedInput<'attribution.code.issue'>,
  ctx: CommandContext,
): Promise<CodeSubject> {
  if (input.kind === 'personal') return personalSubject(ctx.actor, actingMembership(ctx));
  if (input.kind === 'door') return doorSubject(ctx);
  const { kind, subjectId } = input;
  const shared = ofSubject(kind, subjectId);
  if (kind === 'product') {
    const appliance = await findApplianceForStaff(ctx.db, ctx.actor, subjectId);
    if (appliance === null) throw new AppError('orders.appliance.missing');
    return { ...shared, ...appliance };
  }
  const order = await findOrderForStaff(ctx.db, ctx.actor, subjectId);
  if (order === null) throw new AppError('orders.order.missing');
  return { ...shared, ...order };
}

/**
 * The receipt of what the actor bought: the same code as on the paper.
 * @throws AppError `orders.order.missing`, also for who did not buy it
 */
export async function subjectOfBuyer(orderId: string, ctx: CommandContext): Promise<CodeSubject> {
  const order = await findOrderOfBuyer(ctx.db, ctx.actor, orderId);
  if (order === null) throw new AppError('orders.order.missing');
  return { ...ofSubject('receipt', orderId), ...order };
}

const ofSubject = (kind: SceneKind, subjectId: string) => ({ kind, key: `${kind}:${subjectId}`, subjectId, hostPersonId: null, listed: false });

/** @throws AppError `auth.forbidden` for who is no technician */
function doorSubject(ctx: CommandContext): CodeSubject {
  const acting = actingMembership(ctx);
  const { id, role } = acting;
  if (role !== 'technician') throw new AppError('auth.forbidden');
  return { ...personalSubject(ctx.actor, acting), kind: 'door', key: `door:${id}`, listed: false };
}

/**
 * Under what somebody passes things on: a member always under his position, everybody else as a friend.
 * @throws AppError `attribution.share.name_needed` for whom nobody could know by
 */
export async function subjectToShare({ actor, db }: CommandContext): Promise<CodeSubject> {
  const member = actor.acting ?? actor.memberships[0];
  if (member !== undefined) return personalSubject(actor, member);
  const { personId, name, phone } = actor;
  if ((name ?? '') === '' && phone === null) throw new AppError('attribution.share.name_needed');
  const { id: organisationId, name: organisationName, path: organisationPath } = await findHeadquarters(db);
  return {
    kind: 'friend',
    key: `friend:${personId}`,
    subjectId: personId,
    hostPersonId: personId,
    title: name ?? '',
    organisationId,
    organisationName,
    organisationPath,
    listed: false,
  };
}

function personalSubject(actor: Actor, position: Membership): CodeSubject {
  const { id, role, organisationId, organisationName, organisationPath } = position;
  return {
    kind: PERSONAL_KINDS[role] ?? 'employee',
    key: `personal:${id}`,
    subjectId: id,
    hostPersonId: actor.personId,
    title: actor.name ?? '',
    organisationId,
    organisationName,
    organisationPath,
    listed: true,
  };
}
