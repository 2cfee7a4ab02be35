import type { Input, Output } from '../../shared/contract/registry';
import { formatFen, parseYuan } from '../../shared/kernel/money';
import { offlinePaymentText } from '../../text/offline-payment';

export type OrderMoney = Output<'payments.order.get'>;
export type OfflineMethod = Input<'payments.payment.record'>['method'];

/** What the member has entered so far. */
export interface OfflineDraft {
  readonly method: OfflineMethod;
  readonly amountText: string;
  readonly evidence: readonly string[];
}

export const emptyDraft = (money: OrderMoney): OfflineDraft => ({
  method: 'cash',
  amountText: formatFen(leftFen(money)).replaceAll(',', ''),
  evidence: [],
});

/** What is due and neither recorded by somebody already nor asked of a payer by his code at this moment. */
export function leftFen({ dueFen, payments }: OrderMoney): number {
  const coming = payments.filter(({ awaitsConfirmation, method, state }) => {
    return awaitsConfirmation || (method === 'wechat_code' && (state === 'created' || state === 'pending'));
  });
  return Math.max(0, dueFen - coming.reduce((sum, { amountFen }) => sum + amountFen, 0));
}

/** How recording is spoken of: by who collected the money, or by who paid it. */
export type RecordWords = Readonly<Record<keyof typeof offlinePaymentText.own, string>>;

/** What is still wrong with a draft, by field; and what would be sent when nothing is. */
export function checkDraft(draft: OfflineDraft, money: OrderMoney, words: RecordWords = offlinePaymentText) {
  const amountFen = parseYuan(draft.amountText);
  const most = leftFen(money);
  const amount = amountFen === null || amountFen <= 0 || amountFen > most;
  const evidence = draft.evidence.length === 0;
  const { orderId } = money;
  const record: Input<'payments.payment.record'> | null =
    amount || evidence
      ? null
      : { orderId, part: 'rest', method: draft.method, amountFen, evidence: [...draft.evidence] };
  return {
    amount: amount ? offlinePaymentText.amountWrong(formatFen(most)) : undefined,
    evidence: evidence ? words.picturesNeeded : undefined,
    record,
  };
}

/** Whether there is something to record for this member. */
export function mayRecord(money: OrderMoney): boolean {
  return money.commands.includes('record_offline') && leftFen(money) > 0;
}
