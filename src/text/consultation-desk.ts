/** Customers' questions as the office answers them. */
export const consultationDeskText = {
  title: '咨询台',
  headline: '等得最久的排在最前',
  detailTitle: '咨询',
  toAll: '看咨询台',
  tabs: { waiting: '待回复', all: '全部' },
  empty: {
    waiting: { title: '没有等着回复的', advice: '顾客在首页或家电本里提问，这里马上会有。' },
    all: { title: '还没有人咨询过', advice: '顾客在首页或家电本里提问，这里马上会有。' },
  },
  nobody: '顾客',
  photo: '[图片]',
  about: (product: string) => (product === '' ? '没有指明哪台机器' : product),
  call: '打电话',
  noPhone: '还没有留手机号，可以在对话里问。',
  request: '转成报修',
  requested: '已转成工单',
  close: '结束咨询',
  closing: {
    title: '结束这次咨询？',
    consequence: '结束后双方都不能再接着说；顾客有新问题可以再问。',
    submit: '结束咨询',
  },
} as const;
