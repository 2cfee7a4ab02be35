import { RECORD_PAGE } from '../../../src/shared/contract/offers';
import { isSeedPublic } from '../../../src/shared/domain/loyalty/lottery-days';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { lotteries } from '../offer-documents';
import { recordedDraws } from '../offer-repository';
import { toRecordView } from '../offer-views';

/** Every draw of a lottery whose seed is public: with both, anybody can reckon what came out of each. */
export const listLotteryRecord = action(
  'loyalty.lottery.record',
  { roundTrips: 3, documentsExamined: 3 + RECORD_PAGE },
  async ({ lotteryId, after }, { db, now }) => {
    const lottery = await db.get(lotteries, lotteryId);
    if (lottery === null || lottery.shownAs === null) throw new AppError('loyalty.offer.missing');
    if (!isSeedPublic(lottery, now)) throw new AppError('loyalty.lottery.not_over');
    const found = await recordedDraws(db, lotteryId, after);
    const rows = found.slice(0, RECORD_PAGE);
    return { rows: rows.map(toRecordView), next: found.length > RECORD_PAGE ? (rows.at(-1)?._id ?? null) : null };
  },
);
