/** One version of the rules that was published, looked at again. */
export const settingVersionText = {
  title: (area: string, version: string) => `${area} · ${version}`,
  changed: '和上一版不同的',
  same: '和上一版说的一样。',
  gone: '删掉了',
  nothing: '没有',
  accepted: '已看过，由公司负责',
  notAccepted: '没有勾选',
  ofWhom: (whose: string, goods: string) => `${whose} · ${goods}`,
  ofProduct: (label: string, product: string) => `${label.split(' · ')[0] ?? ''} · ${product}`,
  rule: (levels: string, from: string) => `${levels}（${from}）`,
  points: (per: string, earned: string, points: string) => `${per}${earned} ${points}`,
} as const;
