import type { RowStanding } from './states';

/** Sums of a compared sheet, as they stand on its settlement; whole fen. */
export interface ComparedSums {
  readonly rows: { readonly all: number; readonly agreed: number; readonly differs: number; readonly foreign: number };
  /** What the rows that differ bring beyond what was expected. */
  readonly differenceFen: number;
  /** Tickets that waited when it was compared and that no row brings, and what was still to come of them. */
  readonly missing: { readonly tickets: number; readonly expectedFen: number };
}

/** A row of no ticket that is tied to one by hand. */
export interface Tie {
  /** Where the row stands with it: it agrees, or it differs. */
  readonly standing: Exclude<RowStanding, 'foreign'>;
  readonly differenceFen: number;
  /** What was still to come of the ticket. */
  readonly leftFen: number;
  /** Whether the ticket waited already when the sheet was compared; one that was written later was never missing. */
  readonly wasMissing: boolean;
}

/** The sums after a row is tied to a ticket; untied with `-1`, which brings back what was before. */
export function sumsWithTie({ rows, differenceFen, missing }: ComparedSums, tie: Tie, sign: 1 | -1 = 1): ComparedSums {
  const { standing, leftFen } = tie;
  const found = tie.wasMissing ? sign : 0;
  return {
    rows: { ...rows, [standing]: rows[standing] + sign, foreign: rows.foreign - sign },
    differenceFen: differenceFen + (standing === 'differs' ? sign * tie.differenceFen : 0),
    missing: { tickets: missing.tickets - found, expectedFen: missing.expectedFen - found * leftFen },
  };
}
