import * as v from 'valibot';
import { FINANCE_ROLES } from '../domain/roles';
import { command, query } from './define';
import { amountFen, count, day, empty, exactText, id, instant, list, shownName } from './fields';

/** Whether what is kept of dealers' dues is what the journal says. */
export const dealerChecksContract = {
  /** What the last pass found. */
  'dealers.check.get': query({
    access: FINANCE_ROLES,
    input: empty,
    output: v.object({
      /** The last pass that came to its end; null before the first. */
      finished: v.nullable(v.object({ at: instant, dealers: count, postings: count, passedOver: count })),
      open: list(
        v.object({
          organisationId: id,
          organisationName: shownName,
          /** What is kept of a due, and what the journal says. */
          rows: list(v.object({ causeNo: exactText(24), dueOn: day, keptFen: amountFen, summedFen: amountFen }), 1_000),
          foundAt: instant,
        }),
        50,
      ),
    }),
  }),
  /** Compares; a round. It corrects nothing. */
  'dealers.due.check': command({ access: 'internal', input: empty, output: v.object({ dealers: count, postings: count, finished: v.boolean() }) }),
} as const;
