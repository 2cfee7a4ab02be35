import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { sceneCodes } from '../documents';

/** Ends a code at once; what it is of can get a new one. Revoking twice is the same as once. */
export const revokeCode = action(
  'attribution.code.revoke',
  { roundTrips: 6, documentsExamined: 3 },
  async ({ codeId }, ctx) => {
    const { organisationId } = actingMembership(ctx);
    return ctx.transact(async (tx) => {
      const code = await tx.get(sceneCodes, codeId);
      if (code === null || !code.organisationPath.includes(organisationId))
        throw new AppError('attribution.code.missing');
      if (code.revokedAt === null) await tx.put(sceneCodes, { ...code, revokedAt: ctx.now, key: `revoked:${codeId}` });
      return {};
    });
  },
);
