import { payeeFailureOf } from '../shared/domain/commission/payout-failures';
import type { FactsOf } from '../shared/domain/messages/facts';
import { formatFen } from '../shared/kernel/money';
import { dayOf } from '../shared/kernel/time';
import { PAYOUT_FAILURE_WORDS } from './statement-columns';
import { dateWords } from './when';

const yuanWords = (amountFen: string): string => `${formatFen(Number(amountFen))} 元`;

/** What its payee does about it, when he can do something. */
function failureWords(reason: string): string | undefined {
  const failure = payeeFailureOf(reason);
  return failure === null ? undefined : PAYOUT_FAILURE_WORDS[failure];
}

/** What messages about what somebody has earned say (`messages.ts`). */
export const STATEMENT_WORDS = {
  statement_drafted: ({ amountFen, periodTo, dueAt }: FactsOf<'statement_drafted'>, now: number) => ({
    title: `佣金对账单出来了：${yuanWords(amountFen)}`,
    body: `算到 ${dateWords(periodTo, now)}。请核对后确认；到 ${dateWords(dayOf(Number(dueAt)), now)} 没有异议会自动确认。`,
  }),
  commission_paid: ({ amountFen, points, method }: FactsOf<'commission_paid'>) => ({
    title: method === 'points' ? `佣金已换成 ${points} 积分` : `佣金 ${yuanWords(amountFen)} 已付`,
    body: method === 'wechat' ? '已到微信零钱。' : method === 'points' ? '下单可以当钱用，也能换礼品。' : '公司已付款，点开看明细。',
  }),
  payout_waiting: ({ amountFen }: FactsOf<'payout_waiting'>) => ({
    title: `请确认收款：${yuanWords(amountFen)}`,
    body: '24 小时内点开确认，钱才会到微信零钱；过时会退回，公司可以再付一次。',
  }),
  payout_failed: ({ amountFen, reason }: FactsOf<'payout_failed'>) => ({
    title: `佣金 ${yuanWords(amountFen)} 没有付成`,
    body: failureWords(reason) ?? '钱还是您的，公司会再付一次，不用做什么。',
  }),
} as const;

export const STATEMENT_PHRASES = { statement_drafted: '请核对', commission_paid: '佣金已付', payout_waiting: '请确认', payout_failed: '没有付成' } as const;

const commission = ({ amountFen = '0' }: Readonly<Record<string, string>>): string => `佣金 ${yuanWords(amountFen)}`;

/** What each is about, where a product would stand. */
export const STATEMENT_SUBJECTS = {
  statement_drafted: commission,
  commission_paid: (facts: Readonly<Record<string, string>>) => (facts.method === 'points' ? `佣金 ${facts.points ?? ''} 积分` : commission(facts)),
  payout_waiting: commission,
} as const;

export const STATEMENT_HINTS = {
  statement_drafted: '点开核对后确认',
  commission_paid: '点开看明细',
  payout_waiting: '24小时内点开确认收款',
  payout_failed: '点开看原因',
} as const;
