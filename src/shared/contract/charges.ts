import * as v from 'valibot';
import { DISPATCH_ROLES } from '../domain/roles';
import { FINDINGS } from '../domain/service/coverage';
import { command } from './define';
import { amountFen, exactText, id, list, shortText, whole } from './fields';
import { chargeProposal, itemId, MOST_CHARGES } from './work-order-views';

/**
 * What is paid at the door (J1, J4, B12): proposed by the technician from the tariff, agreed by the customer's tap, and
 * paid like an order: `payments.*` takes a work order's id where it takes an order's.
 */
const workOrder = { workOrderId: id };
const missing = 'service.work_order.missing';

export const chargesContract = {
  /** A first proposal replaces the one before that nobody agreed to; an extra one comes on top of what was agreed. */
  'service.charge.propose': command({
    access: ['technician'],
    input: v.object({
      ...workOrder,
      lines: v.pipe(list(v.object({ itemId, quantity: whole(1, 99) }), MOST_CHARGES), v.minLength(1)),
      /** What the technician found; with the warranty's dates it decides who pays. */
      finding: v.picklist(FINDINGS),
      /** The proposal that it was written over: once the customer has agreed to that, this one would charge its lines again. */
      insteadOf: v.optional(exactText(40)),
    }),
    output: chargeProposal,
    errors: [missing, 'service.work_order.command_not_allowed', 'service.charge.item_missing', 'service.charge.agreed_meanwhile'],
  }),
  'service.charge.withdraw': command({
    access: ['technician'],
    input: v.object({ ...workOrder, proposalId: exactText(40) }),
    output: chargeProposal,
    errors: [missing, 'service.charge.missing', 'service.charge.decided'],
  }),
  /** The customer's tap; `totalFen` is the sum he saw. */
  'service.charge.agree': command({
    access: 'visitor',
    input: v.object({ ...workOrder, proposalId: exactText(40), totalFen: amountFen }),
    output: chargeProposal,
    errors: [missing, 'service.charge.missing', 'service.charge.decided', 'service.charge.changed', 'service.charge.not_for_you'],
  }),
  /** Staff take something off what was agreed (K5): each up to his limit; what was paid goes back. */
  'service.charge.waive': command({
    access: DISPATCH_ROLES,
    input: v.object({ ...workOrder, amountFen: v.pipe(amountFen, v.minValue(1)), reason: shortText(60) }),
    output: v.object({ agreedFen: amountFen }),
    errors: [missing, 'service.charge.more_than_agreed', 'service.charge.beyond_authority'],
  }),
} as const;
