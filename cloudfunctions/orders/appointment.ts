import type { ParsedInput } from '../../src/shared/contract/registry';
import { checkWindow } from '../../src/shared/domain/orders/appointment-window';
import type { Appointment } from '../../src/shared/domain/orders/order-progress';
import type { ServiceSettings } from '../../src/shared/domain/service/service-settings';
import { AppError } from '../../src/shared/errors/app-error';
import { actingMembership, type CommandContext } from '../_kit/runtime/context';
import { findTechnician } from '../identity/public';
import type { TechnicianFacts } from '../service/in-transaction';
import { readSettings } from '../settings/public';

/** Who is sent from the company's list, and the rules of his calendar. */
export interface Sent {
  readonly technician: TechnicianFacts;
  readonly service: ServiceSettings;
}

type Scheduling = Pick<ParsedInput<'orders.delivery.schedule'>, 'window' | 'personName' | 'personPhone' | 'technician'>;

/**
 * The appointment that the office makes, and who of its list is sent. A technician of its own list is assigned the visit and keeps the name and,
 * unless another is given, the phone that the list has; anybody else is only named.
 * @throws AppError of `checkWindow`, `orders.visit.technician_missing`
 */
export async function appointmentOf(
  ctx: CommandContext,
  scheduling: Scheduling,
): Promise<{ readonly appointment: Appointment; readonly sent: Sent | null }> {
  const { personName, personPhone = null, technician } = scheduling;
  const window = checkWindow(scheduling.window, ctx.now);
  if (technician === undefined) return { appointment: { window, personName, personPhone, assigneeId: null }, sent: null };
  const [found, { values }] = await Promise.all([
    findTechnician(ctx.db, technician, actingMembership(ctx).organisationId),
    readSettings(ctx.db, ['service']),
  ]);
  if (found === null) throw new AppError('orders.visit.technician_missing');
  const appointment = { window, personName: found.name, personPhone: personPhone ?? found.phone, assigneeId: found.membershipId };
  return { appointment, sent: { technician: found, service: values.service } };
}
