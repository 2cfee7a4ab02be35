import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { checkPayment } from './actions/check-payment';
import { closePayment } from './actions/close-payment';
import { collectPayment } from './actions/collect-payment';
import { confirmPayment } from './actions/confirm-payment';
import { getDesk } from './actions/get-desk';
import { getEvidence } from './actions/get-evidence';
import { getOrderMoney } from './actions/get-order-money';
import { getReconciliation } from './actions/get-reconciliation';
import { handOverPayback } from './actions/hand-over-payback';
import { listPaybacks } from './actions/list-paybacks';
import { listPayments } from './actions/list-payments';
import { recordPayment } from './actions/record-payment';
import { rejectPayment } from './actions/reject-payment';
import { repeatReconciliation } from './actions/repeat-reconciliation';
import { runReconciliation } from './actions/run-reconciliation';
import { settlePayback } from './actions/settle-payback';
import { startPayment } from './actions/start-payment';
import { sweepPending } from './actions/sweep-pending';
import { takeTicket } from './actions/take-ticket';
import { takeNotification } from './actions/take-notification';
import { orderPayments, paybacks, payments, reconciliationMismatches, reconciliations } from './documents';
import { isNotification, takeNotification as takeWechatEvent } from './notification';

export const collections = [payments, orderPayments, paybacks, reconciliations, reconciliationMismatches];

const answer = createFunction({
  authenticate: loadActor,
  actions: [
    getOrderMoney,
    startPayment,
    collectPayment,
    checkPayment,
    closePayment,
    recordPayment,
    takeTicket,
    confirmPayment,
    rejectPayment,
    listPayments,
    getEvidence,
    listPaybacks,
    settlePayback,
    handOverPayback,
    getReconciliation,
    getDesk,
    repeatReconciliation,
    takeNotification,
    sweepPending,
    runReconciliation,
  ],
});

/** WeChat Pay calls the function too, with an event of its own and for an answer of its own. */
const answerAll = (event: unknown) => (isNotification(event) ? takeWechatEvent(event) : answer(event));

export const main = Object.assign(answerAll, { actions: answer.actions });
