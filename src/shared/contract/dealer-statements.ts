import * as v from 'valibot';
import { CORRECTION_STATES, DEALER_STATEMENT_STATES } from '../domain/dealers/statements';
import { FINANCE_ROLES } from '../domain/roles';
import { correction, figure, line, statement, statementCard, subject } from './dealer-statement-views';
import { command, query } from './define';
import { count, day, empty, exactText, id, list, optionalText, page, pageInput, shortText, whole } from './fields';
import { statementRun } from './statement-run';

/** A dealer's statements 对账单, by period and subject, and the corrections that come of them. */

const READERS = [...FINANCE_ROLES, 'dealer'] as const;
const statementId = { statementId: id };
const words = shortText(100);
/** Of who keeps the books: a number, or how a dealer's name begins; whatever its state. */
const search = v.optional(optionalText(30));
const missing = 'dealers.statement.missing';
const notAllowed = 'dealers.statement.not_allowed';
const correctionMissing = 'dealers.correction.missing';

const MOST_CORRECTED_FEN = 10_000_000_00;
const correctedFen = v.pipe(whole(-MOST_CORRECTED_FEN, MOST_CORRECTED_FEN), v.notValue(0));

export const dealerStatementsContract = {
  /** Newest first: the caller's own, or everybody's (or one dealer's) for who keeps the company's books. */
  'dealers.statement.list': query({
    access: READERS,
    input: v.object({ state: v.optional(v.picklist(DEALER_STATEMENT_STATES)), organisationId: v.optional(id), search, ...pageInput }),
    output: page(statementCard),
  }),
  'dealers.statement.get': query({ access: READERS, input: v.object(statementId), output: statement, errors: [missing] }),
  /** The postings that it is made of, the newest first. */
  'dealers.statement.lines': query({
    access: READERS,
    input: v.object({ ...statementId, after: v.optional(exactText(160)) }),
    output: v.object({ rows: list(line, 100), next: v.nullable(exactText(160)) }),
    errors: [missing],
  }),
  'dealers.statement.confirm': command({ access: READERS, input: v.object(statementId), output: statement, errors: [missing, notAllowed] }),
  /** Something is wrong: with a line, or with the whole. More may be said while the office has not answered. */
  'dealers.statement.dispute': command({
    access: READERS,
    input: v.object({ ...statementId, words, lineId: v.optional(exactText(120)) }),
    output: statement,
    errors: [missing, notAllowed],
  }),
  /** Finance explains, or agrees with a correction, which somebody else confirms. */
  'dealers.statement.answer': command({
    access: FINANCE_ROLES,
    input: v.object({ ...statementId, objectionId: id, words, correction: v.optional(v.object({ amountFen: correctedFen, subject })) }),
    output: statement,
    errors: [missing, notAllowed],
  }),
  /** Asks a dealer once more; once a day. */
  'dealers.statement.remind': command({
    access: FINANCE_ROLES,
    input: v.object(statementId),
    output: statement,
    errors: [missing, notAllowed, 'dealers.statement.reminded'],
  }),
  /** Drafts now, up to the end of a day that is over; for everybody, or for one. */
  'dealers.statement.generate': command({
    access: FINANCE_ROLES,
    input: v.object({ untilOn: day, organisationId: v.optional(id) }),
    output: v.object({ runId: exactText(40) }),
    errors: ['dealers.statement.day_not_over'],
  }),
  /** How far the last drafting is, and how the statements of its period stand. */
  'dealers.statement.progress': query({
    access: FINANCE_ROLES,
    input: empty,
    output: v.object({ run: v.nullable(statementRun), figures: list(figure, DEALER_STATEMENT_STATES.length), more: v.boolean() }),
  }),
  /** A part of whatever is to be drafted; a round. */
  'dealers.statement.run': command({
    access: 'internal',
    /** For so long at most; who taps does not wait for a whole round. */
    input: v.object({ forMs: v.optional(whole(1, 25_000)) }),
    output: v.object({ drafted: count, finished: v.boolean() }),
  }),
  /** Reminds who has not answered, and settles what is paid; a round. */
  'dealers.statement.sweep': command({ access: 'internal', input: empty, output: v.object({ reminded: count, settled: count, finished: v.boolean() }) }),
  /** Somebody who keeps the books asks for one; below zero it is taken from the dealer. */
  'dealers.correction.request': command({
    access: FINANCE_ROLES,
    input: v.object({ organisationId: id, amountFen: correctedFen, subject, reason: words }),
    output: correction,
    errors: ['dealers.dealership.missing'],
  }),
  /** Somebody else books it, or does not. */
  'dealers.correction.decide': command({
    access: FINANCE_ROLES,
    input: v.object({ correctionId: id, agrees: v.boolean(), reason: words }),
    output: correction,
    errors: [correctionMissing, 'dealers.correction.decided', 'dealers.correction.own_request'],
  }),
  /** For who keeps the books; and for the dealer, once it is booked. */
  'dealers.correction.get': query({ access: READERS, input: v.object({ correctionId: id }), output: correction, errors: [correctionMissing] }),
  'dealers.correction.list': query({
    access: FINANCE_ROLES,
    input: v.object({ state: v.optional(v.picklist(CORRECTION_STATES)), search, ...pageInput }),
    output: page(correction),
  }),
} as const;

