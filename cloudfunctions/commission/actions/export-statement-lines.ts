import { toCsv } from '../../../src/shared/kernel/csv';
import { statementLineCells, STATEMENT_LINE_COLUMNS } from '../../../src/text/statement-columns';
import { below } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { LINES_READ, linesOf } from '../../_kit/statements/account-lines';
import { spanOf } from '../statement-access';
import { statements, type StatementDocument } from '../statement-documents';
import { toLine } from '../statement-lines';

/** So many statements a page, their lines read side by side. */
const STATEMENTS_READ = 8;
/** Between the place of a statement and that of a line in it, in a cursor. */
const WITHIN = '|';

/**
 * Single lines for the accountant, a few statements a page. A statement with more lines than are read at once ends its
 * page, and the next one goes on within it.
 */
export const exportStatementLines = action(
  'commission.statement.export_lines',
  { roundTrips: STATEMENTS_READ + 3, documentsExamined: STATEMENTS_READ * (LINES_READ + 1) + 4 },
  async ({ state, after }, ctx) => {
    headquartersMembership(ctx);
    const { db } = ctx;
    const [order, line = ''] = after?.split(WITHIN) ?? [];
    const unfinished = line === '' ? [] : await db.find(statements, { where: { order }, limit: 1 });
    const where = { ...(state === undefined ? {} : { state }), ...(order === undefined ? {} : { order: below(order) }) };
    const found = await db.find(statements, { where, orderBy: [['order', 'desc']], limit: STATEMENTS_READ - unfinished.length });
    const all = [...unfinished, ...found];
    const pages = await Promise.all(all.map((statement, position) => linesOf(db, spanOf(statement), position < unfinished.length ? line : undefined)));
    // What comes after one that is not done waits for it, so that a page ends where the next begins.
    const stop = pages.findIndex(({ next }) => next !== null);
    const taken = stop === -1 ? all.length : stop + 1;
    const rows = all.slice(0, taken).flatMap((statement, position) => cellsOf(statement, pages[position]?.rows ?? []));
    const head = after === undefined ? [STATEMENT_LINE_COLUMNS] : [];
    const last = all[taken - 1];
    const goesOn = stop !== -1 || found.length === STATEMENTS_READ - unfinished.length;
    return { csv: toCsv([...head, ...rows]), next: last === undefined || !goesOn ? null : `${last.order}${WITHIN}${pages[taken - 1]?.next ?? ''}` };
  },
);

function cellsOf(statement: StatementDocument, rows: Awaited<ReturnType<typeof linesOf>>['rows']): readonly (readonly string[])[] {
  const { account } = spanOf(statement);
  return rows.map((transfer) => statementLineCells(statement, toLine(transfer, account)));
}
