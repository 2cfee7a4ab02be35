import { settlementMachine, type SettlementCommand, type SettlementState } from '../../src/shared/domain/retailers/states';
import { AppError } from '../../src/shared/errors/app-error';
import { nextState } from '../../src/shared/kernel/state-machine';
import type { SettlementDocument } from './documents';

/** The state that a command leads to. @throws AppError `retailers.settlement.command_not_allowed` */
export function stepped({ state }: SettlementDocument, command: SettlementCommand): SettlementState {
  const next = nextState(settlementMachine, state, command);
  if (next === null) throw new AppError('retailers.settlement.command_not_allowed');
  return next;
}
