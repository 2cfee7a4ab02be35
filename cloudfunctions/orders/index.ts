import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { cancelOrder } from './actions/cancel-order';
import { claimOrder } from './actions/claim-order';
import { completeDelivery } from './actions/complete-delivery';
import { createReport } from './actions/create-report';
import { decideSharing } from './actions/decide-sharing';
import { departDelivery } from './actions/depart-delivery';
import { failDelivery } from './actions/fail-delivery';
import { getAppliance } from './actions/get-appliance';
import { getHome } from './actions/get-home';
import { getOrder } from './actions/get-order';
import { listMyOrders } from './actions/list-my-orders';
import { listOrders } from './actions/list-orders';
import { listVisits } from './actions/list-visits';
import { placeCheckout } from './actions/place-checkout';
import { quoteCheckout } from './actions/quote-checkout';
import { cancelCheckout } from './actions/cancel-checkout';
import { sweepUnpaid } from './actions/sweep-unpaid';
import { approveRefund } from './actions/approve-refund';
import { getRefund } from './actions/get-refund';
import { getRefundEvidence } from './actions/get-refund-evidence';
import { listOrderRefunds } from './actions/list-order-refunds';
import { listRefunds } from './actions/list-refunds';
import { listExpectedGoods } from './actions/list-expected-goods';
import { receiveGoods } from './actions/receive-goods';
import { previewOrderRefund } from './actions/preview-refund';
import { rejectRefund } from './actions/reject-refund';
import { requestRefund } from './actions/request-refund';
import { retireAppliance } from './actions/retire-appliance';
import { withdrawRefund } from './actions/withdraw-refund';
import { parseAddress } from './actions/parse-address';
import { scheduleDelivery } from './actions/schedule-delivery';
import { shipDelivery } from './actions/ship-delivery';
import { appliances, orders, refunds } from './documents';

export const collections = [orders, appliances, refunds];

export const main = createFunction({
  authenticate: loadActor,
  actions: [
    getHome,
    listMyOrders,
    listOrders,
    listVisits,
    getOrder,
    claimOrder,
    decideSharing,
    cancelOrder,
    parseAddress,
    createReport,
    quoteCheckout,
    placeCheckout,
    cancelCheckout,
    sweepUnpaid,
    previewOrderRefund,
    requestRefund,
    getRefund,
    getRefundEvidence,
    approveRefund,
    rejectRefund,
    withdrawRefund,
    receiveGoods,
    listExpectedGoods,
    listRefunds,
    listOrderRefunds,
    shipDelivery,
    scheduleDelivery,
    departDelivery,
    completeDelivery,
    failDelivery,
    getAppliance,
    retireAppliance,
  ],
});
