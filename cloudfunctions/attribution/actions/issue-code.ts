import { isDuplicateKey } from '../../_kit/persistence/database-errors';
import { action } from '../../_kit/runtime/action';
import { subjectToIssue } from '../code-subject';
import { sceneCodes } from '../documents';
import { makeCode } from '../make-code';
import { findCodeByKey } from '../repository';

/** Gets or makes the one code of an order, receipt or machine, or the caller's personal code. */
export const issueCode = action(
  'attribution.code.issue',
  { roundTrips: 8, documentsExamined: 6 },
  async (input, ctx) => {
    const subject = await subjectToIssue(input, ctx);
    const known = await findCodeByKey(ctx.db, subject.key);
    if (known !== null) return { codeId: known._id, scene: known.scene };
    const code = makeCode(ctx.newId('sceneCode'), subject, { expiresAt: null, useLimit: null }, ctx);
    try {
      return await ctx.transact(async (tx) => {
        await tx.insert(sceneCodes, code);
        return { codeId: code._id, scene: code.scene };
      });
    } catch (error) {
      // Somebody made it in this very moment: the unique key keeps it the only one, and theirs is as good.
      const theirs = isDuplicateKey(error) ? await findCodeByKey(ctx.db, subject.key) : null;
      if (theirs === null) throw error;
      return { codeId: theirs._id, scene: theirs.scene };
    }
  },
);
