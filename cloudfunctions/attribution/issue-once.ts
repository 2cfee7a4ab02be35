import { isDuplicateKey } from '../_kit/persistence/database-errors';
import type { CommandContext } from '../_kit/runtime/context';
import type { CodeSubject } from './code-subject';
import { sceneCodes, type SceneCodeDocument } from './documents';
import { makeCode } from './make-code';
import { findCodeByKey } from './repository';

/** The one code of a subject, made when nobody asked for it before. */
export async function issueOnce(subject: CodeSubject, ctx: CommandContext): Promise<SceneCodeDocument> {
  const known = await findCodeByKey(ctx.db, subject.key);
  if (known !== null) return known;
  const code = makeCode(ctx.newId('sceneCode'), subject, { expiresAt: null, useLimit: null }, ctx);
  try {
    return await ctx.transact(async (tx) => {
      await tx.insert(sceneCodes, code);
      return code;
    });
  } catch (error) {
    // Somebody made it in this very moment: the unique key keeps it the only one, and theirs is as good.
    const theirs = isDuplicateKey(error) ? await findCodeByKey(ctx.db, subject.key) : null;
    if (theirs === null) throw error;
    return theirs;
  }
}
