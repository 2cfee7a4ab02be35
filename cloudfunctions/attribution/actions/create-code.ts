import { checkExpiry } from '../../../src/shared/domain/attribution/code-expiry';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { sceneCodes } from '../documents';
import { makeCode } from '../make-code';

/** Makes a code of the office: a campaign, a partner, or the after-sales desk (B3, B8, B11). */
export const createCode = action(
  'attribution.code.create',
  { roundTrips: 5, documentsExamined: 2 },
  async ({ kind, title, expiresAt, useLimit }, ctx) => {
    const { organisationId, organisationName, organisationPath } = actingMembership(ctx);
    const codeId = ctx.newId('sceneCode');
    const place = { organisationId, organisationName, organisationPath };
    const subject = { kind, key: `own:${codeId}`, subjectId: null, hostPersonId: null, title, ...place, listed: true };
    const terms = { expiresAt: checkExpiry(expiresAt ?? null, ctx.now), useLimit: useLimit ?? null };
    const code = makeCode(codeId, subject, terms, ctx);
    return ctx.transact(async (tx) => {
      await tx.insert(sceneCodes, code);
      return { codeId, scene: code.scene };
    });
  },
);
