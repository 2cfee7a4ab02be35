import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { CREDIT_CHAINS } from '../../shared/domain/attribution/credit';
import { creditText } from '../../text/credit';
import { momentWords } from '../../text/when';

export type Credit = Output<'attribution.credit.get'>;
export type Contestant = Credit['contestants'][number];

const nameOf = ({ hostName, organisationName }: Contestant): string => (hostName === '' ? organisationName : hostName);

/** Who sold the order, and who brought its buyer. */
export function creditRows({ contestants, buyerKnown }: Credit) {
  return CREDIT_CHAINS.map((chain) => {
    const winner = contestants.find((contestant) => contestant.chain === chain && contestant.credited);
    const open = chain === 'referral' && !buyerKnown ? creditText.buyerUnknown : creditText.nobody[chain];
    return {
      chain,
      label: creditText.chains[chain],
      name: winner === undefined ? open : nameOf(winner),
      via: winner === undefined ? undefined : `${creditText.via[winner.via]} · ${winner.organisationName}`,
    };
  });
}

/** Every touch, the newest first: when, by what, and what was decided about it. */
export function contestRows({ contestants, mayOverrule, buyerKnown }: Credit, now: number) {
  return contestants.map((contestant) => {
    const { touchId, chain, via, at, credited, organisationName } = contestant;
    const mayBeGiven = mayOverrule && !credited && (chain === 'sale' || buyerKnown);
    return {
      touchId,
      chain,
      name: nameOf(contestant),
      detail: `${momentWords(at, now)} · ${creditText.via[via]} · ${organisationName}`,
      tag: tagOf(contestant),
      mayBeGiven,
    };
  });
}

/** How it is said to somebody that a touch is credited: by the rule, by a manager, or not any more. */
interface CreditWords {
  readonly credited: string;
  readonly byHand: string;
  readonly takenAway: string;
}
const OF_OTHERS: CreditWords = { credited: creditText.verdicts.credited, byHand: creditText.byHand, takenAway: creditText.takenAway };

/** What a manager took away or gave is said so, not as the rule's word. */
export function tagOf({ verdict, credited }: Pick<Contestant, 'verdict' | 'credited'>, words: CreditWords = OF_OTHERS): { readonly words: string; readonly tone: Tone } {
  if (credited) return { words: verdict === 'credited' ? words.credited : words.byHand, tone: 'done' };
  return { words: verdict === 'credited' ? words.takenAway : creditText.verdicts[verdict], tone: 'quiet' };
}

/** What a manager decided otherwise. */
export function overruleRows({ overrules }: Credit, now: number) {
  return overrules.map(({ chain, fromName, toName, reason, byName, at }) => ({
    key: at,
    title: creditText.overruled(chain, fromName, toName),
    detail: `${byName} · ${momentWords(at, now)} · ${reason}`,
  }));
}
