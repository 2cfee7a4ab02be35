import { call } from '../../api/call';
import { withBalances, type BalancedLine, type Line, type StatementCard } from './view-model';

interface LinePage {
  readonly lines: readonly BalancedLine[];
  readonly next: string | null;
  /** What the account held before the oldest of them. */
  readonly beforeFen: number;
}

async function linePage(statementId: string, after: string | undefined, closingFen: number): Promise<LinePage> {
  const { rows, next } = await call('dealers.statement.lines', { statementId, ...(after === undefined ? {} : { after }) });
  const lines = withBalances(closingFen, rows);
  return { lines, next, beforeFen: rows.reduce((fen: number, { incoming, amountFen }: Line) => fen - (incoming ? amountFen : -amountFen), closingFen) };
}

/** Gives the pages of a statement's lines one after the other for a spreadsheet; each begins where the one before ended. */
export function linePages({ id, closingFen }: StatementCard): (after: string | undefined) => Promise<{ readonly rows: readonly BalancedLine[]; readonly next: string | null }> {
  let balanceFen = closingFen;
  return async (after) => {
    if (after === undefined) balanceFen = closingFen;
    const { lines, next, beforeFen } = await linePage(id, after, balanceFen);
    balanceFen = beforeFen;
    return { rows: lines, next };
  };
}

/** So many lines are printed; a statement with more has a spreadsheet. */
const MOST_PRINTED = 600;

/** The newest lines of a statement, as many as are printed. */
export async function printedLines({ id, closingFen }: StatementCard): Promise<readonly BalancedLine[]> {
  const all: BalancedLine[] = [];
  let balanceFen = closingFen;
  let after: string | undefined;
  for (;;) {
    const { lines, next, beforeFen } = await linePage(id, after, balanceFen);
    all.push(...lines);
    if (next === null || all.length >= MOST_PRINTED) return all.slice(0, MOST_PRINTED);
    balanceFen = beforeFen;
    after = next;
  }
}
