import { AppError } from '../../src/shared/errors/app-error';
import type { PickupCommand } from '../../src/shared/domain/dealers/pickup';
import { pickupMachine } from '../../src/shared/domain/dealers/pickup';
import { keepsBooks } from '../../src/shared/domain/identity/books';
import { STOCK_ROLES } from '../../src/shared/domain/roles';
import { commandsOf } from '../../src/shared/kernel/state-machine';
import type { Reader } from '../_kit/persistence/reader';
import { actingMembership, type Actor, type Membership, type QueryContext } from '../_kit/runtime/context';
import { findOrganisation } from '../identity/public';
import { pickups, type Doer, type PickupDocument, type Place } from './documents';

/**
 * Where the caller picks up and pays: the agent himself does neither.
 * @throws AppError `dealers.dealership.missing` for a membership of headquarters
 */
export function ownDealership(ctx: QueryContext): Place {
  const { organisationId, organisationName, organisationPath } = actingMembership(ctx);
  if (organisationPath.length < 2) throw new AppError('dealers.dealership.missing');
  return { organisationId, organisationName, organisationPath };
}

/** @throws AppError `dealers.dealership.missing`, also for one that is not below the caller */
export async function placeBelow(ctx: QueryContext, organisationId: string): Promise<Place> {
  const found = await findOrganisation(ctx.db, organisationId);
  if (found === null || found.path.length < 2 || !found.path.includes(actingMembership(ctx).organisationId)) throw new AppError('dealers.dealership.missing');
  return { organisationId, organisationName: found.name, organisationPath: found.path };
}

/** @throws AppError `dealers.pickup.missing`, also for one outside of the caller's tree */
export async function pickupInSight(reader: Pick<Reader, 'get'>, ctx: QueryContext, pickupId: string): Promise<PickupDocument> {
  const { organisationId } = actingMembership(ctx);
  const pickup = await reader.get(pickups, pickupId);
  if (pickup === null || !pickup.organisationPath.includes(organisationId)) throw new AppError('dealers.pickup.missing');
  return pickup;
}

const runsWarehouse = ({ role, organisationPath }: Membership): boolean => organisationPath.length === 1 && STOCK_ROLES.some((one) => one === role);

/** Who may take which step: the office decides and hands over, both sides cancel and send back. */
const MAY: Readonly<Record<PickupCommand, (membership: Membership) => boolean>> = {
  approve: keepsBooks,
  refuse: keepsBooks,
  cancel: () => true,
  hand_over: runsWarehouse,
  hand_over_rest: runsWarehouse,
  return: () => true,
  receive: runsWarehouse,
};

/** What the caller may do with a pick-up now. */
export function commandsFor(pickup: PickupDocument, ctx: QueryContext): PickupCommand[] {
  const acting = actingMembership(ctx);
  const possible = commandsOf(pickupMachine, pickup.state);
  return possible.filter((command) => MAY[command](acting) && makesSense(command, pickup));
}

/** Delivery notes, and returns, of one pick-up; its document holds them all. */
const MOST_PARTS = 60;

/** Goods come back only of what was handed over, and are received only when some are on their way. */
function makesSense(command: PickupCommand, { lines, notes, returns }: PickupDocument): boolean {
  if (command === 'return') return returns.length < MOST_PARTS && lines.some(({ handedOver, returning, returned }) => handedOver > returning + returned);
  if (command === 'hand_over' || command === 'hand_over_rest') return notes.length < MOST_PARTS;
  if (command === 'receive') return lines.some(({ returning }) => returning > 0);
  return true;
}

/** @throws AppError `dealers.pickup.missing`, `dealers.pickup.command_not_allowed`, `auth.forbidden` */
export async function pickupFor(reader: Pick<Reader, 'get'>, ctx: QueryContext, pickupId: string, command: PickupCommand): Promise<PickupDocument> {
  if (!MAY[command](actingMembership(ctx))) throw new AppError('auth.forbidden');
  const pickup = await pickupInSight(reader, ctx, pickupId);
  if (!commandsFor(pickup, ctx).includes(command)) throw new AppError('dealers.pickup.command_not_allowed', { command, state: pickup.state });
  return pickup;
}

export const doerOf = ({ personId, name }: Actor): Doer => ({ personId, name: name ?? '' });
