import * as v from 'valibot';
import { DUE_CAUSES } from '../domain/dealers/dues';
import { FINANCE_ROLES } from '../domain/roles';
import { command, query } from './define';
import { amountFen, count, day, empty, exactText, id, instant, list, shortText, shownLine, shownName, whole } from './fields';

/** 逾期利息: what being late with one due cost in one month, and how that is reckoned. */

const interest = v.object({
  id,
  interestNo: exactText(24),
  organisationId: id,
  organisationName: shownName,
  /** `YYYY-MM` */
  month: exactText(7),
  amountFen,
  bookedAt: instant,
  /** By when the interest itself is paid. */
  dueOn: day,
  /** What somebody was late with. */
  due: v.object({ cause: v.picklist(DUE_CAUSES), causeId: id, causeNo: exactText(24), dueOn: day }),
  /** Days on which the same was overdue at the same rate, basis points a day. */
  spans: list(v.object({ from: day, days: count, amountFen, bps: whole(0, 100) }), 31),
  waived: v.nullable(v.object({ byName: shownName, reason: shownLine, at: instant })),
  mayWaive: v.boolean(),
});

export const dealerInterestContract = {
  'dealers.interest.get': query({
    access: [...FINANCE_ROLES, 'dealer'],
    input: v.object({ interestId: id }),
    output: interest,
    errors: ['dealers.interest.missing'],
  }),
  /** Gives it back whole; what else is owed stays. */
  'dealers.interest.waive': command({
    access: FINANCE_ROLES,
    input: v.object({ interestId: id, reason: shortText(60) }),
    output: interest,
    errors: ['dealers.interest.missing', 'dealers.interest.waived'],
  }),
  /** Charges who was late in the month that is over; a round. */
  'dealers.interest.charge': command({ access: 'internal', input: empty, output: v.object({ dealers: count, finished: v.boolean() }) }),
} as const;
