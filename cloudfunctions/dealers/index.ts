import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { cancelPickup } from './actions/cancel-pickup';
import { cancelTopUp } from './actions/cancel-top-up';
import { checkDues } from './actions/check-dues';
import { createTopUp } from './actions/create-top-up';
import { approvePickup, refusePickup } from './actions/decide-pickup';
import { getAccount } from './actions/get-account';
import { getDesk } from './actions/get-desk';
import { getDueCheck } from './actions/get-due-check';
import { getHome } from './actions/get-home';
import { getMargin } from './actions/get-margin';
import { getPickup } from './actions/get-pickup';
import { getTopUp } from './actions/get-top-up';
import { handOverPickup } from './actions/hand-over-pickup';
import { listDues } from './actions/list-dues';
import { listMargins } from './actions/list-margins';
import { listPickups } from './actions/list-pickups';
import { listTopUps } from './actions/list-top-ups';
import { previewPickup } from './actions/preview-pickup';
import { priceMargin } from './actions/price-margin';
import { receiveReturn } from './actions/receive-return';
import { releaseMargins } from './actions/release-margins';
import { remindDues } from './actions/remind-dues';
import { requestPickup } from './actions/request-pickup';
import { returnPickup } from './actions/return-pickup';
import { dealerStandings, pickups, topUps } from './documents';
import { dueChecks, dueDifferences } from './due-check-documents';
import { dealerInterests, interestMarks, interestPasses } from './interest-documents';
import { dealerMargins } from './margin-documents';
import { statementActions } from './statement-actions';
import { dealerCorrections, dealerStatementRuns, dealerStatements } from './statement-documents';

export const collections = [dealerStandings, pickups, topUps, dueChecks, dueDifferences, dealerMargins, dealerStatements, dealerStatementRuns, dealerCorrections, dealerInterests, interestMarks, interestPasses];

export const main = createFunction({
  authenticate: loadActor,
  actions: [
    getHome,
    getDesk,
    getAccount,
    listDues,
    previewPickup,
    requestPickup,
    getPickup,
    listPickups,
    approvePickup,
    refusePickup,
    cancelPickup,
    handOverPickup,
    returnPickup,
    receiveReturn,
    createTopUp,
    getTopUp,
    listTopUps,
    cancelTopUp,
    remindDues,
    checkDues,
    getDueCheck,
    getMargin,
    listMargins,
    priceMargin,
    releaseMargins,
    ...statementActions,
  ],
});
