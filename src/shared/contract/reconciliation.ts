import * as v from 'valibot';
import { MISMATCH_KINDS } from '../domain/payments/states';
import { FINANCE_ROLES } from '../domain/roles';
import { command, query } from './define';
import { amountFen, count, day, exactText, id, instant, list, signedFen } from './fields';

export const mismatch = v.object({
  id: exactText(80),
  kind: v.picklist(MISMATCH_KINDS),
  /** A payment's or payback's number, or an account. */
  subject: exactText(120),
  orderId: v.nullable(id),
  orderNo: v.nullable(exactText(20)),
  statementId: v.nullable(id),
  oursFen: v.nullable(signedFen),
  theirsFen: v.nullable(signedFen),
});

/** The commissions sent on a day by our books and by WeChat's bill of funds; null when WeChat gave none. */
export const transfersOfDay = v.nullable(v.object({ oursFen: amountFen, theirsFen: amountFen, count }));

/** Every day's money beside WeChat's bill. */
export const reconciliationContract = {
  'payments.reconciliation.get': query({
    access: FINANCE_ROLES,
    input: v.object({ on: v.optional(day) }),
    output: v.object({
      on: day,
      ranAt: v.nullable(instant),
      oursFen: amountFen,
      theirsFen: amountFen,
      payments: count,
      /** What the bill says went back to payers, and how many times. */
      returnedFen: amountFen,
      paybacks: count,
      transfers: transfersOfDay,
      mismatches: list(mismatch, 500),
      /** Days that were reconciled, newest first, with how many mismatches each has. */
      days: list(v.object({ on: day, mismatches: count }), 62),
    }),
  }),

  /** How many of the days listed differ. */
  'payments.desk.get': query({ access: FINANCE_ROLES, input: v.object({}), output: v.object({ differing: count }) }),

  /** The same day once more, after somebody put right what differed. */
  'payments.reconciliation.repeat': command({
    access: FINANCE_ROLES,
    input: v.object({ on: day }),
    output: v.object({ on: day, mismatches: count }),
    errors: ['payments.wechat.unavailable'],
  }),
  /** Compares yesterday's bill with the journal; repeatable. */
  'payments.reconciliation.run': command({
    access: 'internal',
    input: v.object({ on: v.optional(day) }),
    output: v.object({ on: day, mismatches: count, finished: v.boolean() }),
    errors: ['payments.wechat.unavailable'],
  }),
} as const;
