import { caseMachine } from '../../../src/shared/domain/catalog/cases';
import { AppError } from '../../../src/shared/errors/app-error';
import { nextState } from '../../../src/shared/kernel/state-machine';
import { action } from '../../_kit/runtime/action';
import { cases } from '../case-documents';
import { changedCase } from '../case-record';
import { isOwnCase } from '../case-repository';

/** Anybody of the household takes back what shows its home. */
export const withdrawCase = action('catalog.case.withdraw', { roundTrips: 6, documentsExamined: 4 }, async ({ caseId }, ctx) =>
  ctx.transact(async (tx) => {
    const found = await tx.get(cases, caseId);
    if (found === null || !isOwnCase(found, ctx.actor)) throw new AppError('catalog.case.missing');
    const state = nextState(caseMachine, found.state, 'withdraw');
    if (state === null) throw new AppError('catalog.case.command_not_allowed', { command: 'withdraw', state: found.state });
    await tx.put(cases, changedCase(found, { state }));
    return {};
  }),
);
