import { answerDealerStatement } from './actions/answer-dealer-statement';
import { chargeInterest } from './actions/charge-interest';
import { confirmDealerStatement } from './actions/confirm-dealer-statement';
import { decideCorrection } from './actions/decide-correction';
import { disputeDealerStatement } from './actions/dispute-dealer-statement';
import { generateDealerStatements } from './actions/generate-dealer-statements';
import { getDealerStatement, listDealerStatementLines } from './actions/get-dealer-statement';
import { getCorrection } from './actions/get-correction';
import { getInterest } from './actions/get-interest';
import { getStatementProgress } from './actions/get-statement-progress';
import { listCorrections } from './actions/list-corrections';
import { listDealerStatements } from './actions/list-dealer-statements';
import { remindDealerStatement } from './actions/remind-dealer-statement';
import { requestCorrection } from './actions/request-correction';
import { runDealerStatements } from './actions/run-dealer-statements';
import { sweepDealerStatements } from './actions/sweep-dealer-statements';
import { waiveInterest } from './actions/waive-interest';

/** Everything about statements, corrections and interest, so that the function's list of actions stays short. */
export const statementActions = [
  listDealerStatements,
  getDealerStatement,
  listDealerStatementLines,
  confirmDealerStatement,
  disputeDealerStatement,
  answerDealerStatement,
  remindDealerStatement,
  generateDealerStatements,
  getStatementProgress,
  runDealerStatements,
  sweepDealerStatements,
  requestCorrection,
  decideCorrection,
  listCorrections,
  getCorrection,
  chargeInterest,
  getInterest,
  waiveInterest,
];
