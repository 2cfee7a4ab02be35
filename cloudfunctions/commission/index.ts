import { createFunction } from '../_kit/runtime/create-function';
import { loadActor } from '../identity/public';
import { decideHold } from './actions/decide-hold';
import { getDesk } from './actions/get-desk';
import { getEntry } from './actions/get-entry';
import { getHome } from './actions/get-home';
import { getOrderEntries } from './actions/get-order-entries';
import { getTerms } from './actions/get-terms';
import { listEntries } from './actions/list-entries';
import { listHolds } from './actions/list-holds';
import { previewRules } from './actions/preview-rules';
import { releaseEntries } from './actions/release-entries';
import { commissionEntries, commissionOrders, commissionPayees } from './documents';
import { isNotification, takeNotification } from './notification';
import { statementActions } from './statement-actions';
import { payouts, statementRuns, statements } from './statement-documents';

export const collections = [commissionOrders, commissionEntries, commissionPayees, statements, payouts, statementRuns];

const answer = createFunction({
  authenticate: loadActor,
  actions: [getHome, getTerms, listEntries, getEntry, getOrderEntries, listHolds, decideHold, getDesk, previewRules, releaseEntries, ...statementActions],
});

/** WeChat Pay calls the function too, through its address on the web. */
const answerAll = (event: unknown) => (isNotification(event) ? takeNotification(event) : answer(event));

export const main = Object.assign(answerAll, { actions: answer.actions });
