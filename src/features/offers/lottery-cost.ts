import { shareRoundedDown } from '../../shared/kernel/money';
import { pieceWords, roundAmountWords } from '../../text/amounts';
import { offersText } from '../../text/offers';
import { pointsIn, wholeIn, type GiftDraft } from './gift-draft';
import { chanceIn, type LotteryDraft } from './lottery-draft';

const { cost: words } = offersText.lotteries;

const FEN_PER_YUAN = 100;
const DRAWS = 100;
const ALL = 10_000;
const MOST_PIECES = 100_000;

/** What points are worth when they are spent, in whole fen. */
export const worthOf = (points: number, pointsPerYuan: number): number =>
  Math.floor((points * FEN_PER_YUAN) / pointsPerYuan);

/** What one piece is worth: goods their list price, points what they take off, a coupon its amount. In whole fen. */
export function giftWorthFen({ kind, product, points, coupon }: GiftDraft, pointsPerYuan: number): number {
  if (kind === 'goods') return product?.listPriceFen ?? 0;
  return kind === 'coupon' ? (coupon?.amountFen ?? 0) : worthOf(pointsIn(points) ?? 0, pointsPerYuan);
}

/** What a lottery would come to. Prizes that are not whole yet count nothing. */
export function lotteryCost({ prizes, paidDraws, cost }: LotteryDraft, pointsPerYuan: number) {
  const parts = prizes.map((prize) => ({
    title: prize.title,
    worthFen: giftWorthFen(prize, pointsPerYuan),
    chanceBps: chanceIn(prize.chance) ?? 0,
    quantity: wholeIn(prize.quantity, 1, MOST_PIECES) ?? 0,
  }));
  // An unfinished draft may promise more than all; a share is at most the whole.
  const shareFen = (worthFen: number, chanceBps: number) =>
    shareRoundedDown(worthFen * DRAWS, Math.min(chanceBps, ALL));
  const perHundredFen = parts.reduce((sum, { worthFen, chanceBps }) => sum + shareFen(worthFen, chanceBps), 0);
  return {
    perHundredFen,
    allFen: parts.reduce((sum, { worthFen, quantity }) => sum + worthFen * quantity, 0),
    /** What a draw that is paid for brings in; null where none can be. */
    paidDrawFen: wholeIn(paidDraws, 1, MOST_PIECES) === null ? null : worthOf(pointsIn(cost) ?? 0, pointsPerYuan),
    /** After about so many draws nothing of a prize is left. */
    runsOut: parts
      .filter(({ chanceBps, quantity }) => chanceBps > 0 && quantity > 0)
      .map(({ title, chanceBps, quantity }) => ({ title, draws: Math.ceil((quantity * ALL) / chanceBps) })),
  };
}

/** The same in words. */
export function costView(draft: LotteryDraft, pointsPerYuan: number) {
  const { perHundredFen, allFen, paidDrawFen, runsOut } = lotteryCost(draft, pointsPerYuan);
  const yuan = (fen: number) => words.yuan(roundAmountWords(fen));
  const averageFen = Math.floor(perHundredFen / DRAWS);
  return {
    rows: [
      { label: words.perHundred, amount: yuan(perHundredFen) },
      ...(paidDrawFen === null
        ? []
        : [
            { label: words.average, amount: yuan(averageFen) },
            { label: words.paidDraw, amount: yuan(paidDrawFen) },
          ]),
      { label: words.all, amount: yuan(allFen) },
    ],
    runsOut: runsOut.map(({ title, draws }) => words.runsOut(title, pieceWords(draws))),
  };
}
