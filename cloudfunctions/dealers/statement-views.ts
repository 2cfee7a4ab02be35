import type { Output } from '../../src/shared/contract/registry';
import { sumOfDues } from '../../src/shared/domain/dealers/dues';
import { paperOf } from '../../src/shared/domain/dealers/paper';
import { isUnanswered, mayRemind, subjectOf } from '../../src/shared/domain/dealers/statements';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import type { Facts } from '../../src/shared/domain/ledger/transfer';
import type { TransferDocument } from '../_kit/ledger/documents';
import type { QueryContext } from '../_kit/runtime/context';
import { toPosting } from './draw-statement';
import { openObjections, sightOf, type Sight } from './statement-access';
import type { CorrectionDocument, DealerStatementDocument, Objection } from './statement-documents';

type StatementView = Output<'dealers.statement.get'>;
type Line = Output<'dealers.statement.lines'>['rows'][number];

export function toStatementCard(statement: DealerStatementDocument): StatementView['card'] {
  const { _id: id, no, organisationId, organisationName, state, periodFrom, periodTo, openingFen, closingFen, lineCount, drawnAt, remindedAt } = statement;
  return { id, no, organisationId, organisationName, state, periodFrom, periodTo, openingFen, closingFen, lineCount, objections: openObjections(statement), drawnAt, remindedAt };
}

export function toStatementView(statement: DealerStatementDocument, ctx: QueryContext): StatementView {
  const { organisationId, sums, dues, confirmed, settledAt, objections } = statement;
  const sight = sightOf(ctx, organisationId);
  return {
    card: toStatementCard(statement),
    account: accounts.dealerBalance(organisationId),
    sums: sums.map((sum) => ({ ...sum })),
    dues: dues.map((due) => ({ ...due })),
    owedFen: sumOfDues(dues),
    confirmed: confirmed === null ? null : { byName: confirmed.by.name, at: confirmed.at },
    settledAt,
    objections: objections.map((objection) => toObjection(objection, sight)),
    commands: [...(sight.own ? ownCommands(statement) : []), ...(sight.books ? bookCommands(statement, ctx.now) : [])],
  };
}

/** The dealer sees an answer when it counts: a correction may still be refused. */
function toObjection(objection: Objection, { books }: Sight): StatementView['objections'][number] {
  const { id, words, by, at, about, answer } = objection;
  const shown = answer !== null && (books || !isUnanswered(objection)) ? answer : null;
  return {
    id,
    words,
    byName: by.name,
    at,
    about: about === null ? null : { ...about },
    answer:
      shown === null
        ? null
        : { words: shown.words, byName: shown.by.name, at: shown.at, correction: shown.correction === null ? null : { amountFen: shown.correction.amountFen, state: shown.correction.state } },
    mayAnswer: books && answer === null,
  };
}

type Command = StatementView['commands'][number];

function ownCommands({ state }: DealerStatementDocument): readonly Command[] {
  if (state === 'drafted') return ['confirm', 'dispute'];
  return state === 'disputed' ? ['dispute'] : [];
}

const bookCommands = ({ state, remindedAt }: DealerStatementDocument, now: number): readonly Command[] =>
  state === 'drafted' && mayRemind(remindedAt, now) ? ['remind'] : [];

const textOf = (facts: Facts, key: string): string | null => (typeof facts[key] === 'string' ? facts[key] : null);

/** The number that stands on a posting's document. */
const documentNoOf = ({ facts }: TransferDocument): string =>
  ['interestNo', 'noteNo', 'pickupNo', 'topUpNo', 'correctionNo', 'orderNo'].map((key) => textOf(facts, key)).find((no) => no !== null) ?? '';

export function toLine(transfer: TransferDocument, account: string): Line {
  const posting = toPosting(transfer, account);
  const { kind, incoming, amountFen, on } = posting;
  return { lineId: transfer._id, kind, subject: subjectOf(posting), incoming, amountFen, on, at: transfer.at, documentNo: documentNoOf(transfer), paper: paperOf(transfer.facts) };
}

export function toCorrectionView(correction: CorrectionDocument, { actor }: QueryContext): Output<'dealers.correction.decide'> {
  const { _id: id, correctionNo, organisationId, organisationName, amountFen, subject, reason, state, askedBy, askedAt, answers, decision } = correction;
  return {
    id,
    correctionNo,
    organisationId,
    organisationName,
    amountFen,
    subject,
    reason,
    state,
    askedByName: askedBy.name,
    askedAt,
    statementId: answers?.statementId ?? null,
    decision: decision === null ? null : { byName: decision.by.name, reason: decision.reason, at: decision.at },
    mayDecide: state === 'waiting' && askedBy.personId !== actor.personId,
  };
}
