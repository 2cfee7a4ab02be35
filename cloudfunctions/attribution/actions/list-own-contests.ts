import type { Output } from '../../../src/shared/contract/registry';
import { findPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { creditedIn, credits, type Contestant, type CreditDocument } from '../credit-documents';

type Touch = Output<'attribution.contest.mine'>['rows'][number]['touches'][number];

/** The orders that the caller had a part in, with what was decided about him and why. */
export const listOwnContests = action('attribution.contest.mine', PAGE_BUDGET, async ({ after }, { db, actor }) => {
  const { personId, memberships } = actor;
  const { rows, next } = await findPage(db, credits, { contestantIds: personId }, after);
  return {
    rows: rows.map((credit) => {
      const { _id: id, orderNo, organisationName, decidedAt, contestants } = credit;
      const own = contestants.filter(({ host }) => host.personId === personId).sort((one, other) => other.at - one.at);
      return {
        id,
        orderNo: memberships.length === 0 ? null : orderNo,
        organisationName,
        decidedAt,
        touches: own.map((contestant) => toTouch(contestant, credit)),
      };
    }),
    next,
  };
});

function toTouch({ touchId, chain, via, at, verdict }: Contestant, credit: CreditDocument): Touch {
  const overruled = credit.overrules.findLast(({ fromTouchId, toTouchId }) => fromTouchId === touchId || toTouchId === touchId);
  const credited = creditedIn(credit, chain) === touchId;
  return { touchId, chain, via, at, verdict, credited, overruledWhy: overruled?.reason ?? null };
}
