import { maskedName } from '../../src/shared/domain/orders/masking';
import { AppError } from '../../src/shared/errors/app-error';
import type { Reader } from '../_kit/persistence/reader';
import type { Actor } from '../_kit/runtime/context';
import { findApplianceForService, type ApplianceForService } from '../orders/public';

/** A machine of the actor's own household. @throws AppError `orders.appliance.missing`, also for a customer's */
export async function ownMachine(db: Reader, actor: Actor, applianceId: string): Promise<ApplianceForService> {
  const machine = await findApplianceForService(db, actor, applianceId);
  if (machine === null || !machine.householdIds.includes(actor.householdId)) throw new AppError('orders.appliance.missing');
  return machine;
}

export function toCaseProduct({ product, title }: ApplianceForService) {
  return { productId: product.productId, title, category: product.category };
}

/** As others see who offers his installation; null when he never gave a name. */
export function shownNameOf({ name }: Actor): string | null {
  return name === null || name === '' ? null : maskedName(name);
}
