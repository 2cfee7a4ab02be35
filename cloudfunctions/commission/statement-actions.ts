import { answerStatement } from './actions/answer-statement';
import { beginOnePayout } from './actions/begin-payout';
import { cancelPayout } from './actions/cancel-payout';
import { checkPayout } from './actions/check-payout';
import { comparePayouts } from './actions/compare-payouts';
import { confirmStatement } from './actions/confirm-statement';
import { disputeStatement } from './actions/dispute-statement';
import { exportStatements } from './actions/export-statements';
import { exportStatementLines } from './actions/export-statement-lines';
import { generateStatements } from './actions/generate-statements';
import { getPayout } from './actions/get-payout';
import { getRun } from './actions/get-run';
import { getStatement } from './actions/get-statement';
import { listMyStatements } from './actions/list-my-statements';
import { listPayouts } from './actions/list-payouts';
import { listStatementLines } from './actions/list-statement-lines';
import { listStatements } from './actions/list-statements';
import { namePayee } from './actions/name-payee';
import { passOn } from './actions/pass-on';
import { preferPayee } from './actions/prefer-payee';
import { receivePayout } from './actions/receive-payout';
import { recordOfflinePayout } from './actions/record-offline-payout';
import { resolvePayoutAction } from './actions/resolve-payout';
import { retryPayout } from './actions/retry-payout';
import { runStatementRound } from './actions/run-statements';
import { startPayout } from './actions/start-payout';
import { startPayouts } from './actions/start-payouts';
import { sumStatements } from './actions/sum-statements';
import { sweepPayouts } from './actions/sweep-payouts';
import { sweepStatements } from './actions/sweep-statements';

/** Everything about statements and payouts, so that the function's list of actions stays short. */
export const statementActions = [
  listMyStatements,
  listStatements,
  getStatement,
  listStatementLines,
  confirmStatement,
  disputeStatement,
  answerStatement,
  generateStatements,
  getRun,
  runStatementRound,
  sweepStatements,
  exportStatements,
  exportStatementLines,
  sumStatements,
  startPayout,
  startPayouts,
  beginOnePayout,
  listPayouts,
  getPayout,
  recordOfflinePayout,
  retryPayout,
  cancelPayout,
  receivePayout,
  checkPayout,
  resolvePayoutAction,
  sweepPayouts,
  comparePayouts,
  passOn,
  preferPayee,
  namePayee,
];
