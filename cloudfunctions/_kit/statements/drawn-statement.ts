/** A statement as it was drawn of an account, whoever's it is. Amounts are whole fen. */
export interface DrawnStatement {
  readonly no: string;
  /** Sorts by where it ends; unique. */
  readonly order: string;
  /** Places in the journal: postings above the first and below the second. */
  readonly from: string;
  readonly until: string;
  /** `YYYY-MM-DD`; null when it is the first. */
  readonly periodFrom: string | null;
  readonly periodTo: string;
  readonly runId: string;
  readonly openingFen: number;
  readonly closingFen: number;
  readonly lineCount: number;
  readonly drawnAt: number;
}
