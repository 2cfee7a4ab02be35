import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import type { MarginState } from '../../shared/domain/dealers/margin';
import { parseYuan } from '../../shared/kernel/money';
import { amountWords } from '../../text/amounts';
import { marginsText as words } from '../../text/margins';
import { fullDateWords, momentWords } from '../../text/when';

export type Margin = NonNullable<Output<'dealers.margin.get'>['margin']>;
export type MarginLine = Margin['lines'][number];
export type MarginCard = Margin['card'];

const TONES: Readonly<Record<MarginState, Tone>> = { unpriced: 'now', agreed: 'quiet', promised: 'action', released: 'done', void: 'quiet' };

/** A line: what was paid, what it cost the store, what is left of the difference. */
export function lineView({ title, quantity, state, paidFen, priceFen, unpriced, named, marginFen, leftFen, takenBack }: MarginLine) {
  const takenFen = takenBack.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const owed = marginFen !== null && marginFen < 0 && (state === 'promised' || state === 'released');
  const details = [
    words.paid(amountWords(paidFen)),
    priceFen === null ? null : words.price(amountWords(priceFen), quantity),
    named !== null ? words.named(named.byName, named.reason) : unpriced === null ? null : words.unpriced[unpriced],
    takenFen === 0 ? null : words.takenBack(amountWords(takenFen)),
  ];
  return {
    title,
    details: details.filter((detail) => detail !== null).join('\n'),
    state: { words: owed ? words.owedStates[state] : words.states[state], tone: TONES[state] },
    amount: marginFen === null ? null : amountWords(leftFen),
  };
}

/** When what is promised comes; null when nothing is. */
export function waitsFor({ comingFen, releaseAt, afterSale, cancelled }: MarginCard, now: number): string | null {
  if (cancelled) return words.cancelled;
  if (comingFen === 0) return null;
  if (afterSale) return words.waits.afterSale;
  return releaseAt === null ? words.waits.goods : words.waits.days(momentWords(releaseAt, now));
}

/** By what it was reckoned. */
export function termsWords({ termsVersion, priceList }: Margin): string {
  return priceList === null ? words.termsAlone(termsVersion) : words.terms(termsVersion, priceList.version, fullDateWords(priceList.effectiveFrom));
}

/** A sale in the list. @param office names the store too */
export function cardView(card: MarginCard, { office, now }: { readonly office: boolean; readonly now: number }) {
  const { title, lines, orderNo, organisationName, soldAt, comingFen, givenFen, unpriced, cancelled } = card;
  const shown = comingFen !== 0 ? comingFen : givenFen;
  const state: MarginState = unpriced > 0 ? 'unpriced' : comingFen !== 0 ? 'promised' : givenFen !== 0 ? 'released' : 'agreed';
  return {
    title: words.titleOf(title, lines),
    who: [office ? organisationName : soldAt, words.order(orderNo)].join(' · '),
    state: cancelled ? { words: words.cancelled, tone: 'quiet' as const } : { words: words.states[state], tone: TONES[state] },
    amount: unpriced > 0 && shown === 0 ? null : amountWords(shown),
    on: momentWords(card.placedAt, now),
    waits: waitsFor(card, now),
  };
}

/** What was typed as the price of one piece; null when it is none that may be named. */
export function pricedFen(typed: string, { listPriceFen }: Pick<MarginLine, 'listPriceFen'>): number | null {
  const fen = parseYuan(typed);
  return fen === null || fen <= 0 || fen > listPriceFen ? null : fen;
}
