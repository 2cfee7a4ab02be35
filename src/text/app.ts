/** The shell: what the tab bar and the navigation bar say. */
export const appText = {
  name: '留量',
  tabs: { home: '首页', mall: '商城', workbench: '工作台', me: '我的' },
  /** What WeChat says when it asks for the location; at most 30 characters. */
  locationPurpose: '上门途中让顾客看到师傅几点到，或标出您家位置',
  back: '返回',
  toHome: '回首页',
  notFound: {
    title: '页面不存在',
    headline: '没有这个页面',
    advice: '地址可能写错了，或者页面已经换了地方。订单和保修卡都在首页。',
  },
} as const;
