import { createFunction } from '../_kit/runtime/create-function';
import { spreadsheetUploads } from '../_kit/spreadsheets/uploads';
import { loadActor } from '../identity/public';
import { confirmSettlement } from './actions/confirm-settlement';
import { decideRow } from './actions/decide-row';
import { getDesk } from './actions/get-desk';
import { getSettlement } from './actions/get-settlement';
import { giveUpRest } from './actions/give-up-rest';
import { importSettlement } from './actions/import-settlement';
import { importTickets } from './actions/import-tickets';
import { listRetailers } from './actions/list-retailers';
import { listRows } from './actions/list-rows';
import { listSettlements } from './actions/list-settlements';
import { listTickets } from './actions/list-tickets';
import { previewSettlement } from './actions/preview-settlement';
import { previewTickets } from './actions/preview-tickets';
import { recordTicket } from './actions/record-ticket';
import { runSettlements } from './actions/run-settlements';
import { tieRow } from './actions/tie-row';
import { untieRow } from './actions/untie-row';
import { voidTicket } from './actions/void-ticket';
import { withdrawSettlement } from './actions/withdraw-settlement';
import { retailerRows, retailers, retailerSettlements, retailerTickets } from './documents';

export const collections = [retailers, retailerTickets, retailerSettlements, retailerRows, spreadsheetUploads];

export const main = createFunction({
  authenticate: loadActor,
  actions: [
    getDesk,
    listRetailers,
    recordTicket,
    listTickets,
    voidTicket,
    giveUpRest,
    previewTickets,
    importTickets,
    previewSettlement,
    importSettlement,
    listSettlements,
    getSettlement,
    listRows,
    decideRow,
    tieRow,
    untieRow,
    confirmSettlement,
    withdrawSettlement,
    runSettlements,
  ],
});
