import type { PriceOff } from '../shared/domain/refunds/plan';
import { roundAmountWords } from './amounts';

/** `券 −198`, `积分 −20`: wherever a price is explained piece by piece; what takes nothing off is left out. */
export function priceOffWords(off: Pick<PriceOff, 'couponFen' | 'pointsFen' | 'friendFen'> | null): readonly string[] {
  const { couponFen, pointsFen, friendFen = 0 } = off ?? { couponFen: 0, pointsFen: 0 };
  return [
    ...(couponFen === 0 ? [] : [`券 −${roundAmountWords(couponFen)}`]),
    ...(pointsFen === 0 ? [] : [`积分 −${roundAmountWords(pointsFen)}`]),
    ...(friendFen === 0 ? [] : [`朋友推荐 −${roundAmountWords(friendFen)}`]),
  ];
}
