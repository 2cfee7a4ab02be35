import { addDays } from '../../kernel/time';

/** What somebody may owe for: goods that he picked up, a sale whose margin was taken back or below zero, a correction, interest. */
export const DUE_CAUSES = ['pickup', 'order', 'correction', 'interest'] as const;
export type DueCause = (typeof DUE_CAUSES)[number];

/**
 * What a dealer owes by when. Whatever leaves his account and his balance did not cover is due some days later; what comes
 * in pays the oldest first. The open dues always add up to what his account is below zero.
 */
export interface Due {
  readonly cause: DueCause;
  /** Of the pick-up, the order, the correction, the interest. */
  readonly causeId: string;
  /** As people say it: the number of the delivery note, or of the order. */
  readonly causeNo: string;
  /** `YYYY-MM-DD`: the last day on which it is in time. */
  readonly dueOn: string;
  readonly amountFen: number;
}

/** What left his account, and what he had before. */
export interface Taken {
  readonly amountFen: number;
  /** His account before it: what is above zero pays at once. */
  readonly postedFen: number;
  readonly due: Omit<Due, 'amountFen'>;
}

/** The dues after something left his account, the earliest first. */
export function withTaken(dues: readonly Due[], { amountFen, postedFen, due }: Taken): readonly Due[] {
  const onCredit = Math.max(0, amountFen - Math.max(0, postedFen));
  if (onCredit === 0) return dues;
  const added = [...dues, { ...due, amountFen: onCredit }];
  return added.sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}

/**
 * The dues after money came in: those of the cause that it is for are paid first (goods of the pick-up came back), then the
 * oldest.
 */
export function withPaid(dues: readonly Due[], amountFen: number, causeId: string | null = null): readonly Due[] {
  let left = amountFen;
  const pay = (fits: (due: Due) => boolean) => (due: Due) => {
    const paid = fits(due) ? Math.min(left, due.amountFen) : 0;
    left -= paid;
    return { ...due, amountFen: due.amountFen - paid };
  };
  return dues
    .map(pay((due) => due.causeId === causeId))
    .map(pay(() => true))
    .filter((due) => due.amountFen > 0);
}

/** The dues after his account moved by so much, up or (below zero) down; what comes in pays the oldest. */
export function withMoved(dues: readonly Due[], { movedFen, ...taken }: Omit<Taken, 'amountFen'> & { readonly movedFen: number }): readonly Due[] {
  return movedFen < 0 ? withTaken(dues, { ...taken, amountFen: -movedFen }) : withPaid(dues, movedFen);
}

export const sumOfDues = (dues: readonly Due[]): number => dues.reduce((sum, { amountFen }) => sum + amountFen, 0);
export const overdueOf = (dues: readonly Due[], today: string): readonly Due[] => dues.filter(({ dueOn }) => dueOn < today);

/** The earliest of them, or nothing is owed. */
export const nextDueOn = (dues: readonly Due[]): string | null => dues[0]?.dueOn ?? null;

/** Why nobody picks up for now; lifted by itself when what is overdue is paid. */
export interface OverdueHold {
  readonly sinceOn: string;
  readonly overdueFen: number;
}

/** @param holds whether the dealer's terms say so */
export function holdOf(dues: readonly Due[], holds: boolean, today: string): OverdueHold | null {
  const [first] = overdueOf(dues, today);
  if (!holds || first === undefined) return null;
  return { sinceOn: addDays(first.dueOn, 1), overdueFen: sumOfDues(overdueOf(dues, today)) };
}

/** Reminded so many days before, and every so many days once it is late. */
const REMIND_BEFORE_DAYS = 3;
const REMIND_AGAIN_DAYS = 7;

/**
 * The day on which a dealer is to be reminded next; null when he owes nothing. @param remindedOn when he was last
 */
export function remindOn(dues: readonly Due[], remindedOn: string | null): string | null {
  const dueOn = nextDueOn(dues);
  if (dueOn === null) return null;
  const days = [addDays(dueOn, -REMIND_BEFORE_DAYS), addDays(dueOn, 1)];
  const next = days.find((day) => remindedOn === null || day > remindedOn);
  return next ?? addDays(remindedOn ?? dueOn, REMIND_AGAIN_DAYS);
}
