import type { ParsedInput } from '../../../src/shared/contract/registry';
import { AppError } from '../../../src/shared/errors/app-error';
import { isDuplicateKey } from '../../_kit/persistence/database-errors';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { mayBeShown } from '../../_kit/wechat/text-check';
import { INSTALLATION_PHOTOS_COST, installationPhotos } from '../../service/public';
import { cases, type CaseDocument } from '../case-documents';
import { toCaseDocument } from '../case-record';
import { openCaseOf } from '../case-repository';
import { ownMachine, shownNameOf, toCaseProduct } from '../own-machine';

type Offer = ParsedInput<'catalog.case.offer'>;

/** The folder into which customers send pictures for this; those of a visit lie elsewhere, and must be this machine's. */
const OWN_PICTURES = '/cases/';

/** With a look at who calls and the machine; start, insert, journal and commit; one that is refused looks for what is open. */
export const offerCase = action(
  'catalog.case.offer',
  { roundTrips: 8 + INSTALLATION_PHOTOS_COST.roundTrips, documentsExamined: 5 + INSTALLATION_PHOTOS_COST.documentsExamined },
  async (offer, ctx) => {
    const { title, words, applianceId } = offer;
    if (!(await mayBeShown(ctx.actor, `${title} ${words}`.trim(), 'social'))) throw new AppError('identity.text.rejected');
    const offered = await offeredCase(offer, ctx);
    try {
      return await ctx.transact(async (tx) => {
        await tx.insert(cases, offered);
        tx.emit({ type: 'case.offered', caseId: offered._id });
        return { caseId: offered._id };
      });
    } catch (error) {
      const open = isDuplicateKey(error) ? await openCaseOf(ctx.db, applianceId) : null;
      throw open === null || open._id === offered._id ? error : new AppError('catalog.case.offered_already');
    }
  },
);

async function offeredCase(offer: Offer, ctx: CommandContext): Promise<CaseDocument> {
  const { actor, db, now } = ctx;
  const { applianceId, title, style, room, praises, words, showName } = offer;
  const machine = await ownMachine(db, actor, applianceId);
  const fileIds = await checkedPhotos(offer, db);
  const { organisationId, organisationName, organisationPath } = machine;
  // On the web only members write, whom their company knows: its own look is enough.
  const check = actor.openid === null ? 'passed' : 'waiting';
  const facts = {
    title,
    style,
    room,
    praises: [...new Set(praises)],
    words,
    photos: fileIds.map((fileId) => ({ fileId, check }) as const),
    state: 'offered',
    product: toCaseProduct(machine),
    applianceId,
    householdId: actor.householdId,
    offeredById: actor.personId,
    openid: actor.openid,
    customerName: showName ? shownNameOf(actor) : null,
    consentAt: now,
    organisationId,
    organisationName,
    organisationPath,
    decidedByName: null,
    decidedAt: null,
    reason: '',
    createdAt: now,
  } as const;
  return toCaseDocument(ctx.newId('case'), facts, now);
}

/** @throws AppError `catalog.case.photo_missing` for a photo of somebody else's visit */
async function checkedPhotos({ photos, applianceId }: Offer, db: CommandContext['db']): Promise<readonly string[]> {
  const fileIds = [...new Set(photos)];
  const ofVisit = fileIds.filter((fileId) => !fileId.includes(OWN_PICTURES));
  if (ofVisit.length === 0) return fileIds;
  const known = await installationPhotos(db, applianceId);
  if (ofVisit.some((fileId) => !known.includes(fileId))) throw new AppError('catalog.case.photo_missing');
  return fileIds;
}
