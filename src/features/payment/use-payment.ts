import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { requestPayment } from '../../api/pay';
import { useCommand } from '../../api/use-command';
import type { Output } from '../../shared/contract/registry';
import type { PaymentPart } from '../../shared/domain/payments/states';
import { stepAfter, type PayStep } from './view-model';

/** Money is booked a moment after the sheet closes; then WeChat is asked a few more times. */
const ASK_AGAIN_MS = [0, 1_000, 2_000, 3_000] as const;

export interface PaymentRun {
  readonly step: PayStep;
  /** What the last tap asked for; 0 before. */
  readonly amountFen: number;
  /** Why it could not even begin. */
  readonly error: ApiError | undefined;
  readonly pay: (part: PaymentPart) => void;
  /** After `unknown`. */
  readonly checkAgain: () => void;
}

/** WeChat gave nothing to pay with: there was no sheet, so nothing can have been charged. */
const NOT_OPENED = 'payments.wechat.unavailable';

const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One payer and one order: prepare, let him pay, ask WeChat what came of it. */
export function usePayment(orderId: string): PaymentRun {
  const start = useCommand('payments.payment.start');
  const check = useCommand('payments.payment.check', { refreshes: ['orders.', 'ledger.', 'loyalty.'] });
  const [step, setStep] = useState<PayStep>('idle');
  const [payment, setPayment] = useState<Output<'payments.payment.start'>>();

  const ask = async (id: string) => {
    const answer = await check.run({ paymentId: id });
    return answer.ok ? answer.data.state : null;
  };

  const pay = async (part: PaymentPart) => {
    if (step === 'waiting') return;
    setStep('waiting');
    const started = await start.run({ orderId, part });
    if (!started.ok) {
      setStep(started.error.code === NOT_OPENED ? 'unopened' : 'idle');
      return;
    }
    setPayment(started.data);
    const outcome = await requestPayment(started.data.parameters);
    let reached: PayStep = 'unknown';
    for (const wait of outcome === 'paid' ? ASK_AGAIN_MS : [0]) {
      await rest(wait);
      reached = stepAfter(outcome, await ask(started.data.paymentId));
      if (reached !== 'unknown') break;
    }
    setStep(reached);
  };

  const checkAgain = async () => {
    if (payment === undefined) return;
    setStep('waiting');
    setStep(stepAfter('paid', await ask(payment.paymentId)));
  };

  return {
    step,
    amountFen: payment?.amountFen ?? 0,
    error: step === 'unopened' ? undefined : start.error,
    pay: (part) => void pay(part),
    checkAgain: () => void checkAgain(),
  };
}
