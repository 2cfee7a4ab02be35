import type { Output } from '../shared/contract/registry';

type Touch = Output<'attribution.contest.mine'>['rows'][number]['touches'][number];
type Verdict = Touch['verdict'];
type Chain = Touch['chain'];

/** Whose sale orders are, for those who had a part in them and for the office. */
export const contestText = {
  mine: {
    title: '归属',
    headline: '哪些单算您的，哪些没算，为什么',
    someOrder: '朋友的订单',
    order: (orderNo: string) => `订单 ${orderNo}`,
    placed: (when: string) => `${when} 判定`,
    own: { credited: '算您的', byHand: '主管改给您', takenAway: '主管改判了' },
    overruled: (reason: string) => `主管写的原因：${reason}`,
    /** Of what is his by the rule. */
    his: { sale: '这一单的成交人是您。', referral: '这位顾客是您介绍来的。' } satisfies Readonly<Record<Chain, string>>,
    why: {
      outranked: '同一位顾客还有更强的来源，算给了那一个。',
      later: '别人先到一步，算给了先到的。',
      expired: '扫码到下单隔得太久，过了有效期。',
      after_order: '顾客先下了单，之后才扫到您。',
      existing_customer: '他早就是别人的老顾客。',
      self: '自己或同住家人的订单不算介绍。',
      loop: '您是他介绍来的，互相介绍不算。',
      not_counted: '这种码按现在的规则不算。',
    } satisfies Readonly<Record<Exclude<Verdict, 'credited'>, string>>,
    emptyTitle: '还没有相关的订单',
    emptyHint: '有人扫了您的码、打开了您的分享再下单，算不算您的、为什么，都写在这里。',
  },
  office: {
    title: '归属争议',
    headline: '几个人都有份的单',
    lead: '点开看每一次接触；判得不对，可以在订单里改判，双方都看得到原因。',
    columns: { order: '订单', sale: '成交人', referral: '介绍人', claims: '有份的', state: '改判' },
    claims: (count: number) => `${count} 方有份`,
    overruled: (count: number) => `改判 ${count} 次`,
    emptyTitle: '没有争议的单',
    emptyHint: '一张订单有几个人都接触过顾客，或主管改判过，就会列在这里。',
  },
} as const;
