import { waitsForYes } from '../../../src/shared/domain/service/allowed-commands';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { MOVE_BUDGET } from '../move-work-order';
import { ownJobStep } from '../own-job-step';

/** Where nothing is charged the technician begins by himself. */
export const beginWorkOrder = action('service.work_order.begin', MOVE_BUDGET, (input, ctx) =>
  ownJobStep(ctx, input, { command: 'begin' }, (workOrder) => {
    if (waitsForYes(workOrder)) throw new AppError('service.charge.not_agreed');
  }),
);
