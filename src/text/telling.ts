/** Telling of somebody who may want to buy: staff, partners, and customers for themselves. */
export const tellingText = {
  title: '记一条线索',
  partnerTitle: '推荐一位客户',
  headline: '先记下来，别让客户走掉',
  partnerHeadline: '您推荐，我们跟进，进度随时看得到',
  fromJob: '在这张工单的现场听说的，会记在您名下。',
  name: '怎么称呼',
  namePlaceholder: '如：陈女士',
  phone: '手机号',
  phonePlaceholder: '11 位手机号',
  wish: '想要什么',
  wishPlaceholder: '如：想把老热水器换成零冷水的',
  category: '哪一类（可不选）',
  area: '住在哪（可不填）',
  areaPlaceholder: '如：桥西区 红星小区',
  how: '怎么来的',
  hows: { met: '当面聊的', phone: '客户来电' },
  keep: '谁来跟',
  keeps: { true: '我自己跟', false: '按规则分给同事' },
  consent: '他同意我们打电话联系他',
  agreed: '已同意',
  consentNeeded: '请先征得本人同意再提交。',
  /** Named by its version in what is kept; a new wording gets a new one. */
  consentVersion: '2026-11',
  consentText: '本人同意门店按我留的电话联系我，介绍我想了解的产品。电话只用于这一次跟进，可以随时要求删除。',
  problems: { name: '请填怎么称呼。', phone: '手机号应是 11 位，以 1 开头。', wish: '请写一句想要什么。' },
  submit: '提交',
  done: {
    new: '记下了',
    newHint: { kept: '这条归您跟，记得尽快联系。', given: '会有同事跟进，进度随时能看。' },
    known: '这位客户已经有人在跟',
    knownHint: '之前有人先报过，这次也记在那条线索上；成交算先报的人带来的。',
    see: '看进度',
  },
} as const;

/** What somebody told of, and how far it is. */
export const broughtText = {
  title: '我推荐的',
  headline: '推荐过的客户，走到哪一步都看得到',
  numbers: { brought: '本月推荐', underWay: '在跟进', won: '本月成交' },
  most: (count: number) => (count >= 300 ? '300+' : String(count)),
  tell: '推荐一位客户',
  code: '我的码',
  empty: { title: '还没有推荐过客户', advice: '点“推荐一位客户”，或把“我的码”给他扫。' },
  holder: (name: string) => `${name}在跟进`,
  waiting: '正在安排人联系',
  notFirst: '有人先报过这位客户',
  told: (when: string) => `${when} 推荐`,
  reached: (state: string, when: string) => `${when} ${state}`,
} as const;

/** A customer asks for himself, where a code led him. */
export const enquiryText = {
  title: '咨询一下',
  headline: (name: string) => (name === '' ? '留个电话，我们联系您' : `留个电话，${name}联系您`),
  name: '怎么称呼您',
  phone: '您的手机号',
  wish: '想了解什么',
  consent: '我同意按这个号码联系我',
  consentNeeded: '请先勾选同意，我们才能联系您。',
  submit: '提交',
  done: { title: '收到了', hint: '会有人尽快打电话给您。号码只用来联系您这一次。', home: '回首页' },
} as const;
