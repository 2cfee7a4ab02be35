import type { Input, Output } from '../../shared/contract/registry';
import { ALL_CHANCES, MOST_PRIZES } from '../../shared/domain/loyalty/lottery';
import { plainLine, plainLines } from '../../shared/kernel/plain-text';
import { chanceWords } from '../../text/gifts';
import { offersText } from '../../text/offers';
import {
  giftDraftOf,
  giftInput,
  giftProblems,
  isTitle,
  NEW_GIFT,
  pointsIn,
  wholeIn,
  type GiftDraft,
  type GiftProblems,
} from './gift-draft';

export type Lottery = Output<'loyalty.lottery.all'>['lotteries'][number];

const { form: words } = offersText.lotteries;

/** A prize as it is being typed; its chance in per cent. */
export interface PrizeDraft extends GiftDraft {
  readonly chance: string;
}

export interface PrizeProblems extends GiftProblems {
  readonly chance?: string;
}

/** A lottery as it is being typed. */
export interface LotteryDraft {
  readonly title: string;
  readonly rules: string;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly freeDraws: string;
  readonly paidDraws: string;
  readonly cost: string;
  readonly prizes: readonly PrizeDraft[];
}

type TypedField = 'title' | 'opensOn' | 'closesOn' | 'freeDraws' | 'paidDraws' | 'cost' | 'prizes';
export type LotteryProblems = Partial<Record<TypedField, string>>;

export const NEW_PRIZE: PrizeDraft = { ...NEW_GIFT, chance: '' };
const MOST_FREE = 10;
const MOST_PAID = 50;
const USUAL_COST = '20';

/** @param lottery the draft that is changed; null for a new one */
export function lotteryDraftOf(lottery: Lottery | null): LotteryDraft {
  if (lottery === null) {
    return {
      title: '',
      rules: '',
      opensOn: null,
      closesOn: null,
      freeDraws: '1',
      paidDraws: '0',
      cost: USUAL_COST,
      prizes: [],
    };
  }
  const { title, rules, opensOn, closesOn, freeDraws, paidDraws, costPoints, prizes } = lottery;
  return {
    title,
    rules,
    opensOn,
    closesOn,
    freeDraws: String(freeDraws),
    paidDraws: String(paidDraws),
    cost: String(costPoints),
    prizes: prizes.map((prize) => ({ ...giftDraftOf(prize), chance: String(prize.chanceBps / 100) })),
  };
}

/** A chance typed in per cent, of ten thousand: `0.5` → 50. Null when it is none. */
export function chanceIn(typed: string): number | null {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(typed.trim());
  if (match === null) return null;
  const chanceBps = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return chanceBps >= 1 && chanceBps <= ALL_CHANCES ? chanceBps : null;
}

/** What is still wrong with a prize, field by field. */
export function prizeProblems(prize: PrizeDraft): PrizeProblems {
  return { ...giftProblems(prize), ...(chanceIn(prize.chance) === null ? { chance: words.chanceWrong } : {}) };
}

/** The chances of all prizes together, of ten thousand; may be more than all. */
export const sumOfChances = (prizes: readonly PrizeDraft[]): number =>
  prizes.reduce((sum, { chance }) => sum + (chanceIn(chance) ?? 0), 0);

/** What is still wrong, field by field. @param today `YYYY-MM-DD` */
export function lotteryProblems(draft: LotteryDraft, today: string): LotteryProblems {
  const { title, opensOn, closesOn, freeDraws, paidDraws, cost, prizes } = draft;
  const paid = wholeIn(paidDraws, 0, MOST_PAID);
  const areDaysWrong = opensOn !== null && closesOn !== null && (closesOn < opensOn || closesOn < today);
  const sum = sumOfChances(prizes);
  const checks: readonly (readonly [TypedField, boolean, string])[] = [
    ['title', !isTitle(title), words.titleWrong],
    ['opensOn', opensOn === null, words.dayNeeded],
    ['closesOn', closesOn === null, words.dayNeeded],
    ['closesOn', areDaysWrong, words.daysWrong],
    ['freeDraws', wholeIn(freeDraws, 1, MOST_FREE) === null, words.freeWrong],
    ['paidDraws', paid === null, words.paidWrong],
    ['cost', paid !== 0 && pointsIn(cost) === null, words.costWrong],
    ['prizes', sum > ALL_CHANCES, words.sumWrong(chanceWords(sum))],
    ['prizes', prizes.length > MOST_PRIZES, words.prizesMost],
    ['prizes', prizes.length === 0, words.prizesNeeded],
  ];
  return Object.fromEntries(checks.filter(([, wrong]) => wrong).map(([field, , sentence]) => [field, sentence]));
}

/** The lottery that the draft describes; null while something is wrong with it. */
export function lotteryInput(
  lotteryId: string | null,
  draft: LotteryDraft,
  today: string,
): Input<'loyalty.lottery.save'> | null {
  const { title, rules, opensOn, closesOn } = draft;
  const freeDraws = wholeIn(draft.freeDraws, 1, MOST_FREE);
  const paidDraws = wholeIn(draft.paidDraws, 0, MOST_PAID);
  // Where nobody can pay, the price means nothing and the usual one stands for it.
  const costPoints = pointsIn(draft.cost) ?? (paidDraws === 0 ? Number(USUAL_COST) : null);
  if (Object.keys(lotteryProblems(draft, today)).length > 0) return null;
  if (opensOn === null || closesOn === null || freeDraws === null || paidDraws === null || costPoints === null)
    return null;
  return {
    lotteryId,
    title: plainLine(title),
    rules: plainLines(rules),
    opensOn,
    closesOn,
    freeDraws,
    paidDraws,
    costPoints,
    prizes: draft.prizes.map((prize) => ({ ...giftInput(prize), chanceBps: chanceIn(prize.chance) ?? 0 })),
  };
}
