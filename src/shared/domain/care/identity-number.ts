import { isDay } from '../../kernel/time';

const NUMBER = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
/** By the weighted sum of the first seventeen digits, modulo eleven. */
const CHECKS = '10X98765432';

/** True for a resident's identity number of eighteen places, with a real birthday and the right last place (GB 11643). */
export function isIdentityNumber(text: string): boolean {
  const [, year, month, day] = NUMBER.exec(text) ?? [];
  if (!isDay(`${year ?? ''}-${month ?? ''}-${day ?? ''}`)) return false;
  const sum = WEIGHTS.reduce((total, weight, position) => total + weight * Number(text[position]), 0);
  return CHECKS[sum % CHECKS.length] === text.at(-1);
}
