import * as v from 'valibot';
import { PAPER_CAUSES } from '../domain/dealers/paper';
import { CORRECTION_STATES, DEALER_STATEMENT_STATES } from '../domain/dealers/statements';
import { TRANSFER_KINDS } from '../domain/ledger/kinds';
import { dues, subject } from './dealer-views';
import { amountFen, count, day, exactText, id, instant, list, shownLine, shownName, signedFen } from './fields';

/** What pages about dealers' statements and their corrections show. */

export { subject };
const decided = v.object({ byName: shownName, reason: shownLine, at: instant });

export const statementCard = v.object({
  id,
  /** The number that people say. */
  no: exactText(30),
  organisationId: id,
  organisationName: shownName,
  state: v.picklist(DEALER_STATEMENT_STATES),
  /** The days it covers; of the first one there is no beginning. */
  periodFrom: v.nullable(day),
  periodTo: day,
  openingFen: signedFen,
  closingFen: signedFen,
  lineCount: count,
  /** Still to be answered by the office. */
  objections: count,
  drawnAt: instant,
  remindedAt: v.nullable(instant),
});

export const correction = v.object({
  id,
  correctionNo: exactText(30),
  organisationId: id,
  organisationName: shownName,
  /** Below zero it is taken from him. */
  amountFen: signedFen,
  subject,
  reason: shownLine,
  state: v.picklist(CORRECTION_STATES),
  askedByName: shownName,
  askedAt: instant,
  /** The statement whose objection it answers; null when it answers none. */
  statementId: v.nullable(id),
  decision: v.nullable(decided),
  /** Whether the caller may decide it: whoever asked for it may not. */
  mayDecide: v.boolean(),
});

const objection = v.object({
  id,
  words: shownLine,
  byName: shownName,
  at: instant,
  /** The line that it is about, as it stood; null when it is about the whole. */
  about: v.nullable(v.object({ lineId: exactText(120), kind: v.picklist(TRANSFER_KINDS), incoming: v.boolean(), amountFen, documentNo: exactText(40), on: day })),
  /** What the office said; of a correction that nobody has confirmed yet the dealer sees nothing. */
  answer: v.nullable(
    v.object({
      words: shownLine,
      byName: shownName,
      at: instant,
      correction: v.nullable(v.object({ amountFen: signedFen, state: v.picklist(CORRECTION_STATES) })),
    }),
  ),
  mayAnswer: v.boolean(),
});

/** By subject and kind, however many postings there were. */
const sum = v.object({ subject, kind: v.picklist(TRANSFER_KINDS), inFen: amountFen, outFen: amountFen, lines: count });

export const MOST_OBJECTIONS = 50;

export const statement = v.object({
  card: statementCard,
  /** The account that it is of (`ledger.account.explain`). */
  account: exactText(80),
  sums: list(sum, 100),
  /** What was owed at its end, by when. */
  dues,
  owedFen: amountFen,
  confirmed: v.nullable(v.object({ byName: shownName, at: instant })),
  settledAt: v.nullable(instant),
  objections: list(objection, MOST_OBJECTIONS),
  /** What the caller may do now. */
  commands: list(v.picklist(['confirm', 'dispute', 'remind']), 3),
});

/** What a line is of, and where it opens to; null where there is no page of it. */
const paper = v.nullable(v.object({ cause: v.picklist(PAPER_CAUSES), id }));

export const line = v.object({
  lineId: exactText(120),
  kind: v.picklist(TRANSFER_KINDS),
  subject,
  incoming: v.boolean(),
  amountFen,
  on: day,
  at: instant,
  /** The number on its document; empty where there is none. */
  documentNo: exactText(40),
  paper,
});

/** How the statements of a period stand. */
export const figure = v.object({ state: v.picklist(DEALER_STATEMENT_STATES), statements: count, owedFen: amountFen });
