import { createHash } from 'node:crypto';
import { dayOf } from '../../../src/shared/kernel/time';

const NUMBER_DIGITS = 8;

/**
 * The number people say on the phone: the day and eight digits, such as `26112204718236`. It follows from the id; the
 * rare pair of equal ones meets a unique index, and the repeat of the call makes another.
 */
export function spokenNumber(id: string, at: number): string {
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 12);
  const digits = String(Number.parseInt(digest, 16) % 10 ** NUMBER_DIGITS).padStart(NUMBER_DIGITS, '0');
  return `${dayOf(at).slice(2).replace(/-/g, '')}${digits}`;
}

/** What a document's number begins with, so that it tells on the phone what it is of; an order's has no letter. No two are alike. */
export const NUMBER_LETTERS = {
  workOrder: 'W',
  complaint: 'S',
  lead: 'X',
  pickup: 'T',
  topUp: 'C',
  correction: 'G',
  interest: 'L',
  dealerStatement: 'D',
} as const;

/** `T26112204718236` of a pick-up. */
export const documentNumber = (kind: keyof typeof NUMBER_LETTERS, id: string, at: number): string => `${NUMBER_LETTERS[kind]}${spokenNumber(id, at)}`;
