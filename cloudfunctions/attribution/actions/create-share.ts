import type { Output } from '../../../src/shared/contract/registry';
import { shareKey } from '../../../src/shared/domain/attribution/shares';
import { isDuplicateKey } from '../../_kit/persistence/database-errors';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { subjectToShare, type CodeSubject } from '../code-subject';
import { sceneCodes } from '../documents';
import { makeCode } from '../make-code';
import { findCodeByKey } from '../repository';
import { shares, type ShareDocument } from '../share-documents';
import { findShareByKey } from '../share-repository';
import { targetToShare } from '../share-target';

/** Passes something on; who did that already today gets the same again. */
export const createShare = action('attribution.share.create', { roundTrips: 14, documentsExamined: 8 }, async ({ target, channel }, ctx) => {
  const [host, shared] = await Promise.all([subjectToShare(ctx), targetToShare(target, ctx)]);
  const { personId } = ctx.actor;
  const key = shareKey(personId, channel, shared.target, ctx.now);
  const shareId = ctx.newId('share');
  const wanted = { _id: shareId, key, personId, ...shared, channel, at: ctx.now };
  // A poster's scene has no room for anything beside it, so each poster has a code of its own.
  const subject = channel === 'poster' ? { ...host, key: `poster:${key}` } : host;
  return keepOnce(wanted, subject, ctx);
});

/** Another call may make the code in this very moment, and then another the share: theirs are as good. */
const MOST_OVERTAKEN = 2;

async function keepOnce(wanted: Omit<ShareDocument, 'codeId'>, subject: CodeSubject, ctx: CommandContext, overtaken = 0): Promise<Output<'attribution.share.create'>> {
  try {
    return await keep(wanted, subject, ctx);
  } catch (error) {
    if (!isDuplicateKey(error) || overtaken === MOST_OVERTAKEN) throw error;
    return keepOnce(wanted, subject, ctx, overtaken + 1);
  }
}

async function keep(wanted: Omit<ShareDocument, 'codeId'>, subject: CodeSubject, ctx: CommandContext): Promise<Output<'attribution.share.create'>> {
  const [knownCode, known] = await Promise.all([findCodeByKey(ctx.db, subject.key), findShareByKey(ctx.db, wanted.key)]);
  const shareId = known?._id ?? wanted._id;
  const ofPoster = wanted.channel === 'poster' ? shareId : null;
  const code = knownCode ?? makeCode(ctx.newId('sceneCode'), subject, { expiresAt: null, useLimit: null, shareId: ofPoster }, ctx);
  return ctx.transact(async (tx) => {
    if (knownCode === null) await tx.insert(sceneCodes, code);
    if (known === null) await tx.insert(shares, { ...wanted, codeId: code._id });
    else if (known.codeId !== code._id) await tx.put(shares, { ...known, codeId: code._id });
    return { shareId, scene: code.scene };
  });
}
