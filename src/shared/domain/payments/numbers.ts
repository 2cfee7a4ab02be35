import { assert } from '../../kernel/assert';

/**
 * The number under which WeChat, the bill and the customer's receipt know a payment or payback: its id with one letter
 * for the prefix, so that one follows from the other. At most 32 characters (unifiedOrder: out_trade_no).
 */
const LETTERS = { pay: 'P', pbk: 'R' } as const;
const MOST_CHARACTERS = 32;

function numberOf(prefix: keyof typeof LETTERS, id: string): string {
  assert(id.startsWith(`${prefix}_`), `an id that begins with ${prefix}_`);
  const number = LETTERS[prefix] + id.slice(prefix.length + 1);
  assert(/^\w+$/.test(number) && number.length <= MOST_CHARACTERS, 'a number that WeChat takes');
  return number;
}

export const tradeNoOf = (paymentId: string): string => numberOf('pay', paymentId);
export const refundNoOf = (paybackId: string): string => numberOf('pbk', paybackId);

/** The payment or payback behind a number that came from outside, or null when it is none of ours. */
export function idOfNumber(number: string): { readonly kind: 'payment' | 'payback'; readonly id: string } | null {
  const [, letter, tail] = /^([PR])([0-9a-z]{8,31})$/.exec(number) ?? [];
  if (tail === undefined) return null;
  return letter === 'P' ? { kind: 'payment', id: `pay_${tail}` } : { kind: 'payback', id: `pbk_${tail}` };
}
