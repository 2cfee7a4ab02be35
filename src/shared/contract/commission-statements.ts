import * as v from 'valibot';
import { PAYOUT_LISTS, PAYOUT_STATES } from '../domain/commission/payouts';
import { STATEMENT_STATES } from '../domain/commission/statements';
import { FINANCE_ROLES } from '../domain/roles';
import { line, payout, statement, statementCard } from './commission-statement-views';
import { command, query } from './define';
import { amountFen, count, day, empty, exactText, fileId, fileIn, id, list, page, pageInput, shortText, shownName, whole } from './fields';
import { statementRun } from './statement-run';
import { mismatch, transfersOfDay } from './reconciliation';

/** Oneself when it is left out, or a place that one runs. */
const payeeId = v.optional(id);
const words = shortText(200);

const statementMissing = 'commission.statement.missing';
const payoutMissing = 'commission.payout.missing';
const notAllowed = 'commission.statement.not_allowed';
const settling = 'commission.statement.settling';

/** What came of one of many. `redrawn`: a refund came between; `offline`: WeChat cannot pay it; `unnamed`: its payee has not told his real name; `skipped`: not now. */
const PAYOUT_OUTCOMES = ['started', 'redrawn', 'offline', 'unnamed', 'skipped'] as const;
export type PayoutOutcome = (typeof PAYOUT_OUTCOMES)[number];

export const commissionStatementsContract = {
  /** The caller's own statements, or those of a place that he runs, newest first. */
  'commission.statement.mine': query({
    access: 'visitor',
    input: v.object({ payeeId, ...pageInput }),
    output: v.object({
      ...page(statementCard).entries,
      name: shownName,
      payeeId: id,
      prefers: v.picklist(['money', 'points']),
      /** Whether he may have points instead: people may, places not. */
      mayHavePoints: v.boolean(),
      pointsPerYuan: count,
    }),
    errors: [statementMissing],
  }),
  /** For finance: all of them, newest first. */
  'commission.statement.list': query({
    access: FINANCE_ROLES,
    input: v.object({ state: v.optional(v.picklist(STATEMENT_STATES)), ...pageInput }),
    output: page(statementCard),
  }),
  'commission.statement.get': query({
    access: 'visitor',
    input: v.object({ statementId: id }),
    output: statement,
    errors: [statementMissing],
  }),
  /** The postings that it is made of, the newest first. */
  'commission.statement.lines': query({
    access: 'visitor',
    input: v.object({ statementId: id, after: v.optional(exactText(160)) }),
    output: v.object({ rows: list(line, 100), next: v.nullable(exactText(160)) }),
    errors: [statementMissing],
  }),
  'commission.statement.confirm': command({
    access: 'visitor',
    input: v.object({ statementId: id }),
    output: statement,
    errors: [statementMissing, notAllowed],
  }),
  /** Something is wrong: in words, and if he likes in which line. */
  'commission.statement.dispute': command({
    access: 'visitor',
    input: v.object({ statementId: id, words, lineId: v.optional(exactText(120)) }),
    output: statement,
    errors: [statementMissing, notAllowed],
  }),
  /** Finance answers; with `redraw` it is summed anew, with everything booked since. */
  'commission.statement.answer': command({
    access: FINANCE_ROLES,
    input: v.object({ statementId: id, words, redraw: v.boolean() }),
    output: statement,
    errors: [statementMissing, notAllowed, settling],
  }),
  /** Drafts for everybody now, instead of on the first of the month; who has an open one is passed over. */
  'commission.statement.generate': command({ access: FINANCE_ROLES, input: empty, output: v.object({ runId: exactText(40) }) }),
  /** How far the last drafting is. */
  'commission.run.get': query({ access: FINANCE_ROLES, input: empty, output: v.object({ run: v.nullable(statementRun) }) }),
  /** A part of whatever is to be drafted; a round. */
  'commission.statement.run': command({
    access: 'internal',
    /** For so long at most; who taps does not wait for a whole round. */
    input: v.object({ forMs: v.optional(whole(1, 25_000)) }),
    output: v.object({ drafted: count, finished: v.boolean() }),
  }),
  /** Confirms what nobody answered in time; a round. */
  'commission.statement.sweep': command({
    access: 'internal',
    input: empty,
    output: v.object({ confirmed: count, finished: v.boolean() }),
  }),
  /** A page as CSV for a spreadsheet; the first one begins with the names of the columns. */
  'commission.statement.export': query({
    access: FINANCE_ROLES,
    input: v.object({ state: v.optional(v.picklist(STATEMENT_STATES)), ...pageInput }),
    output: v.object({ csv: exactText(200_000), next: v.nullable(exactText(80)) }),
  }),
  /** Single lines of those statements, in the same way. */
  'commission.statement.export_lines': query({
    access: FINANCE_ROLES,
    input: v.object({ state: v.optional(v.picklist(STATEMENT_STATES)), after: v.optional(exactText(160)) }),
    output: v.object({ csv: exactText(400_000), next: v.nullable(exactText(160)) }),
  }),
  /** How many are listed, and what they pay; `more` when there are others that were not counted. */
  'commission.statement.sum': query({
    access: FINANCE_ROLES,
    input: v.object({ state: v.picklist(STATEMENT_STATES) }),
    output: v.object({ count, netFen: amountFen, more: v.boolean() }),
  }),
  /** Begins to pay a confirmed statement. When a refund came between, it is drawn anew instead. */
  'commission.payout.start': command({
    access: FINANCE_ROLES,
    input: v.object({ statementId: id }),
    output: statement,
    errors: [statementMissing, notAllowed, settling, 'commission.payout.only_offline', 'commission.payout.name_needed', 'payments.wechat.unavailable'],
  }),
  /** The same for many; what cannot be paid is told apart and stays. */
  'commission.payout.start_many': command({
    access: FINANCE_ROLES,
    input: v.object({ statementIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(20)) }),
    output: v.object({ started: count, redrawn: count, offline: count, unnamed: count, skipped: count }),
  }),
  /** One of them, in a call of its own. */
  'commission.payout.begin': command({
    access: 'internal',
    input: v.object({ statementId: id, personId: id, name: shownName }),
    output: v.object({ outcome: v.picklist(PAYOUT_OUTCOMES) }),
  }),
  'commission.payout.list': query({
    access: FINANCE_ROLES,
    input: v.object({ filter: v.optional(v.picklist(PAYOUT_LISTS)), ...pageInput }),
    output: page(payout),
  }),
  'commission.payout.get': query({
    access: FINANCE_ROLES,
    input: v.object({ payoutId: id }),
    output: v.object({ payout, pictures: list(v.object({ fileId, url: v.nullable(exactText(2_048)) }), 3) }),
    errors: [payoutMissing],
  }),
  /** It was paid by hand: with evidence. Refused while WeChat may still pay it. */
  'commission.payout.record_offline': command({
    access: FINANCE_ROLES,
    input: v.object({
      statementId: id,
      evidence: v.pipe(v.array(fileIn('evidence')), v.minLength(1), v.maxLength(3)),
      note: v.optional(shortText(100)),
    }),
    output: statement,
    errors: [statementMissing, notAllowed, settling],
  }),
  /** Asks WeChat again, under the same number, or what became of it. */
  'commission.payout.retry': command({
    access: FINANCE_ROLES,
    input: v.object({ payoutId: id }),
    output: payout,
    errors: [payoutMissing, 'commission.payout.over', 'payments.wechat.unavailable'],
  }),
  /** Takes back what the payee has not accepted. It is over only when WeChat says so. */
  'commission.payout.cancel': command({
    access: FINANCE_ROLES,
    input: v.object({ payoutId: id }),
    output: payout,
    errors: [payoutMissing, 'commission.payout.over', 'commission.payout.under_way', 'payments.wechat.unavailable'],
  }),
  /** What the payee's phone needs to accept it. */
  'commission.payout.receive': query({
    access: 'visitor',
    input: v.object({ payoutId: id }),
    output: v.object({ parameters: v.object({ mchId: exactText(32), appId: exactText(32), package: exactText(1_000) }) }),
    errors: [payoutMissing, 'commission.payout.over', 'commission.payout.under_way', 'payments.wechat.unavailable'],
  }),
  /** What became of it, asked of WeChat: for the payee who has just accepted. */
  'commission.payout.check': command({
    access: 'visitor',
    input: v.object({ payoutId: id }),
    output: v.object({ state: v.picklist(PAYOUT_STATES) }),
    errors: [payoutMissing],
  }),
  /** Asks WeChat about one payout, and books what it says; by notification, number or id. */
  'commission.payout.resolve': command({
    access: 'internal',
    input: v.object({ billNo: exactText(32) }),
    output: v.object({ state: exactText(20) }),
    errors: ['payments.wechat.unavailable'],
  }),
  /** Compares what was sent on a day with WeChat's bill of that day; what the bill knows and we do not is asked about first. */
  'commission.payout.compare': command({
    access: 'internal',
    input: v.object({ on: day }),
    output: v.object({ transfers: transfersOfDay, mismatches: list(mismatch, 500) }),
    errors: ['payments.wechat.unavailable'],
  }),
  /** Asks about everything that is open for long; a round. */
  'commission.payout.sweep': command({
    access: 'internal',
    input: empty,
    output: v.object({ asked: count, settled: count, finished: v.boolean() }),
  }),
  /** F2: gives released money of an order to the friend whom he brought. A later refund still takes it from who earned it. */
  'commission.pass_on': command({
    access: 'visitor',
    input: v.object({ entryId: id, amountFen: v.pipe(amountFen, v.minValue(1)) }),
    output: v.object({ passedFen: amountFen, leftFen: amountFen, toName: shownName }),
    errors: ['commission.entry.missing', 'commission.pass_on.not_allowed', 'commission.pass_on.too_much'],
  }),
  /** F1: money, or points instead, from the next payout on. */
  'commission.payee.prefer': command({
    access: 'visitor',
    input: v.object({ prefers: v.picklist(['money', 'points']) }),
    output: v.object({ prefers: v.picklist(['money', 'points']) }),
    errors: [statementMissing],
  }),
  /** One's real name as WeChat knows it, from the next payout on. */
  'commission.payee.name': command({
    access: 'visitor',
    input: v.object({ name: shortText(30) }),
    output: v.object({ name: shownName }),
    errors: [statementMissing],
  }),
} as const;
