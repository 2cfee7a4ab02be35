import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { cancelPickup } from './actions/cancel-pickup';
import { cancelTopUp } from './actions/cancel-top-up';
import { createTopUp } from './actions/create-top-up';
import { approvePickup, refusePickup } from './actions/decide-pickup';
import { getAccount } from './actions/get-account';
import { getHome } from './actions/get-home';
import { getPickup } from './actions/get-pickup';
import { handOverPickup } from './actions/hand-over-pickup';
import { listDues } from './actions/list-dues';
import { listPickups } from './actions/list-pickups';
import { previewPickup } from './actions/preview-pickup';
import { receiveReturn } from './actions/receive-return';
import { remindDues } from './actions/remind-dues';
import { requestPickup } from './actions/request-pickup';
import { returnPickup } from './actions/return-pickup';
import { dealerStandings, pickups, topUps } from './documents';

export const collections = [dealerStandings, pickups, topUps];

export const main = createFunction({
  authenticate: loadActor,
  actions: [
    getHome,
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
    cancelTopUp,
    remindDues,
  ],
});
