import type { PartnerErrorDetails } from '../shared/errors/partner-codes';

type Sentences = { readonly [Code in keyof PartnerErrorDetails]: (details: PartnerErrorDetails[Code]) => string };

/** What each refusal of the work with partners says (`errors.ts`). */
export const PARTNER_SENTENCES = {
  'partners.offer.missing': () => '这件商品已经下架或不存在，请回到列表换一件。',
  'partners.offer.too_many': ({ limit }) => `最多写 ${limit} 件商品，请先改已有的。`,
  'partners.referral.missing': () => '没有找到这次转介，或者它不归您看。',
  'partners.referral.command_not_allowed': () => '这次转介刚刚有了变化，这一步现在不能办。请看一下最新的进度。',
  'partners.referral.known': () => '这位顾客已经转给这家伙伴了，还没有结果，不用再转一次。',
} as const satisfies Sentences;
