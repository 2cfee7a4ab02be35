import type { Finding } from '../shared/domain/service/coverage';
import { isLeftOpen } from '../shared/domain/service/left-open';
import { isMissed } from '../shared/domain/service/overdue';
import type { ChargeState, ServiceKind, WorkOrderState } from '../shared/domain/service/states';
import type { ProgressTone } from './order-visits';
import { serviceKindNames } from './service-names';
import type { WorkOrderCard } from './service-progress';

/** A technician's jobs: where he goes, what he does there, and what is left before he may finish. */
export const jobsText = {
  title: '上门服务',
  missing: { title: '这一单不在您这里', advice: '可能改派给了别的师傅，或者链接不完整。', back: '回工作台' },
  leftOpen: (count: number) => `未收尾 · ${count} 单`,
  leftOpenHint: '约的日子已经过了：办完的补上完工或送达，没去成的点「这次办不完」或「没送成」，办公室再约。',
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

export const jobStepsText = {
  title: '服务步骤',
  done: '已做',
  optional: '可以不做',
  record: '去做',
  again: '补充',
  photos: '照片',
  photosTaken: (count: number) => `已拍 ${count} 张`,
  photosNeeded: (count: number) => `要拍 ${count} 张`,
  photosMissing: (count: number) => `还差 ${count} 张照片，请补拍。`,
  note: '备注（可不填）',
  notePlaceholder: '例如：水压偏低，已提醒顾客',
  submit: '做好了',
  signature: '顾客签名',
  signatureHint: '请顾客看过服务内容后，用手指签名。',
  signatureOutdated: '签名以后顾客又同意了收费，请他看过再签一次。',
  signatureFor: (yuan: string) => `请顾客看过服务内容和收费（共 ${yuan} 元）后，用手指签名。`,
  signatureTake: '签名',
  signatureSubmit: '签好了',
  signatureHow: '怎么签',
  signatureBy: { finger: '在屏幕上签', slip: '拍签好的单子' },
  signaturePad: '请在这里签名',
  signatureClear: '重签',
  signatureUndo: '退一笔',
  signatureFailed: '签名没有存下来，请再试一次。',
  signatureMissing: '还没有签名。',
  slipMissing: '请拍一张签好的单子。',
} as const;

export const jobFinishText = {
  title: '完工',
  stillDue: (due: string) => `${due}，收完再走。`,
  hint: '完工后不能再改，顾客会收到评价邀请。',
  plates: '一台机器填一个机身编号（铭牌上），保修卡按它建立。',
  serial: (title: string, index: number, count: number) => (count > 1 ? `${title} 第 ${index} 台` : title),
  placeholder: '机身编号',
  wrong: '编号是 4–32 位字母、数字或横线。',
  repeated: '两台的编号一样，请核对。',
  scan: '扫编号',
  submit: '确认完工',
} as const;

export const jobChargesText = {
  title: '上门收费',
  none: '还没有收费。价目表里的项目，先请顾客同意再做。',
  add: '添加收费',
  proposeTitle: '请顾客同意的收费',
  items: '价目表',
  emptyTariff: '这类服务没有收费项目。',
  price: (yuan: string, unit: string) => `${yuan} 元/${unit}`,
  less: (title: string) => `减少 ${title}`,
  more: (title: string) => `增加 ${title}`,
  finding: '查下来是什么问题',
  findings: {
    defect: '机器本身坏了',
    misuse: '使用不当',
    not_ours: '不是在我们这里买的',
    none: '没有发现故障',
  } satisfies Readonly<Record<Finding, string>>,
  findingNeeded: '请选一项，保修按它来算。',
  itemsNeeded: '请至少选一项收费。',
  submit: '发给顾客确认',
  line: (title: string, quantity: number, unit: string) => `${title} × ${quantity} ${unit}`,
  covered: '保修内免费',
  total: '合计',
  states: {
    proposed: { words: '等顾客同意', tone: 'now' },
    agreed: { words: '顾客已同意', tone: 'done' },
    withdrawn: { words: '已撤回', tone: 'quiet' },
  } satisfies Readonly<Record<ChargeState, { readonly words: string; readonly tone: ProgressTone }>>,
  withdraw: '撤回',
  waived: (reason: string) => `办公室减免（${reason}）`,
  afterWaiver: '减免后',
  money: '收款',
  orderMoney: '这张订单的货款',
} as const;

/** Taps that wait for signal. */
export const jobQueueText = {
  unsynced: '待同步',
  noSignal: (count: number) => (count === 0 ? '没有信号：照常做，操作会存在手机里，联网后自动提交。' : `没有信号：${count} 个操作已存好，联网后自动提交。`),
  sending: (count: number) => `正在提交 ${count} 个操作，可以接着做。`,
  refused: (about: string, what: string, why: string) => `${about}的「${what}」没有提交成功：${why}`,
  behind: (count: number) => `后面还有 ${count} 步等着它。`,
  retry: '再试一次',
  drop: '放弃这一步',
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
