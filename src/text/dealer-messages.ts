import type { FactsOf } from '../shared/domain/messages/facts';
import { formatFen } from '../shared/kernel/money';

const yuan = (fen: string): string => `¥${formatFen(Number(fen))}`;

/** What messages about pick-ups and a dealer's money say (`messages.ts`). */
export const DEALER_WORDS = {
  pickup_waiting: ({ organisationName, amountFen }: FactsOf<'pickup_waiting'>) => ({
    title: `${organisationName}的提货等您审批`,
    body: `${yuan(amountFen)}，超出了约定的额度。点开看他的账再决定。`,
  }),
  pickup_approved: ({ pickupNo }: FactsOf<'pickup_approved'>) => ({
    title: '提货批下来了',
    body: `提货单 ${pickupNo} 的货已经留好，可以来提。`,
  }),
  pickup_refused: ({ pickupNo, reason }: FactsOf<'pickup_refused'>) => ({
    title: '提货没有批准',
    body: `提货单 ${pickupNo}：${reason}`,
  }),
  pickup_handed_over: ({ noteNo, pieces, amountFen }: FactsOf<'pickup_handed_over'>) => ({
    title: `${pieces} 台货已出库`,
    body: `送货单 ${noteNo}，${yuan(amountFen)}。请当面点清。`,
  }),
  money_due: ({ dueOn, amountFen, late }: FactsOf<'money_due'>) =>
    late === 'yes'
      ? { title: `货款逾期 ${yuan(amountFen)}`, body: `最早的一笔应在 ${dueOn} 付。付清后马上可以继续提货。` }
      : { title: `${dueOn} 要付货款 ${yuan(amountFen)}`, body: '请按时付款，以免影响提货。' },
  dealer_statement_ready: ({ periodTo, amountFen, again }: FactsOf<'dealer_statement_ready'>) => ({
    title: again === 'yes' ? '对账单还等您核对' : '对账单出来了，请核对',
    body: `算到 ${periodTo}，${Number(amountFen) === 0 ? '没有欠款' : `欠款 ${yuan(amountFen)}`}。没问题就确认，有问题点那一笔告诉我们。`,
  }),
  dealer_statement_answered: ({ periodTo }: FactsOf<'dealer_statement_answered'>) => ({
    title: '对账的疑问有答复了',
    body: `算到 ${periodTo} 的对账单，请看过答复再确认。`,
  }),
  dealer_statement_disputed: ({ organisationName, words }: FactsOf<'dealer_statement_disputed'>) => ({
    title: `${organisationName}对账有疑问`,
    body: `他说：${words}。点开看是哪一笔，答复他。`,
  }),
};

/** `phrase` takes 5 Chinese characters. */
export const DEALER_PHRASES = {
  pickup_waiting: '等您审批',
  pickup_approved: '可以提货',
  pickup_refused: '没有批准',
  pickup_handed_over: '已出库',
  money_due: ({ late }: Readonly<Record<string, string>>) => (late === 'yes' ? '货款逾期' : '货款到期'),
  dealer_statement_ready: '请您核对',
  dealer_statement_answered: '已经答复',
  dealer_statement_disputed: '对账疑问',
} as const;

/** What each is about, where a product would stand. */
export const DEALER_SUBJECTS = {
  pickup_approved: '提货',
  pickup_refused: '提货',
  pickup_handed_over: '提货',
  money_due: ({ amountFen = '0' }: Readonly<Record<string, string>>) => `货款 ${formatFen(Number(amountFen))} 元`,
  dealer_statement_ready: '对账单',
  dealer_statement_answered: '对账单',
} as const;

export const DEALER_HINTS = {
  pickup_waiting: '点开看他的账再决定',
  pickup_approved: '货已经留好，可以来提',
  pickup_refused: '点开看原因',
  pickup_handed_over: '请当面点清数量',
  money_due: ({ dueOn = '', late }: Readonly<Record<string, string>>) => (late === 'yes' ? '付清后可以继续提货' : `请在 ${dueOn} 付清`),
  dealer_statement_ready: '点开核对后确认',
  dealer_statement_answered: '看过答复再确认',
  dealer_statement_disputed: '点开看是哪一笔',
} as const;
