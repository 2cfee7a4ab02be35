import type { ParsedInput } from '../../src/shared/contract/registry';
import { checkWindow } from '../../src/shared/domain/orders/appointment-window';
import type { Appointment } from '../../src/shared/domain/orders/order-progress';
import { AppError } from '../../src/shared/errors/app-error';
import { actingMembership, type CommandContext } from '../_kit/runtime/context';
import { findTechnician } from '../identity/public';

type Scheduling = Pick<ParsedInput<'orders.delivery.schedule'>, 'window' | 'personName' | 'personPhone' | 'technician'>;

/**
 * The appointment that the office makes. A technician of its own list is assigned the visit and keeps the name and,
 * unless another is given, the phone that the list has; anybody else is only named.
 * @throws AppError of `checkWindow`, `orders.visit.technician_missing`
 */
export async function appointmentOf(ctx: CommandContext, scheduling: Scheduling): Promise<Appointment> {
  const { personName, personPhone = null, technician } = scheduling;
  const window = checkWindow(scheduling.window, ctx.now);
  if (technician === undefined) return { window, personName, personPhone, assigneeId: null };
  const found = await findTechnician(ctx.db, technician, actingMembership(ctx).organisationId);
  if (found === null) throw new AppError('orders.visit.technician_missing');
  return { window, personName: found.name, personPhone: personPhone ?? found.phone, assigneeId: found.membershipId };
}
