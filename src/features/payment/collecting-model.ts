import type { Output } from '../../shared/contract/registry';
import type { PaymentPart } from '../../shared/domain/payments/states';
import { collectingText } from '../../text/collecting';

export type OrderMoney = Output<'payments.order.get'>;
export type Payment = OrderMoney['payments'][number];

export interface CollectOffer {
  readonly part: PaymentPart;
  readonly label: string;
}

/** The payment by code whose payer is still asked; while there is one, no other code is charged. */
export function waitingPayment({ payments }: Pick<OrderMoney, 'payments'>): Payment | undefined {
  return payments.find(({ method, state }) => method === 'wechat_code' && (state === 'created' || state === 'pending'));
}

/** What can be taken now: all that is due, and the deposit where it is less. */
export function collectOffers({
  dueFen: wholeFen,
  awaitingFen,
  depositFen,
  paidFen,
  commands,
  payments,
}: OrderMoney): readonly CollectOffer[] {
  if (!commands.includes('collect_code') || waitingPayment({ payments }) !== undefined) return [];
  const dueFen = Math.max(0, wholeFen - awaitingFen);
  const rest = { part: 'rest', label: (paidFen + awaitingFen > 0 ? collectingText.rest : collectingText.all)(dueFen) } as const;
  if (depositFen === null || depositFen >= dueFen) return [rest];
  return [{ part: 'deposit', label: collectingText.deposit(depositFen) }, rest];
}

/** The 18 digits of a WeChat payment code, also when they are read out in groups; null when it is another code. */
export function payCodeOf(text: string): string | null {
  const digits = text.replace(/\s/g, '');
  return /^1[0-5]\d{16}$/.test(digits) ? digits : null;
}

/** What is said once WeChat has decided; null while it has not. */
export function outcomeNotice({ state, amountFen }: Pick<Payment, 'state' | 'amountFen'>) {
  switch (state) {
    case 'created':
    case 'pending':
      return null;
    case 'succeeded':
      return { tone: 'done', sentence: collectingText.succeeded(amountFen) } as const;
    case 'failed':
      return { tone: 'danger', sentence: collectingText.failed } as const;
    case 'closed':
      return { tone: 'quiet', sentence: collectingText.givenUp } as const;
  }
}
