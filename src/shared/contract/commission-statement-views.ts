import * as v from 'valibot';
import { PAYOUT_METHODS, PAYOUT_STATES } from '../domain/commission/payouts';
import { STATEMENT_STATES } from '../domain/commission/statements';
import { TRANSFER_KINDS } from '../domain/ledger/kinds';
import { amountFen, count, day, exactText, id, instant, list, points, shownLine, shownName, signedFen } from './fields';

/** What pages about statements and payouts show. */

/** `automatic`: nobody said anything until it was due. Who did may have left no name. */
const confirmation = v.nullable(v.object({ name: shownName, automatic: v.boolean(), at: instant }));

export const statementCard = v.object({
  statementId: id,
  /** The number that people say. */
  no: exactText(30),
  payeeId: id,
  payeeKind: v.picklist(['person', 'organisation']),
  name: shownName,
  state: v.picklist(STATEMENT_STATES),
  /** The days it covers; of the first one there is no beginning. */
  periodFrom: v.nullable(day),
  periodTo: day,
  openingFen: signedFen,
  closingFen: signedFen,
  taxFen: amountFen,
  netFen: amountFen,
  lineCount: count,
  drawnAt: instant,
});

export const payout = v.object({
  payoutId: id,
  statementId: id,
  /** The number under which WeChat knows it. */
  billNo: exactText(32),
  name: shownName,
  method: v.picklist(PAYOUT_METHODS),
  state: v.picklist(PAYOUT_STATES),
  netFen: amountFen,
  taxFen: amountFen,
  points: v.nullable(points),
  /** Why it was refused or failed, in WeChat's words; the payee is told what he can do something about, and no note. */
  failure: v.nullable(shownLine),
  note: v.nullable(shownLine),
  evidenceCount: count,
  startedByName: shownName,
  startedAt: instant,
  /** Until when the payee can accept it; null when he need not. */
  acceptUntil: v.nullable(instant),
  settledAt: v.nullable(instant),
});

export const statement = v.object({
  ...statementCard.entries,
  earnedFen: amountFen,
  reversedFen: amountFen,
  passedOutFen: amountFen,
  passedInFen: amountFen,
  paidFen: amountFen,
  toPointsFen: amountFen,
  /** The account that it is of (`ledger.account.explain`). */
  account: exactText(80),
  /** When it counts as confirmed if nobody says anything. */
  confirmDueAt: v.nullable(instant),
  /** Null while it is not; without a name nobody said anything in time. */
  confirmed: confirmation,
  dispute: v.nullable(
    v.object({
      words: shownLine,
      lineId: v.nullable(exactText(120)),
      /** The line that it is about, as it stood; null when it is about the whole. */
      about: v.nullable(v.object({ orderNo: v.nullable(exactText(30)), title: v.nullable(shownName), amountFen })),
      at: instant,
    }),
  ),
  answers: list(v.object({ words: shownLine, name: shownName, redrawn: v.boolean(), at: instant }), 50),
  payout: v.nullable(payout),
  /** Attempts before it that came to nothing, the newest first. */
  earlier: list(payout, 5),
  /** WeChat compares the payee's real name for so much, and he has not told it yet. */
  nameNeeded: v.boolean(),
  realName: v.nullable(shownName),
  prefers: v.picklist(['money', 'points']),
  /** What the caller may do now. */
  commands: list(v.picklist(['confirm', 'dispute', 'answer', 'pay', 'record_offline', 'receive', 'retry', 'cancel', 'check', 'name']), 10),
});

export const line = v.object({
  lineId: exactText(120),
  kind: v.picklist(TRANSFER_KINDS),
  incoming: v.boolean(),
  amountFen,
  at: instant,
  orderNo: v.nullable(exactText(30)),
  title: v.nullable(shownName),
  /** The entry that explains it; null where it follows from none. */
  entryId: v.nullable(id),
});
