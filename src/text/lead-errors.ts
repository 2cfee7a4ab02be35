import type { LeadErrorDetails } from '../shared/errors/lead-codes';

type Sentences = { readonly [Code in keyof LeadErrorDetails]: (details: LeadErrorDetails[Code]) => string };

/** What each refusal of leads says (`errors.ts`). */
export const LEAD_SENTENCES = {
  'leads.lead.missing': () => '没有找到这条线索，或者它已经转给别人，您不能看了。',
  'leads.lead.command_not_allowed': () => '线索刚刚有了变化，这一步现在不能办。请看一下最新的进度。',
  'leads.lead.taken': () => '这条线索刚刚被同事领走了，换一条吧。',
  'leads.lead.given_meanwhile': ({ name }) => (name === null ? '这条线索刚刚回到公海了，没有分出去。请看一下再分。' : `这条线索刚刚已经分给${name}了，没有再改。要换人请重新打开。`),
  'leads.lead.phone_open': ({ leadNo }) => `这个号码已经有一条在跟的线索（${leadNo}），不用重新打开这一条。`,
  'leads.lead.next_day_not_valid': ({ daysAhead }) => `下次联系要选今天到 ${daysAhead} 天之内的日子。`,
  'leads.lead.too_many': ({ limit }) => `一天最多留 ${limit} 次，我们已经收到，会尽快联系您。`,
  'leads.holder.missing': () => '这位同事已经不在名单里了，请刷新名单换一位。',
} as const satisfies Sentences;
