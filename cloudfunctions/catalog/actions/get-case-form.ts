import { action } from '../../_kit/runtime/action';
import { temporaryUrls } from '../../_kit/wechat/cloud-files';
import { INSTALLATION_PHOTOS_COST, installationPhotos } from '../../service/public';
import { openCaseOf } from '../case-repository';
import { toCaseCard } from '../case-views';
import { ownMachine, shownNameOf, toCaseProduct } from '../own-machine';

export const getCaseForm = action(
  'catalog.case.form',
  { roundTrips: 3 + INSTALLATION_PHOTOS_COST.roundTrips, documentsExamined: 4 + INSTALLATION_PHOTOS_COST.documentsExamined },
  async ({ applianceId }, { actor, db }) => {
    const machine = await ownMachine(db, actor, applianceId);
    const [photos, open] = await Promise.all([installationPhotos(db, applianceId), openCaseOf(db, applianceId)]);
    const urls = await temporaryUrls([...photos, ...(open?.photos.map(({ fileId }) => fileId) ?? [])]);
    return {
      product: toCaseProduct(machine),
      photos: photos.map((fileId) => ({ fileId, url: urls.get(fileId) ?? null })),
      shownName: shownNameOf(actor),
      open: open === null ? null : toCaseCard(open, actor, urls),
    };
  },
);
