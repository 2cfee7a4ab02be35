import { PAGE_SIZE } from '../../../src/shared/contract/fields';
import { MOST_SHOWN } from '../../../src/shared/domain/attribution/shares';
import { PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { countOpenings, countOrders, sharesOf } from '../share-repository';

/** What came of one's own shares; the counts are asked for side by side. */
export const listOwnShares = action(
  'attribution.share.mine',
  { roundTrips: 2 + 2 * PAGE_SIZE, documentsExamined: 1 + PAGE_ROWS },
  async ({ after }, { db, actor }) => {
    const { rows, next } = await sharesOf(db, actor.personId, after);
    const shown = rows.map(async ({ _id: id, target: { kind }, title, channel, at }) => {
      const [opened, ordered] = await Promise.all([countOpenings(db, id), countOrders(db, id)]);
      return { id, kind, title, channel, at, opened: Math.min(opened, MOST_SHOWN), ordered: Math.min(ordered, MOST_SHOWN) };
    });
    return { rows: await Promise.all(shown), next };
  },
);
