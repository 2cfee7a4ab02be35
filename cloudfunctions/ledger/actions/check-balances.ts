import { runTransaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import { beginPass, checkStep, STEP_COST } from '../check-step';
import { ledgerChecks } from '../documents';

/** Well inside the function's timeout of config.json. */
const ROUND_MS = 10_000;
const MOST_STEPS = 40;

/**
 * Some steps of a pass over everything that is kept beside the journal. How far it has come is written at the end of the
 * round: one that dies is done again. It only notes what is off.
 */
export const checkBalances = action(
  'ledger.balance.check',
  { roundTrips: MOST_STEPS * STEP_COST.roundTrips + 5, documentsExamined: MOST_STEPS * STEP_COST.documents + 3 },
  async (_input, { db, log, now }) => {
    const startedAt = performance.now();
    const known = await db.get(ledgerChecks, 'held');
    const begun = known === null || known.stage === 'done' ? beginPass(known, now) : known;
    let check = begun;
    for (let step = 0; step < MOST_STEPS && check.stage !== 'done'; step += 1) {
      check = await checkStep(check, { db, log, now });
      if (performance.now() - startedAt > ROUND_MS) break;
    }
    const reached = check;
    await runTransaction((tx) => tx.put(ledgerChecks, reached));
    const { accounts, transfers } = check;
    return { accounts, transfers, finished: check.stage === 'done' };
  },
);
