import type { FactsOf } from '../shared/domain/messages/facts';
import type { ReferralState } from '../shared/domain/partners/referral';

/** What a partner made of somebody, by the state, which a message carries as a text. */
const ANSWERS: Readonly<Record<string, string>> = { accepted: '对方接下了', done: '在伙伴那里成交了', failed: '没有谈成', declined: '对方接不了' } satisfies Partial<Record<ReferralState, string>>;

/** What messages about leads, and about those whom we send on to partners, say (`messages.ts`). */
export const LEAD_WORDS = {
  lead_given: ({ product, customerName }: FactsOf<'lead_given'>) => ({
    title: `新线索：${customerName}`,
    body: `想要：${product}。分给您跟进了，请尽快联系。`,
  }),
  lead_waiting: ({ product, customerName, organisationName }: FactsOf<'lead_waiting'>) => ({
    title: `有一条线索等您分：${customerName}`,
    body: `想要：${product}，来自${organisationName}。点开选一位同事跟进。`,
  }),
  lead_due: ({ product, customerName }: FactsOf<'lead_due'>) => ({
    title: `该联系${customerName}了`,
    body: `想要：${product}。联系完记一笔，免得线索回到公海。`,
  }),
  lead_recycled: ({ product, customerName }: FactsOf<'lead_recycled'>) => ({
    title: `${customerName}的线索回到公海了`,
    body: `想要：${product}。太久没有跟进，现在谁都可以领。`,
  }),
  lead_won: ({ product, customerName }: FactsOf<'lead_won'>) => ({
    title: `${customerName}成交了`,
    body: `您推荐的“${product}”已经下单，谢谢您。`,
  }),
  referral_received: ({ product, organisationName }: FactsOf<'referral_received'>) => ({
    title: `${organisationName}给您介绍了一位顾客`,
    body: `想了解：${product}。点开接下来，就能看到电话。`,
  }),
  referral_answered: ({ product, customerName, organisationName, state }: FactsOf<'referral_answered'>) => ({
    title: `${customerName}：${ANSWERS[state] ?? ''}`,
    body: `您转给${organisationName}的“${product}”有了新进展，点开看看。`,
  }),
};

/** `phrase` takes 5 Chinese characters. */
export const LEAD_PHRASES = {
  lead_given: '新线索',
  lead_waiting: '等您分配',
  lead_due: '该联系了',
  lead_recycled: '回到公海',
  lead_won: '已成交',
  referral_received: '新顾客',
  referral_answered: '有了进展',
} as const;

export const LEAD_HINTS = {
  lead_given: '请尽快联系顾客',
  lead_waiting: '点开选一位同事跟进',
  lead_due: '联系完请记一笔',
  lead_recycled: '公海里谁都可以领',
  lead_won: '谢谢您的推荐',
  referral_received: '点开接下来',
  referral_answered: '点开看进展',
} as const;
