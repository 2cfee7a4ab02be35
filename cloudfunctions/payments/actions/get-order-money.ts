import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { keepsBooks } from '../../../src/shared/domain/identity/books';
import { depositFor, dueOf, withAwaiting } from '../../../src/shared/domain/payments/amounts';
import { COLLECTING_ROLES, RECORDING_ROLES, RETAIL_ROLES } from '../../../src/shared/domain/roles';
import { balanceOf } from '../../_kit/ledger/read-ledger';
import { action } from '../../_kit/runtime/action';
import type { Actor } from '../../_kit/runtime/context';
import { earnedByOrder, type EarnedByOrder } from '../../loyalty/public';
import type { OrderForMoney } from '../../orders/public';
import { readSettings } from '../../settings/public';
import { decidesMoneyOf, hasRole, orderInSight } from '../access';
import { tillOfOrder } from '../at-till';
import { paybacks, payments, type PaybackDocument, type PaymentDocument } from '../documents';
import { awaitingFen, paidFen } from '../order-money';
import { isOpen } from '../payment-record';
import { toPaybackView, toPaymentView } from '../views';
import type { Output } from '../../../src/shared/contract/registry';
import { isOffline } from '../../../src/shared/domain/payments/states';

const MOST_SHOWN = 50;
type Commands = Output<'payments.order.get'>['commands'];

export const getOrderMoney = action(
  'payments.order.get',
  { roundTrips: 8, documentsExamined: 106 },
  async ({ orderId }, { actor, db }) => {
    const order = await orderInSight(db, actor, orderId);
    const ofOrder = { where: { orderId }, orderBy: [['_id', 'desc']], limit: MOST_SHOWN } as const;
    const staff = order.positions.length > 0;
    const [due, own, back, earned, { values }, till] = await Promise.all([
      balanceOf(db, accounts.orderDue(orderId)),
      db.find(payments, ofOrder),
      db.find(paybacks, ofOrder),
      earnedByOrder(db, orderId),
      readSettings(db, ['payments']),
      staff ? tillOfOrder(db, order) : null,
    ]);
    const waits = awaitingFen(own);
    const toPay = withAwaiting({ dueFen: dueOf(due), paidFen: paidFen(own) }, waits);
    const settledFen = arrivedFen(own, back);
    return {
      orderId,
      cancelled: order.cancelled,
      payableFen: Math.max(0, due.posted + settledFen),
      paidFen: settledFen,
      dueFen: due.posted,
      awaitingFen: waits,
      depositFen: order.cancelled || !order.takesDeposit ? null : depositFor(toPay, values.payments.depositFen),
      payments: own.filter((payment) => staff || !isAttempt(payment)).map((payment) => toPaymentView(payment, staff)),
      paybacks: back.map((payback) => toPaybackView(payback, staff)),
      earned: earned === null ? null : toEarnedView(earned, order, actor),
      commands: commandsFor(order, actor, { dueFen: order.cancelled ? 0 : toPay.dueFen, own, atTill: till !== null }),
    };
  },
);

/** A customer need not see what came to nothing. */
const isAttempt = ({ state }: PaymentDocument): boolean => state === 'failed' || state === 'closed';

/** Its account is opened by whose it is and by who does the company's books, so nobody else is led there. */
function toEarnedView({ personId, ...brought }: EarnedByOrder, order: OrderForMoney, actor: Actor): Output<'payments.order.get'>['earned'] {
  const opens = personId === actor.personId || order.positions.some(keepsBooks);
  return { ...brought, account: opens ? accounts.customerPoints(personId) : null };
}

/** What came in and did not arrive back: what is only on its way is still here. */
function arrivedFen(own: readonly PaymentDocument[], back: readonly PaybackDocument[]): number {
  const sum = (rows: readonly { readonly state: string; readonly amountFen: number }[]) =>
    rows.filter(({ state }) => state === 'succeeded').reduce((total, { amountFen }) => total + amountFen, 0);
  return sum(own) - sum(back);
}

function commandsFor(
  order: OrderForMoney,
  actor: Actor,
  { dueFen, own, atTill }: { readonly dueFen: number; readonly own: readonly PaymentDocument[]; readonly atTill: boolean },
): Commands {
  const isDue = dueFen > 0;
  const awaits = own.some((payment) => isOffline(payment.method) && isOpen(payment) && payment.collectedBy?.personId !== actor.personId);
  const allowed: readonly (readonly [Commands[number], boolean])[] = [
    ['pay_self', isDue && order.participant && actor.openid !== null],
    ['collect_code', isDue && hasRole(order, COLLECTING_ROLES)],
    ['record_offline', isDue && hasRole(order, RECORDING_ROLES)],
    ['take_ticket', isDue && atTill && hasRole(order, RETAIL_ROLES)],
    ['confirm_offline', awaits && order.positions.some((member) => decidesMoneyOf(order, member))],
  ];
  return allowed.flatMap(([command, may]) => (may ? [command] : []));
}
