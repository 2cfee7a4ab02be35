import type { Output } from '../shared/contract/registry';
import { sceneKindNames, sourceNames } from './names';

type Contestant = Output<'attribution.credit.get'>['contestants'][number];

/** Whose sale an order is: who sold it, who brought the buyer, and why. */
export const creditText = {
  title: '这一单归谁',
  chains: { sale: '成交人', referral: '介绍人' } satisfies Readonly<Record<Contestant['chain'], string>>,
  nobody: { sale: '没有算给哪位员工', referral: '没有介绍人' } satisfies Readonly<Record<Contestant['chain'], string>>,
  /** Nobody has taken the order as its buyer, so nobody knows who brought him. */
  buyerUnknown: '顾客收下订单后再定',
  open: '看每一次接触',
  sheetTitle: '每一次接触，算不算、为什么',
  sheetLead: ({ ranks, days }: Pick<Output<'attribution.credit.get'>, 'ranks' | 'days'>) =>
    `${ranks.map((source) => sourceNames[source]).join(' > ')}，同一种先到先算，${days} 天有效；老顾客归原来的导购。`,
  via: { ...sceneKindNames, report: '报单', adviser: '一直由他服务', lead: '线索' } satisfies Readonly<Record<Contestant['via'], string>>,
  verdicts: {
    credited: '算给他',
    outranked: '有更强的来源',
    later: '来得晚一步',
    expired: '过了有效期',
    after_order: '下单以后才来',
    existing_customer: '已是别人的老顾客',
    self: '自己或家人',
    loop: '互相介绍',
    not_counted: '这种码不算',
  } satisfies Readonly<Record<Contestant['verdict'], string>>,
  byHand: '主管改判给他',
  takenAway: '主管改判了',
  overruled: (chain: Contestant['chain'], from: string | null, to: string | null) =>
    `${creditText.chains[chain]}：从${from ?? '没有人'}改给${to ?? '没有人'}`,
  give: '改给他',
  giveTitle: (name: string) => `改给${name}？`,
  giving: {
    hint: '原来的判定会留着，双方都看得到您写的原因。',
    label: '为什么',
    own: '补充说明',
    needed: '请写明原因',
    placeholder: '如：师傅上门时谈成的',
    choices: ['实际是他谈成的', '顾客说明了是谁介绍的', '扫错了码'],
  },
} as const;
