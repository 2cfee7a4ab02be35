import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { rowsById, rowWithSets, ROW_DOCUMENTS } from '../repository';
import { toComponents, toMallRow } from '../views';

const MOST_RELATED = 20;

/** One product or set of the mall, what it is made of and needs, and which sets it is part of. */
export const getMall = action(
  'catalog.mall.get',
  { roundTrips: 3, documentsExamined: 1 + ROW_DOCUMENTS + MOST_RELATED + MOST_RELATED * ROW_DOCUMENTS },
  async ({ productId }, { db }) => {
    const row = await rowWithSets(db, productId);
    if (row === null || !row.onMall) throw new AppError('catalog.product.missing', { productId });
    const consumableIds = row.kind === 'product' ? row.consumables : [];
    const relatedIds = [...consumableIds, ...row.sets.map(({ _id }) => _id)].slice(0, MOST_RELATED);
    const related = relatedIds.length === 0 ? [] : await rowsById(db, relatedIds);
    const shown = related.filter(({ onMall }) => onMall);
    return {
      ...toMallRow(row),
      description: row.description,
      warrantyMonths: row.kind === 'product' ? row.warrantyMonths : 0,
      needsInstallation: row.kind === 'product' ? row.needsInstallation : false,
      components: toComponents(row),
      consumables: shown.filter(({ _id }) => consumableIds.includes(_id)).map(toMallRow),
      sets: shown.filter(({ kind }) => kind === 'set').map(toMallRow),
    };
  },
);
