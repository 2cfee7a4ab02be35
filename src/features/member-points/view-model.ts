import type { Output } from '../../shared/contract/registry';
import type { Role } from '../../shared/domain/roles';
import { isMobile } from '../../shared/kernel/phone';
import { ledgerAmount } from '../../text/ledger';
import { levelView } from '../../text/member-level';
import { memberPointsText } from '../../text/member-points';

export type FoundMember = Output<'loyalty.member.find'>;

const points = (amount: number): string => ledgerAmount('POINT', amount);
const MOST_POINTS = 1_000_000;

/** True for a number that can be asked for. */
export function isPhone(typed: string): boolean {
  return isMobile(typed.trim());
}

/** Who may give or take points by hand, as the server lets him. */
export function mayAdjust(role: Role | undefined): boolean {
  return role === 'owner' || role === 'finance';
}

/** A member as the office sees him. */
export function memberView({ name, available, level }: FoundMember) {
  const { name: levelName, growth, next, benefits } = levelView(level);
  return {
    name: name ?? memberPointsText.noName,
    label: available < 0 ? memberPointsText.debt : memberPointsText.points,
    figure: points(Math.abs(available)),
    isDebt: available < 0,
    level: levelName,
    detail: [growth, next].join(' · '),
    benefits: benefits.join('、'),
  };
}

/** What somebody typed to give or take points. */
export interface AdjustDraft {
  readonly direction: 'give' | 'take';
  readonly amount: string;
  readonly reason: string;
}

export const DIRECTIONS = (['give', 'take'] as const).map((value) => ({
  value,
  label: memberPointsText.directions[value],
}));

export const NEW_ADJUSTMENT: AdjustDraft = { direction: 'give', amount: '', reason: '' };

/** The points with their sign, or null while no number stands there. */
export function adjustedBy({ direction, amount }: AdjustDraft): number | null {
  const typed = /^\d{1,7}$/.test(amount.trim()) ? Number(amount) : 0;
  if (typed < 1 || typed > MOST_POINTS) return null;
  return direction === 'give' ? typed : -typed;
}

/** What follows from it; null while no number stands there. */
export function afterWords(draft: AdjustDraft, available: number): string | null {
  const change = adjustedBy(draft);
  return change === null ? null : memberPointsText.after(points(available + change));
}

/** What is still wrong, field by field. */
export function adjustProblems(draft: AdjustDraft, available: number): { readonly amount?: string; readonly reason?: string } {
  const change = adjustedBy(draft);
  const tooMuch = change !== null && change < 0 && available + change < 0;
  const wrong = change === null ? memberPointsText.amountWrong : undefined;
  const amount = tooMuch ? memberPointsText.notEnough(points(Math.max(0, available))) : wrong;
  return {
    ...(amount === undefined ? {} : { amount }),
    ...(draft.reason.trim() === '' ? { reason: memberPointsText.reasonNeeded } : {}),
  };
}

export const nowWords = (available: number): string => memberPointsText.adjustNow(points(available));
export const doneWords = (available: number): string => memberPointsText.done(points(available));
