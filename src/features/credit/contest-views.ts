import type { Output } from '../../shared/contract/registry';
import { contestText } from '../../text/contests';
import { creditText } from '../../text/credit';
import { momentWords } from '../../text/when';
import { tagOf } from './view-model';

type OwnContest = Output<'attribution.contest.mine'>['rows'][number];
type OfficeContest = Output<'attribution.contest.list'>['rows'][number];

/** An order that one had a part in, with each time one came into it. */
export function ownContestView({ orderNo, organisationName, decidedAt, touches }: OwnContest, now: number) {
  const { mine } = contestText;
  return {
    title: orderNo === null ? mine.someOrder : mine.order(orderNo),
    detail: `${organisationName} · ${mine.placed(momentWords(decidedAt, now))}`,
    touches: decisive(touches).map((touch) => ({
      touchId: touch.touchId,
      title: creditText.via[touch.via],
      detail: `${momentWords(touch.at, now)} · ${creditText.chains[touch.chain]}`,
      why: whyOf(touch),
      tag: tagOf(touch, mine.own),
    })),
  };
}

type Touch = OwnContest['touches'][number];

/** Where he is credited, what else of his came to nothing is no loss of his. */
function decisive(touches: readonly Touch[]): readonly Touch[] {
  return touches.filter(({ chain, credited, overruledWhy }) => credited || overruledWhy !== null || touches.every((other) => other.chain !== chain || !other.credited));
}

function whyOf({ chain, verdict, overruledWhy }: Touch): string {
  const { mine } = contestText;
  if (overruledWhy !== null) return mine.overruled(overruledWhy);
  return verdict === 'credited' ? mine.his[chain] : mine.why[verdict];
}

/** An order on which several had a claim, as the office sees it. */
export function officeContestView({ orderNo, organisationName, decidedAt, saleName, referralName, contestants, overrules }: OfficeContest, now: number) {
  const { office } = contestText;
  return {
    title: orderNo,
    detail: `${organisationName} · ${momentWords(decidedAt, now)}`,
    sale: `${creditText.chains.sale}：${saleName ?? creditText.nobody.sale}`,
    referral: `${creditText.chains.referral}：${referralName ?? creditText.nobody.referral}`,
    claims: office.claims(contestants),
    overruled: overrules === 0 ? null : office.overruled(overrules),
  };
}
