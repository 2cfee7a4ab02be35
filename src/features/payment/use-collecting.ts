import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { FRESHNESS } from '../../api/freshness';
import { useCommand } from '../../api/use-command';
import { usePolling } from '../../api/use-polling';
import { useIsShown } from '../../api/use-shown-again';
import type { PaymentPart } from '../../shared/domain/payments/states';
import { collectingText } from '../../text/collecting';
import { outcomeNotice, payCodeOf, waitingPayment, type OrderMoney, type Payment } from './collecting-model';

export type CollectNotice = { readonly tone: 'done' | 'danger' | 'quiet'; readonly sentence: string };

export interface Collecting {
  /** The payment whose payer is being asked. */
  readonly waiting: Payment | undefined;
  readonly notice: CollectNotice | undefined;
  readonly error: ApiError | undefined;
  readonly pending: boolean;
  /** On the web: the part whose code is to be typed. */
  readonly typing: PaymentPart | undefined;
  /** Opens the camera in WeChat; on the web, where there is none to use, a field. */
  readonly start: (part: PaymentPart) => void;
  readonly stopTyping: () => void;
  readonly collect: (part: PaymentPart, authCode: string) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly giveUp: () => Promise<void>;
}

const STALE = ['orders.', 'ledger.', 'loyalty.'] as const;

/** Taking what a customer pays by his code, and asking WeChat until it is decided. */
export function useCollecting(money: OrderMoney, refresh: () => void): Collecting {
  const collecting = useCommand('payments.payment.collect', { refreshes: STALE });
  const checking = useCommand('payments.payment.check', { refreshes: STALE });
  const closing = useCommand('payments.payment.close', { refreshes: STALE });
  const [typing, setTyping] = useState<PaymentPart>();
  const [notice, setNotice] = useState<CollectNotice>();
  const waiting = waitingPayment(money);
  const isShown = useIsShown();

  const settle = (payment: Pick<Payment, 'state' | 'amountFen'>) => setNotice(outcomeNotice(payment) ?? undefined);

  const collect = async (part: PaymentPart, authCode: string) => {
    setNotice(undefined);
    const result = await collecting.run({ orderId: money.orderId, part, authCode });
    setTyping(undefined);
    if (result.ok) settle(result.data);
    // Refused or unknown: the order's payments say which of the two.
    else refresh();
  };

  const check = async () => {
    if (waiting === undefined) return;
    const result = await checking.run({ paymentId: waiting.id });
    if (result.ok) settle(result.data);
  };

  const giveUp = async () => {
    if (waiting === undefined) return;
    const result = await closing.run({ paymentId: waiting.id });
    if (result.ok) settle(result.data);
  };

  const scan = async (part: PaymentPart) => {
    const text = await scannedText();
    if (text === null) return;
    const authCode = payCodeOf(text);
    if (authCode === null) setNotice({ tone: 'danger', sentence: collectingText.scannedWrong });
    else await collect(part, authCode);
  };

  usePolling(check, waiting !== undefined && isShown ? FRESHNESS.momentSeconds : 0);

  return {
    waiting,
    notice,
    // While a payer is asked, what matters is him, and afterwards what came of it.
    error: notice === undefined ? (waiting === undefined ? collecting.error : closing.error) : undefined,
    pending: collecting.pending || closing.pending,
    typing,
    start: (part) => (TRANSPORT === 'weapp' ? void scan(part) : setTyping(part)),
    stopTyping: () => setTyping(undefined),
    collect,
    check,
    giveUp,
  };
}

/** What the camera read; null when the person closed it. */
async function scannedText(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true });
    return result;
  } catch {
    return null;
  }
}
