import type { OrderCommand } from '../shared/domain/orders/stages';

/** A technician's own list: whom he visits, in the order of the day. */
export const visitsText = {
  title: '我的送货',
  task: '送货',
  headline: (customerName: string, task: string) => `${customerName} · ${task}`,
  onTheWay: '配送中',
  departsLater: (hours: number) => `约定时间前 ${hours} 小时起可以出发；要改时间请找办公室。`,
  pieces: (name: string, quantity: number) => `${name} × ${quantity}`,
  remark: (remark: string) => `备注：${remark}`,
  due: (yuan: string) => `还要收 ¥${yuan}`,
  collect: '收款',
  call: '电话',
  open: '看订单',
  more: '后面还有，办完前面的会接着出现。',
} as const;

/** What a technician calls the steps of his own visit. */
export const visitCommandLabels = {
  depart: '出发',
  complete_delivery: '送达',
  fail_delivery: '没送成',
} as const satisfies Partial<Record<OrderCommand, string>>;
