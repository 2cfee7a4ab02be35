import { codeState } from '../../../src/shared/domain/attribution/code-state';
import { bindingOfScan } from '../../../src/shared/domain/attribution/binding';
import { sceneOfLink } from '../../../src/shared/domain/attribution/scene-link';
import { AppError } from '../../../src/shared/errors/app-error';
import { KeptRefusal } from '../../_kit/outbox/journal';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { admit } from '../admit';
import { bind } from '../bind';
import { scans, type ScanDocument, type SceneCodeDocument } from '../documents';
import { describeCode, type LandingOf } from '../landing';
import { findCode, refusalOf } from '../resolve-scene';
import { shareOpenings, type ShareDocument } from '../share-documents';
import { shareOfScan } from '../share-repository';

/**
 * The one entry of every code (B1). Forged and foreign ones end here without a word about what is ours; every scan of
 * a code of ours is recorded, also when the code is not valid any more.
 */
export const recordScan = action(
  'attribution.scan.record',
  { roundTrips: 14, documentsExamined: 13 },
  async ({ scene, link, entry, shareId }, ctx) => {
    const code = await findCode(ctx.db, scene ?? sceneOfLink(link ?? '') ?? '');
    const share = await shareOfScan(ctx.db, code, shareId);
    const arrival = await arrive(code, share, ctx);
    const scan: Omit<ScanDocument, 'outcome' | 'bound'> = {
      _id: ctx.newId('scan'),
      codeId: code._id,
      kind: code.kind,
      personId: ctx.actor.personId,
      shareId: share?._id ?? null,
      organisationId: code.organisationId,
      organisationPath: code.organisationPath,
      entry,
      at: ctx.now,
    };
    return ctx.transact(async (tx) => {
      const refusal = 'refusal' in arrival ? arrival.refusal : await admit(tx, code, ctx.actor.personId, ctx.now);
      if (refusal !== null || 'refusal' in arrival) {
        await tx.insert(scans, { ...scan, outcome: 'refused', bound: false });
        throw new KeptRefusal(refusal ?? new AppError('attribution.code.not_recognised'));
      }
      const { made, isAdviser } = await bindByScan(tx, code, ctx);
      await tx.insert(scans, { ...scan, outcome: 'landed', bound: made });
      await noteOpening(tx, share, ctx);
      return arrival.landing(isAdviser);
    });
  },
);

type Arrival = { readonly landing: LandingOf } | { readonly refusal: AppError };

/** Reads what the code shows; a code that is over for everybody shows nothing. */
async function arrive(code: SceneCodeDocument, share: ShareDocument | null, ctx: CommandContext): Promise<Arrival> {
  const state = codeState({ ...code, useLimit: null }, ctx.now);
  const refusal = refusalOf(state);
  if (refusal !== null) return { refusal };
  try {
    return { landing: await describeCode(code, share, ctx) };
  } catch (error) {
    if (error instanceof AppError) return { refusal: error };
    throw error;
  }
}

/** Whoever opens what another one shared counts once. */
async function noteOpening(tx: Transaction, share: ShareDocument | null, { actor, now }: CommandContext): Promise<void> {
  if (share === null || share.personId === actor.personId) return;
  await tx.put(shareOpenings, { _id: `${share._id}:${actor.personId}`, shareId: share._id, at: now });
}

async function bindByScan(tx: Transaction, code: SceneCodeDocument, { actor, now }: CommandContext) {
  const source = bindingOfScan(code.kind);
  if (source === null) return { made: false, isAdviser: false };
  const { hostPersonId, organisationId, organisationPath, _id: codeId } = code;
  const cause = {
    personId: actor.personId,
    hostPersonId,
    source,
    organisationId,
    organisationPath,
    codeId,
    orderId: null,
  };
  const { binding, made } = await bind(tx, cause, now);
  return { made, isAdviser: hostPersonId !== null && binding?.hostPersonId === hostPersonId };
}
