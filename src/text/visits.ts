import type { OrderCommand } from '../shared/domain/orders/stages';
import type { VisitKind } from '../shared/domain/orders/visits';

/** A technician's own list: whom he visits, in the order of the day. */
export const visitsText = {
  title: '我的上门',
  today: (count: number) => `今天 · ${count} 单`,
  overdue: '约好的时间已过',
  tasks: { delivery: '送货', installation: '安装' } as const satisfies Readonly<Record<VisitKind, string>>,
  headline: (customerName: string, task: string) => `${customerName} · ${task}`,
  onTheWay: '配送中',
  notDelivered: '货还没送到，送到后才能登记安装。',
  departsLater: (hours: number) => `约定时间前 ${hours} 小时起可以出发；要改时间请找办公室。`,
  pieces: (name: string, quantity: number) => `${name} × ${quantity}`,
  remark: (remark: string) => `备注：${remark}`,
  call: '电话',
  open: '看订单',
  emptyHeadline: '没有要上门的单',
  emptyHint: '办公室把送货或安装派给您，就会出现在这里。',
  more: '后面还有，办完前面的会接着出现。',
} as const;

/** What a technician calls the steps of his own visit. */
export const visitCommandLabels = {
  depart: '出发',
  complete_delivery: '送达',
  fail_delivery: '没送成',
  complete_installation: '安装完成',
} as const satisfies Partial<Record<OrderCommand, string>>;
