import { AppError } from '../../errors/app-error';

/**
 * Lets a work order be given up on which no money is open: what the customer agreed to is paid for the work that was done,
 * or taken off, and what was paid too much is back.
 * @param dueFen what of the agreed charges is not paid yet, whole fen; negative when too much was paid
 * @throws AppError `service.cancel.money_open`
 */
export function checkCancel(dueFen: number): void {
  if (dueFen !== 0) throw new AppError('service.cancel.money_open', { dueFen });
}
