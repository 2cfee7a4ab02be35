import type { ProposalReason } from '../shared/domain/service/proposal-reasons';
import { serviceKindNames } from './service-names';
import type { ServiceKind } from '../shared/domain/service/states';

/** Giving jobs to technicians. */
export const dispatchText = {
  title: '派工',
  headline: '等着派人的工单',
  lead: '超时的在最前，然后会员优先，其余先来先派',
  boardHeadline: '师傅们的日程',
  job: (kind: ServiceKind, product: string) => `${serviceKindNames[kind]} · ${product}`,
  priority: '会员优先',
  declined: '师傅没接',
  paused: '上次没办完',
  stopped: '原来的时间取消了',
  setback: (name: string, reason: string) => (name === '' ? reason : `${name}：${reason}`),
  wishes: (windows: string) => `顾客希望：${windows}`,
  noWish: '顾客没有指定时间',
  notDelivered: '货还没送到，可以先约好',
  empty: '没有等着派的工单',
  emptyHint: '顾客一报修，或订单要安装，就会出现在这里。',
  choose: '派给谁',
  minutes: (minutes: number) => `这一单大约要 ${minutes} 分钟，路上的时间已经算进去。`,
  nobody: '这几天没有合适的师傅有空',
  nobodyHint: '看看后面几天，或到“师傅”里改他的技能、区域和上班时间。',
  later: '看后面几天',
  give: '派给他',
  given: (name: string) => `已派给${name}，等他接单后顾客会收到通知。`,
  begins: (time: string) => `${time} 左右开始`,
  who: (customer: string, place: string) => `${customer} · ${place}`,
  when: (name: string, window: string) => `${name} · ${window}`,
  why: (begins: string, reasons: string) => `${begins}。${reasons}`,
  place: (when: string, begins: string) => `派到 ${when}，${begins}`,
  asked: (when: string) => `${when} 提出`,
  changeOf: (name: string) => `现在是${name}`,
  counts: (waiting: string, given: number, technicians: number) => `待派 ${waiting} · 已派 ${given} · 师傅 ${technicians} 人`,
  more: (count: number) => `${count}+`,
  views: { waiting: '待派', board: '日程' },
  record: '电话报修登记',
} as const;

/** Technicians by windows. */
export const boardText = {
  table: '师傅日程',
  technician: '师傅',
  spans: { day: '一天', week: '七天' },
  today: '今天',
  earlier: '前一天',
  later: '后一天',
  earlierWeek: '前七天',
  laterWeek: '后七天',
  weekOf: (from: string, to: string) => `${from} 至 ${to}`,
  shown: (day: string, date: string) => `${day} · ${date}`,
  off: '休息',
  offThen: { words: '他休息，要改派', tone: 'danger' },
  notActive: '暂不派单',
  noSkills: '没填技能',
  moreSkills: (first: string, count: number) => `${first}等 ${count} 类`,
  block: (customer: string, kind: ServiceKind) => `${customer} ${serviceKindNames[kind]}`,
  delivery: (customer: string) => `${customer} 送货`,
  leftOpen: (count: number) => `未收尾 · ${count} 单`,
  whose: (date: string, technician: string) => `${date} · ${technician}`,
  free: (time: string) => `${time} 可派`,
  nothing: '这天还没有单',
  hours: (from: string, to: string) => (from === '00:00' && to === '24:00' ? '全天上班' : `${from}–${to} 上班`),
  nobody: '还没有师傅',
  nobodyHint: '先到“师傅”里填好谁会什么，这里就能派。',
  giveTitle: (name: string) => `派给${name}？`,
  open: { visit: (block: string) => `看工单：${block}`, delivery: (block: string) => `看订单：${block}` },
} as const;

/** Where a delivery stands, in its place on the board. */
export const deliveryTags = {
  scheduled: { words: '待送', tone: 'action' },
  out: { words: '配送中', tone: 'now' },
  late: { words: '超时未送', tone: 'danger' },
  leftOpen: { words: '未收尾', tone: 'danger' },
} as const;

/** Why somebody is proposed. */
export const reasonWords: Readonly<Record<ProposalReason, (value: number) => string>> = {
  declined: () => '他刚推掉这一单',
  wished_window: (value) => (value === 1 ? '顾客最想要的时间' : '顾客可以的时间'),
  near: (value) => `就在附近，路上约 ${value} 分钟`,
  knows_customer: (value) => `去过这家 ${value} 次`,
  few_jobs: (value) => (value === 0 ? '那天还没有别的单' : `那天已有 ${value} 单`),
  well_rated: (value) => `评分 ${(value / 10).toFixed(1)}`,
};
