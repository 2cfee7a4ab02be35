import { isLeftOpen } from '../shared/domain/service/left-open';
import { isMissed } from '../shared/domain/service/overdue';
import type { ServiceKind, WorkOrderState } from '../shared/domain/service/states';
import type { ProgressTone } from './order-visits';
import { serviceKindNames } from './service-names';
import type { WorkOrderCard } from './service-progress';

/** A technician's jobs: where he goes, what he does there, and what is left before he may finish. */
export const jobsText = {
  title: '上门服务',
  missing: { title: '这一单不在您这里', advice: '办公室可能停了这一单，或改派给了别的师傅；没交上去的步骤在工作台看。', back: '回工作台' },
  leftOpen: (count: number) => `未收尾 · ${count} 单`,
  leftOpenHint: '约的日子已经过了：办完的补上完工或送达，没去成的点「接不了」，在路上或到了没办成的点「这次办不完」，货没送到的点「没送成」，办公室再约。',
  emptyHeadline: '现在没有要办的单',
  emptyHint: '办公室把上门或送货派给您，就会出现在这里。',
  today: (count: number) => `今天上门 · ${count} 单`,
  coming: (count: number) => `以后上门 · ${count} 单`,
  goOn: '接着做',
  map: '导航',
  copyAddress: '复制地址',
  addressCopied: '地址已复制',
  own: (jobs: number, stars: string | null, ratings: number) => (stars === null ? `您上门 ${jobs} 次，还没有人评价。` : `您上门 ${jobs} 次，${ratings} 人评价，平均 ${stars} 星。`),
  sellTitle: '顾客还想买',
  sellHint: '配件、新机都可以现场报单，算您的业绩。',
  leadTitle: '记一条线索',
  leadHint: '他以后可能要买，先记下来，成交算您带来的。',
  finished: '今天办完的',
  finishedCount: (count: number) => `已完成 ${count}`,
  open: (headline: string) => `打开 ${headline}`,
  cardHeadline: (customer: string, kind: ServiceKind, product: string) => `${customer} · ${serviceKindNames[kind]}${/^\w/.test(product) ? ' ' : ''}${product}`,
  due: (yuan: string) => `要收 ${yuan} 元`,
  orderDue: (yuan: string) => `货款还要收 ${yuan} 元`,
  more: '后面还有，办完前面的会接着出现。',
  headline: (kind: ServiceKind, product: string) => `${serviceKindNames[kind]} · ${product}`,
  noWindow: '还没有约时间',
  planned: (hours: string, time: string) => `${hours}，计划 ${time} 到`,
  call: '电话',
  description: (words: string) => `顾客说：${words}`,
  piece: (title: string, quantity: number) => `${title} × ${quantity}`,
  others: '去不了或没办完',
  hints: {
    accept: '接单后，顾客会收到上门时间和您的名字。',
    notDelivered: '货还没送到顾客家，送到后才能出发。',
    departsLater: (hours: number) => `约定时间前 ${hours} 小时起可以出发；要改时间请找办公室。`,
    waitsForYes: '收费等顾客在自己的手机上同意，同意后就开工。',
    left: (things: readonly string[]) => `完工前还差：${things.join('、')}。`,
    leftSignature: '顾客签名',
    leftSignatureAgain: '顾客再签一次',
    leftYes: '顾客同意收费',
    leftMoney: '收款',
    finished: '已完工，顾客会收到评价邀请。',
  },
} as const;

/** What a technician calls his own steps. */
export const jobCommandLabels = {
  accept: '接单',
  decline: '接不了',
  depart: '出发',
  arrive: '到了',
  begin: '开工',
  pause: '这次办不完',
  finish: '完工',
} as const;

/** Where a job stands, on its card. */
interface JobTag {
  readonly words: string;
  readonly tone: ProgressTone;
}

export const jobTags = {
  requested: { words: '待派人', tone: 'quiet' },
  scheduled: { words: '待接单', tone: 'now' },
  accepted: { words: '已接单', tone: 'action' },
  declined: { words: '已推掉', tone: 'quiet' },
  en_route: { words: '在路上', tone: 'now' },
  on_site: { words: '已到', tone: 'now' },
  working: { words: '服务中', tone: 'now' },
  finished: { words: '已完工', tone: 'done' },
  closed: { words: '已完工', tone: 'done' },
  paused: { words: '没办完', tone: 'danger' },
  cancelled: { words: '已取消', tone: 'quiet' },
} as const satisfies Readonly<Record<WorkOrderState, JobTag>>;

/** The same; of one whose time is over that nobody set out, or that it was left open. */
export function jobTag(card: Pick<WorkOrderCard, 'state' | 'window'>, now: number): JobTag {
  if (isMissed(card, now)) return { words: card.state === 'scheduled' ? '超时未接' : '超时未去', tone: 'danger' };
  return isLeftOpen(card, now) ? { words: '未收尾', tone: 'danger' } : jobTags[card.state];
}

export const jobReasonText = {
  label: '原因',
  own: '或自己写',
  placeholder: '一句话说明',
  needed: '请写一个原因。',
  decline: {
    title: '接不了这一单',
    hint: '这一单会回到办公室，另外派人。',
    submit: '不接',
    choices: ['时间冲突', '身体不适', '不会这类机器', '路太远'],
  },
  pause: {
    title: '这次办不完',
    hint: '顾客会看到原因，办公室再约时间。做过的步骤都留着。',
    submit: '先停下',
    choices: ['家里没人', '缺配件', '不具备安装条件', '顾客改时间'],
  },
} as const;

/** Taps that wait for signal. */
export const jobQueueText = {
  unsynced: '待同步',
  noSignal: (count: number) => (count === 0 ? '没有信号：照常做，操作会存在手机里，联网后自动提交。' : `没有信号：${count} 个操作已存好，联网后自动提交。`),
  sending: (count: number) => `正在提交 ${count} 个操作，可以接着做。`,
  refused: (about: string, what: string, why: string) => `${about}的「${what}」没有提交成功：${why}`,
  behind: (count: number) => `后面还有 ${count} 步等着它。`,
  retry: '再试一次',
  drop: (count: number) => (count === 1 ? '放弃这一步' : `放弃这 ${count} 步`),
  dropTitle: (count: number) => (count === 1 ? '放弃这一步？' : `放弃这 ${count} 步？`),
  dropped: ({ what, given, kept, lost }: { readonly what: string; readonly given: number; readonly kept: number; readonly lost: number }) =>
    [
      given === 1 ? `「${what}」不再提交。` : `「${what}」和后面 ${given - 1} 步不再提交。`,
      ...(kept === 0 ? [] : [`做过的 ${kept} 步记录和照片照样会交上去。`]),
      ...(lost === 0 ? [] : [`其中 ${lost} 步的记录和照片会从手机里删掉，找不回来。`]),
    ].join(''),
  agreementNeedsSignal: '收费要有信号才能发到顾客手机上，顾客同意后才开工。',
  moneyNeedsSignal: '收款要有信号。先做别的，有信号后再收。',
  taps: {
    'service.work_order.accept': '接单',
    'service.work_order.decline': '接不了',
    'service.work_order.depart': '出发',
    'service.work_order.arrive': '到了',
    'service.work_order.begin': '开工',
    'service.work_order.pause': '这次办不完',
    'service.work_order.finish': '完工',
    'service.step.record': '服务步骤',
    'service.signature.record': '顾客签名',
    'service.charge.propose': '上门收费',
    'service.charge.withdraw': '撤回收费',
  },
} as const;
