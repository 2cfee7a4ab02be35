/** The customer's first screen. */
export const homeText = {
  title: '留量',
  book: '家电本',
  emptyHeadline: '买了家电，扫一下票据上的码',
  emptyHint: '送货、安装到哪一步，保修到哪一天，都会在这里。',
  noCurrent: '没有正在送的订单。',
  allOrders: '全部订单',
  scan: '扫一扫',
} as const;
