import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { availableOf } from '../../../src/shared/domain/ledger/balance';
import { personTagOf } from '../../../src/shared/domain/loyalty/draw-proof';
import { drawsLeft, NO_DRAWS } from '../../../src/shared/domain/loyalty/draw-terms';
import { AppError } from '../../../src/shared/errors/app-error';
import { dayOf } from '../../../src/shared/kernel/time';
import { balanceOf } from '../../_kit/ledger/read-ledger';
import { action } from '../../_kit/runtime/action';
import { drawCountId, drawCounts } from '../offer-documents';
import { latestDraws, lotteryRow, MOST_BINS, MOST_MINE } from '../offer-repository';
import { toDrawView, toLotteryView } from '../offer-views';

/** A lottery, and what it is to the asker: his draws, made and left, and his name in the record. */
export const getLottery = action(
  'loyalty.lottery.get',
  { roundTrips: 5, documentsExamined: 5 + MOST_BINS + MOST_MINE },
  async ({ lotteryId }, { db, actor, now }) => {
    const { personId } = actor;
    const [row, taken, points, mine] = await Promise.all([
      lotteryRow(db, lotteryId),
      db.get(drawCounts, drawCountId(lotteryId, personId)),
      balanceOf(db, accounts.customerPoints(personId)),
      latestDraws(db, { of: 'lottery', lotteryId, personId }),
    ]);
    if (row === null || row.shownAs === null) throw new AppError('loyalty.offer.missing');
    return {
      lottery: toLotteryView(row, now),
      ...drawsLeft(taken ?? NO_DRAWS, row, dayOf(now)),
      available: availableOf(points),
      personTag: personTagOf(lotteryId, personId),
      mine: mine.map(toDrawView),
    };
  },
);
