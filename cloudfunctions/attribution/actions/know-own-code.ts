import { isDuplicateKey } from '../../_kit/persistence/database-errors';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { subjectToShare, type CodeSubject } from '../code-subject';
import { sceneCodes } from '../documents';
import { makeCode } from '../make-code';
import { findCodeByKey } from '../repository';

/** The code under which the caller passes things on, made when he has none: what is shown to all his friends has no time to make one. */
export const knowOwnCode = action('attribution.share.code', { roundTrips: 10, documentsExamined: 6 }, async (_input, ctx) => {
  const subject = await subjectToShare(ctx);
  try {
    return await keep(subject, ctx);
  } catch (error) {
    // Another call made it in this very moment.
    if (!isDuplicateKey(error)) throw error;
    return keep(subject, ctx);
  }
});

async function keep(subject: CodeSubject, ctx: CommandContext): Promise<{ readonly scene: string }> {
  const known = await findCodeByKey(ctx.db, subject.key);
  const code = known ?? makeCode(ctx.newId('sceneCode'), subject, { expiresAt: null, useLimit: null }, ctx);
  return ctx.transact(async (tx) => {
    if (known === null) await tx.insert(sceneCodes, code);
    return { scene: code.scene };
  });
}
