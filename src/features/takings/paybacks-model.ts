import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { isOffline, PAYBACK_LISTS, type PaybackList } from '../../shared/domain/payments/states';
import { amountWords } from '../../text/amounts';
import { failureWords, paybacksText } from '../../text/paybacks';
import { paymentText } from '../../text/payment';
import { momentWords } from '../../text/when';
import { billWords, payerWords } from './view-model';

export type Payback = Output<'payments.payback.list'>['rows'][number];
export type PaybackChoice = PaybackList | 'all';

/** Finance's lists: what somebody has to do something about stands first. */
export const PAYBACK_CHOICES: readonly { readonly value: PaybackChoice; readonly label: string }[] = [
  ...PAYBACK_LISTS.map((value) => ({ value, label: paybacksText.filters[value] })),
  { value: 'all', label: paybacksText.all },
];

const TONE = {
  created: 'now',
  pending: 'now',
  succeeded: 'done',
  failed: 'danger',
} as const satisfies Readonly<Record<Payback['state'], Tone>>;

/** What finance can do about a payback: try it again, ask WeChat, or say that the money was handed over, by us or at a till. */
export type PaybackTask = 'retry' | 'ask' | 'hand_over' | 'at_till';

function taskOf({ method, state }: Payback): PaybackTask | null {
  if (state === 'succeeded') return null;
  if (method === 'retailer_till') return 'at_till';
  if (isOffline(method)) return 'hand_over';
  return state === 'failed' ? 'retry' : 'ask';
}

/** One payback of the list, and what is said before something is done about it. */
export function paybackView(payback: Payback, now: number) {
  const { state, settledAt, settledByName, note, failure } = payback;
  const task = taskOf(payback);
  const by = [...(settledByName === null ? [] : [paybacksText.handedOverBy(settledByName)]), ...(note === null ? [] : [note])];
  return {
    title: `${paymentText.payback[payback.reason]} · ${paymentText.method[payback.method]}`,
    order: payerWords(payback),
    when: settledAt === null ? paybacksText.since(momentWords(payback.createdAt, now)) : momentWords(settledAt, now),
    detail: state === 'failed' ? failureWords(failure).why : by.join(' · '),
    amount: amountWords(payback.amountFen),
    tag:
      task === 'hand_over' || task === 'at_till'
        ? { words: paybacksText.handOverState, tone: 'action' as Tone }
        : { words: paybacksText.states[state], tone: TONE[state] as Tone },
    task,
  };
}

/** What became of it once it was tried; null when it failed again and the sheet has to say why. */
export function outcomeWords(payback: Omit<Payback, 'dealerName'>): string | null {
  const { state, amountFen } = payback;
  if (state === 'failed') return null;
  return paybacksText.done[state === 'succeeded' ? 'arrived' : 'underWay'](billWords(payback), amountFen);
}
