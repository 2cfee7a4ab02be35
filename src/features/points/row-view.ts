import type { Output } from '../../shared/contract/registry';
import { pieceWords, roundAmountWords } from '../../text/amounts';
import { pointsRowText } from '../../text/points-row';

/** Points in one row of another screen. */
export function pointsRowView({ available, worthFen, checkIn }: Output<'loyalty.home.get'>) {
  const row = pointsRowText;
  const detail = available < 0 ? row.debt : worthFen > 0 ? row.worth(roundAmountWords(worthFen)) : row.start;
  return {
    title: row.title(pieceWords(available)),
    detail,
    tag: checkIn.doneToday ? { words: row.done, tone: 'done' as const } : { words: row.checkIn, tone: 'action' as const },
  };
}
