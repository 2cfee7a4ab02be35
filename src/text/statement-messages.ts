import type { FactsOf } from '../shared/domain/messages/facts';
import { formatFen } from '../shared/kernel/money';
import { dayOf } from '../shared/kernel/time';
import { dateWords } from './when';

const yuanWords = (amountFen: string): string => `${formatFen(Number(amountFen))} 元`;

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
  payout_failed: ({ amountFen }: FactsOf<'payout_failed'>) => ({
    title: `佣金 ${yuanWords(amountFen)} 没有付成`,
    body: '钱还是您的，公司会再付一次，不用做什么。',
  }),
} as const;

export const STATEMENT_PHRASES = { statement_drafted: '请核对', commission_paid: '佣金已付', payout_waiting: '请确认', payout_failed: '没有付成' } as const;

export const STATEMENT_HINTS = {
  statement_drafted: '点开核对后确认',
  commission_paid: '点开看明细',
  payout_waiting: '24小时内点开确认收款',
  payout_failed: '公司会再付一次',
} as const;
