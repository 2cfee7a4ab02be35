/** How often a person may draw: so many a day free, then so many for points. */
export interface DrawTerms {
  readonly freeDraws: number;
  readonly paidDraws: number;
  /** Of each draw beyond the free ones. */
  readonly costPoints: number;
}

/** A person's draws in one lottery. */
export interface DrawsTaken {
  /** In all; the next one's number is one more. */
  readonly count: number;
  /** The day of the last one, `YYYY-MM-DD`, and how many there were on it. */
  readonly on: string | null;
  readonly onDay: number;
}

export const NO_DRAWS: DrawsTaken = { count: 0, on: null, onDay: 0 };

/** A draw that may be made: its number, and what it costs. */
export interface NextDraw {
  readonly number: number;
  /** 0 when it is free. */
  readonly costPoints: number;
  readonly taken: DrawsTaken;
}

/** What is left of a day. */
export interface DrawsLeft {
  readonly freeLeft: number;
  readonly paidLeft: number;
}

export function drawsLeft(taken: DrawsTaken, { freeDraws, paidDraws }: DrawTerms, today: string): DrawsLeft {
  const used = taken.on === today ? taken.onDay : 0;
  return {
    freeLeft: Math.max(0, freeDraws - used),
    paidLeft: Math.min(paidDraws, Math.max(0, freeDraws + paidDraws - used)),
  };
}

/** The next draw of a person; null when the day's draws are used. */
export function nextDraw(taken: DrawsTaken, terms: DrawTerms, today: string): NextDraw | null {
  const { freeLeft, paidLeft } = drawsLeft(taken, terms, today);
  if (freeLeft + paidLeft === 0) return null;
  const number = taken.count + 1;
  const onDay = taken.on === today ? taken.onDay + 1 : 1;
  return { number, costPoints: freeLeft > 0 ? 0 : terms.costPoints, taken: { count: number, on: today, onDay } };
}
