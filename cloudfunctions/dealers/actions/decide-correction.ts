import { DEALER_ACCOUNT_ROLES } from '../../../src/shared/domain/roles';
import { AppError } from '../../../src/shared/errors/app-error';
import type { Reader } from '../../_kit/persistence/reader';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership, type QueryContext } from '../../_kit/runtime/context';
import { findHolders, MOST_HOLDERS } from '../../identity/public';
import { doerOf } from '../access';
import { writeAnswer } from '../answer-objection';
import { bookCorrection } from '../corrections';
import { dealerCorrections, dealerStatements, type CorrectionDocument } from '../statement-documents';
import { toCorrectionView } from '../statement-views';

/** Somebody else than who asked for it books it, or does not; then the objection that it was to answer is open again. */
export const decideCorrection = action(
  'dealers.correction.decide',
  { roundTrips: 17, documentsExamined: 14 + MOST_HOLDERS },
  async ({ correctionId, agrees, reason }, ctx) => {
    const { actor, now, db } = ctx;
    headquartersMembership(ctx);
    const { organisationId } = await waitingCorrection(db, ctx, correctionId);
    const personIds = await findHolders(db, DEALER_ACCOUNT_ROLES, [organisationId]);
    return ctx.transact(async (tx) => {
      const waiting = await waitingCorrection(tx, ctx, correctionId);
      const decided: CorrectionDocument = { ...waiting, state: agrees ? 'booked' : 'refused', decision: { by: doerOf(actor), reason, at: now } };
      if (agrees) await bookCorrection(tx, decided, now);
      await tx.put(dealerCorrections, decided);
      await tellStatement(tx, decided, { now, personIds });
      return toCorrectionView(decided, ctx);
    });
  },
);

/** @throws AppError `dealers.correction.missing`, `.decided`, `.own_request` */
async function waitingCorrection(reader: Pick<Reader, 'get'>, { actor }: QueryContext, correctionId: string): Promise<CorrectionDocument> {
  const correction = await reader.get(dealerCorrections, correctionId);
  if (correction === null) throw new AppError('dealers.correction.missing');
  if (correction.state !== 'waiting') throw new AppError('dealers.correction.decided');
  if (correction.askedBy.personId === actor.personId) throw new AppError('dealers.correction.own_request');
  return correction;
}

async function tellStatement(tx: Transaction, { answers, state }: CorrectionDocument, told: { readonly now: number; readonly personIds: readonly string[] }): Promise<void> {
  const statement = answers === null ? null : await tx.get(dealerStatements, answers.statementId);
  const answer = statement?.objections.find(({ id }) => id === answers?.objectionId)?.answer ?? null;
  if (answers === null || statement === null || answer === null || answer.correction === null) return;
  const after = state === 'refused' ? null : { ...answer, correction: { ...answer.correction, state } };
  await writeAnswer(tx, statement, { objectionId: answers.objectionId, answer: after, ...told });
}
