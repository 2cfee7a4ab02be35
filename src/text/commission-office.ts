import { roundAmountWords } from './amounts';

/** Commission as the office deals with it: what each product brings, and what somebody has to look at. */
export const productCommissionText = {
  title: '产品佣金',
  headline: '每款产品现在卖出一件，谁得多少',
  lead: (version: number) =>
    version === 0 ? '按最初的佣金规则和标价算；有优惠的，按顾客实付算。' : `按第 ${version} 版佣金规则和标价算；有优惠的，按顾客实付算。`,
  /** Rules that are published and wait for their day. */
  coming: (rules: number, day: string) => `还有 ${rules} 条规则没到日子，最早 ${day}起，这里先不算。`,
  rules: '改佣金规则',
  searchHint: '型号或名称开头',
  product: '产品',
  price: '标价',
  nothing: '没有',
  ownRule: '单独定的',
  levels: (parts: readonly string[]) => parts.join(' + '),
  /** A rate with what it brings at the list price, and what of it the buyer is let off. */
  brings: (rate: string, amount: string, toBuyer: string | null) => `${amount} 元（${rate}${toBuyer === null ? '' : `，其中 ${toBuyer} 元让给买的人`}）`,
  total: '一件最多',
  copy: '复制成表格',
  copied: (count: number) => `已复制 ${count} 款，可以粘贴到表格里。`,
  empty: '没有找到产品',
  emptyHint: '换个型号或名称试试；产品在“商品”里维护。',
} as const;

export const holdsText = {
  title: '佣金审核',
  headline: '有点像自己买、或来得太多的，先看一眼再给',
  lists: { open: '待看', passed: '已通过', refused: '没给' },
  empty: {
    open: { title: '没有要看的', advice: '介绍人和买的人像是一家，或一天带来太多订单时，会停在这里等您看。' },
    passed: { title: '还没有通过的', advice: '您看过、通过的会在这里。' },
    refused: { title: '还没有不给的', advice: '您看过、不给的会在这里。' },
  },
  compared: '对照的订单',
  order: '看订单',
  why: '看这笔怎么来的',
  pass: '通过',
  refuse: '不给',
  passTitle: (name: string, fen: number) => `给${name} ${roundAmountWords(fen)} 元？`,
  passLead: '通过后照常走：送到装好、过了退换期到账。',
  refuseTitle: (name: string, fen: number) => `不给${name}这 ${roundAmountWords(fen)} 元？`,
  refuseLead: '这一笔全部收回，他会看到您写的原因。不能再改。',
  reason: '原因',
  ownReason: '写清楚',
  reasonNeeded: '请写一句原因，他会看到。',
  passPlaceholder: '如：打电话问过，是邻居买的',
  refusePlaceholder: '如：打电话问过，是他自己家买的',
  passReasons: ['问过，确实是介绍来的', '单位团购，订单属实'],
  refuseReasons: ['本人购买，不算介绍', '同住一家人，不算介绍', '订单不实'],
  passed: '已通过，到期会自动到账。',
  refused: '没有给，已收回。',
  decided: (words: string, byline: string) => `${words} · ${byline}`,
} as const;

export const orderCommissionText = {
  title: '这一单谁得了什么',
  none: '还没有记佣金：顾客付清后按归属和规则记。',
  total: '佣金一共（元）',
  gains: { saved: '顾客用优惠和积分省了', paid: '顾客实付（扣掉退款）', left: '公司留下（没扣进货成本）' },
} as const;
