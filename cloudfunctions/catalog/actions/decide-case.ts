import { caseMachine, checkOf } from '../../../src/shared/domain/catalog/cases';
import { AppError } from '../../../src/shared/errors/app-error';
import { nextState } from '../../../src/shared/kernel/state-machine';
import { isDuplicateKey } from '../../_kit/persistence/database-errors';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import type { ParsedInput } from '../../../src/shared/contract/registry';
import { cases } from '../case-documents';
import { caseMessages } from '../case-messages';
import { changedCase } from '../case-record';
import { looksAfter, openCaseOf } from '../case-repository';

/** Shown to all, or not: also what is shown already can be taken down, and what was declined be shown after all. */
export const decideCase = action('catalog.case.decide', { roundTrips: 9, documentsExamined: 6 }, async (input, ctx) => {
  try {
    return await ctx.transact((tx) => decide(tx, input, ctx));
  } catch (error) {
    // The machine has another case meanwhile.
    const found = isDuplicateKey(error) ? await ctx.db.get(cases, input.caseId) : null;
    const open = found === null ? null : await openCaseOf(ctx.db, found.applianceId);
    throw open === null || open._id === input.caseId ? error : new AppError('catalog.case.offered_already');
  }
});

async function decide(tx: Transaction, { caseId, publish, reason = '' }: ParsedInput<'catalog.case.decide'>, { actor, now }: CommandContext) {
  const found = await tx.get(cases, caseId);
  if (found === null || found.state === 'withdrawn' || !looksAfter(found, actor)) throw new AppError('catalog.case.missing');
  const command = publish ? 'publish' : 'decline';
  const state = nextState(caseMachine, found.state, command);
  if (state === null) throw new AppError('catalog.case.command_not_allowed', { command, state: found.state });
  if (publish && checkOf(found.photos) === 'risky') throw new AppError('catalog.case.pictures_risky');
  const decided = changedCase(found, { state, reason: publish ? '' : reason, decidedByName: actor.name, decidedAt: now });
  await tx.put(cases, decided);
  for (const message of caseMessages(found, decided)) tx.emit(message);
  return { state };
}
