import { ledgerAccounts, ledgerTransfers } from '../_kit/ledger/documents';
import { createFunction } from '../_kit/runtime/create-function';
import { spreadsheetUploads } from '../_kit/spreadsheets/uploads';
import { loadActor } from '../identity/public';
import { announceArrival } from './actions/announce-arrival';
import { approveTake } from './actions/approve-take';
import { cancelArrival } from './actions/cancel-arrival';
import { commitImport } from './actions/commit-import';
import { countStock } from './actions/count-stock';
import { countTake } from './actions/count-take';
import { dropTake } from './actions/drop-take';
import { getImport } from './actions/get-import';
import { listArrivals } from './actions/list-arrivals';
import { listMovements } from './actions/list-movements';
import { listStock } from './actions/list-stock';
import { listTakes } from './actions/list-takes';
import { openTake } from './actions/open-take';
import { postponeArrival } from './actions/postpone-arrival';
import { previewImport } from './actions/preview-import';
import { receiveArrival } from './actions/receive-arrival';
import { runWork } from './actions/run-work';
import { showTake } from './actions/show-take';
import { sweepImports } from './actions/sweep-imports';
import { stockArrivals, stockImportParts, stockImports, stockIncoming, stockTakeLines, stockTakes } from './documents';

export const collections = [stockArrivals, stockIncoming, stockTakes, stockTakeLines, stockImports, stockImportParts, ledgerAccounts, ledgerTransfers, spreadsheetUploads];

export const main = createFunction({
  authenticate: loadActor,
  actions: [
    listStock,
    countStock,
    listArrivals,
    announceArrival,
    receiveArrival,
    cancelArrival,
    postponeArrival,
    listMovements,
    listTakes,
    openTake,
    showTake,
    countTake,
    approveTake,
    dropTake,
    previewImport,
    getImport,
    commitImport,
    runWork,
    sweepImports,
  ],
});
