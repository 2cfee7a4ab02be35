import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { acceptWorkOrder } from './actions/accept-work-order';
import { agreeCharges } from './actions/agree-charges';
import { arriveWorkOrder } from './actions/arrive-work-order';
import { beginWorkOrder } from './actions/begin-work-order';
import { cancelWorkOrder } from './actions/cancel-work-order';
import { checkDoor } from './actions/check-door';
import { closeUnrated } from './actions/close-unrated';
import { createRequest } from './actions/create-request';
import { decideGuest } from './actions/decide-guest';
import { declineWorkOrder } from './actions/decline-work-order';
import { departWorkOrder } from './actions/depart-work-order';
import { dispatchWorkOrder } from './actions/dispatch-work-order';
import { finishWorkOrder } from './actions/finish-work-order';
import { getApplianceHistory } from './actions/get-appliance-history';
import { getBoard } from './actions/get-board';
import { getDay } from './actions/get-day';
import { getPosition } from './actions/get-position';
import { getRequestForm } from './actions/get-request-form';
import { getWorkOrder } from './actions/get-work-order';
import { listMaintenanceDue } from './actions/list-maintenance-due';
import { listAreas } from './actions/list-areas';
import { listMedia } from './actions/list-media';
import { listMyWorkOrders } from './actions/list-my-work-orders';
import { listProposals } from './actions/list-proposals';
import { listSlots } from './actions/list-slots';
import { listTechnicians } from './actions/list-technicians';
import { listWaiting } from './actions/list-waiting';
import { listWorkOrders } from './actions/list-work-orders';
import { openDoor } from './actions/open-door';
import { pauseWorkOrder } from './actions/pause-work-order';
import { pinPlace } from './actions/pin-place';
import { proposeCharges } from './actions/propose-charges';
import { recordRequest } from './actions/record-request';
import { recordSignature } from './actions/record-signature';
import { recordStep } from './actions/record-step';
import { remindMaintenance } from './actions/remind-maintenance';
import { reportDoor } from './actions/report-door';
import { reportPosition } from './actions/report-position';
import { rescheduleWorkOrder } from './actions/reschedule-work-order';
import { saveTechnician } from './actions/save-technician';
import { searchCallers } from './actions/search-callers';
import { sweepPositions } from './actions/sweep-positions';
import { tellOverdue } from './actions/tell-overdue';
import { waiveCharges } from './actions/waive-charges';
import { withdrawCharges } from './actions/withdraw-charges';
import { withdrawPosition } from './actions/withdraw-position';
import { doorDoubts, positions, technicians, workOrders } from './documents';

export const collections = [workOrders, technicians, positions, doorDoubts];

export const main = createFunction({
  authenticate: loadActor,
  actions: [
    getRequestForm,
    createRequest,
    recordRequest,
    searchCallers,
    listMyWorkOrders,
    listWorkOrders,
    getWorkOrder,
    listMedia,
    listTechnicians,
    saveTechnician,
    listAreas,
    getBoard,
    listWaiting,
    listProposals,
    listSlots,
    dispatchWorkOrder,
    rescheduleWorkOrder,
    cancelWorkOrder,
    getDay,
    acceptWorkOrder,
    declineWorkOrder,
    departWorkOrder,
    arriveWorkOrder,
    beginWorkOrder,
    pauseWorkOrder,
    openDoor,
    checkDoor,
    reportDoor,
    decideGuest,
    pinPlace,
    proposeCharges,
    withdrawCharges,
    agreeCharges,
    waiveCharges,
    recordStep,
    recordSignature,
    finishWorkOrder,
    reportPosition,
    withdrawPosition,
    getPosition,
    closeUnrated,
    tellOverdue,
    sweepPositions,
    getApplianceHistory,
    listMaintenanceDue,
    remindMaintenance,
  ],
});
