import { MOST_WAIVERS } from '../../../src/shared/contract/work-order-views';
import { waiverPlans } from '../../../src/shared/domain/service/charges';
import { AppError } from '../../../src/shared/errors/app-error';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { readSettings } from '../../settings/public';
import { workOrders } from '../documents';
import { message } from '../messages';
import { visibleWorkOrder } from '../repository';
import { changedWorkOrder, customersOf } from '../work-order-record';

/** Several charges on one job are rare. */
const USUAL_CHARGES = 3;

/** Staff take something off what was agreed, each up to his limit (K5); what was paid too much then goes back. */
export const waiveCharges = action(
  'service.charge.waive',
  { roundTrips: 8 + USUAL_CHARGES, documentsExamined: 5 + USUAL_CHARGES },
  async ({ workOrderId, amountFen, reason }, ctx) => {
    const { actor, now } = ctx;
    const { waiveLimitFen } = (await readSettings(ctx.db, ['service'])).values.service;
    const { role } = actingMembership(ctx);
    return ctx.transact(async (tx) => {
      const { workOrder, standing } = await visibleWorkOrder(tx, actor, workOrderId);
      if (standing.office !== 'dispatcher') throw new AppError('service.work_order.missing');
      const { agreedFen, waivedFen, charges, workOrderNo } = workOrder;
      if (amountFen > agreedFen) throw new AppError('service.charge.more_than_agreed', { agreedFen: Math.max(0, agreedFen) });
      const limitFen = Math.max(0, waiveLimitFen - waivedFen);
      if (role !== 'owner' && amountFen > limitFen) throw new AppError('service.charge.beyond_authority', { limitFen });
      const waiver = { waivedFen, amountFen, reason, by: actor.name ?? '', at: now };
      await recordTransfers(tx, waiverPlans({ workOrderId, workOrderNo }, charges, waiver));
      const changed = changedWorkOrder(workOrder, {
        waivedFen: waivedFen + amountFen,
        waivers: [...workOrder.waivers, { amountFen, reason, at: now }].slice(-MOST_WAIVERS),
      });
      await tx.put(workOrders, changed);
      tx.emit({ type: 'charge.waived', workOrderId });
      const people = customersOf(changed).filter((personId) => personId !== actor.personId);
      for (const event of message('charge_waived', changed, people, { amountFen: String(amountFen), reason })) tx.emit(event);
      return { agreedFen: changed.agreedFen };
    });
  },
);
