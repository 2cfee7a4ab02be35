import type { FactsOf } from '../shared/domain/messages/facts';
import type { DoorSituation } from '../shared/domain/service/door';
import { formatFen } from '../shared/kernel/money';
import { visitorName } from './names';
import { serviceKindNames } from './service-names';
import { windowWords } from './when';

/** What messages about visits say: to the customer who waits, and to the technician who goes (`messages.ts`). */

type Appointed = FactsOf<'visit_scheduled'>;
type Overdue = FactsOf<'visit_overdue'>;

const workOf = (kind: string): string => (serviceKindNames as Readonly<Record<string, string>>)[kind] ?? '服务';

const window = ({ windowOn, windowFrom, windowTo }: Appointed, now: number): string =>
  windowWords({ on: windowOn, from: windowFrom, to: windowTo }, now);

/** How far a visit came that nobody brings to an end. */
function stoodWords({ state }: Overdue): string {
  if (state === 'scheduled') return '还没有接单';
  return state === 'accepted' ? '还没有出发' : '还没有点完工';
}

/** What was out of place when a door code was scanned. */
const DOUBTS: Readonly<Record<DoorSituation, string>> = {
  expected: '系统里师傅正在上门',
  not_set_out: '师傅今天有他家的工单，还没点出发',
  another_day: '约的不是今天',
  elsewhere: '师傅正在办另一家的工单',
  paused: '这家的上门已经停下，还没有再约',
  left_open: '上次上门一直没有点完工',
  somebody_else: '这家今天约的是另一位师傅',
  stopped: '这个码已经停用或过期',
  over: '这家的服务今天已经完工',
  nobody: '师傅现在没有上门的工单',
};
const customerWords = (name: string): string => (name === '' ? '有一位顾客' : name);
const doubtWords = (situation: string): string => (DOUBTS as Readonly<Record<string, string>>)[situation] ?? '';

/** How a proposal came to its end: nothing is asked of the customer any more. */
const ENDS = {
  withdrawn: { title: '师傅已收回', body: '不用确认了，点开看这次上门到哪一步。' },
  changed: { title: '师傅已更改', body: '这一笔不用确认了，点开看现在要收什么。' },
  agreed: { title: '已同意', body: '点开看还要付多少。' },
  cancelled: { title: '上门已取消', body: '不用确认了，也不会收。' },
} as const;
const endOf = (how: string): (typeof ENDS)[keyof typeof ENDS] => (ENDS as Readonly<Record<string, (typeof ENDS)[keyof typeof ENDS]>>)[how] ?? ENDS.withdrawn;

export const VISIT_WORDS = {
  visit_scheduled: (facts: Appointed, now: number) => ({
    title: `${window(facts, now)} 上门${workOf(facts.kind)}`,
    body: `${facts.product}，由${visitorName(facts.personName)}上门。请留人在家，电话保持畅通。时间不合适可以自己改。`,
  }),
  technician_departed: ({ product, personName }: FactsOf<'technician_departed'>) => ({
    title: `${visitorName(personName)}出发了`,
    body: `${product}。点开能看到师傅到了哪里，大约几点到。`,
  }),
  charges_proposed: ({ product, amountFen }: FactsOf<'charges_proposed'>) => ({
    title: `上门收费 ${formatFen(Number(amountFen))} 元，请您确认`,
    body: `${product}。点开看每一项，同意了师傅才开工。`,
  }),
  charges_over: ({ product, amountFen, how }: FactsOf<'charges_over'>) => ({
    title: `上门收费 ${formatFen(Number(amountFen))} 元，${endOf(how).title}`,
    body: `${product}。${endOf(how).body}`,
  }),
  charge_waived: ({ product, amountFen, reason }: FactsOf<'charge_waived'>) => ({
    title: `上门收费少收 ${formatFen(Number(amountFen))} 元`,
    body: `${product}。门店减免，原因：${reason}。已经付了的会退给您，点开看还要付多少。`,
  }),
  visit_paused: ({ product, reason }: FactsOf<'visit_paused'>) => ({
    title: '这次上门要重新约时间',
    body: `${product}。原因：${reason}。我们会再和您约时间。`,
  }),
  visit_missed: (facts: FactsOf<'visit_missed'>, now: number) => ({
    title: '约好的时间过了，师傅还没有出发',
    body: `${facts.product}，约在${window(facts, now)}。很抱歉，门店已收到提醒，会联系您；您也可以点开自己改时间。`,
  }),
  visit_overdue: (facts: Overdue, now: number) => ({
    title: `${visitorName(facts.personName)}${stoodWords(facts)}：${facts.customerName} ${workOf(facts.kind)}`,
    body: `${facts.product}，约在${window(facts, now)}。请联系师傅和顾客，改派、改约或让师傅补上进度。`,
  }),
  job_overdue: (facts: Overdue, now: number) => ({
    title: `约好的时间过了，您${stoodWords(facts)}`,
    body: `${workOf(facts.kind)} ${facts.product}，${facts.customerName}，约在${window(facts, now)}。办完了请补上，没去成请点开说明。`,
  }),
  service_finished: ({ product, kind }: FactsOf<'service_finished'>) => ({
    title: `${workOf(kind)}完成了，请评价一下`,
    body: `${product}。点几颗星就行，不满意我们会马上联系您。`,
  }),
  service_cancelled: ({ product, reason }: FactsOf<'service_cancelled'>) => ({
    title: '这次服务已取消',
    body: `${product}。原因：${reason}。还需要服务可以随时再约。`,
  }),
  job_given: (facts: FactsOf<'job_given'>, now: number) => ({
    title: `新工单：${window(facts, now)}`,
    body: `${workOf(facts.kind)} ${facts.product}，${facts.personName}。请点开接单。`,
  }),
  job_moved: (facts: FactsOf<'job_moved'>, now: number) => ({
    title: `改约到${window(facts, now)}`,
    body: `${workOf(facts.kind)} ${facts.product}，${facts.personName}。请点开重新接单。`,
  }),
  job_withdrawn: ({ product, personName }: FactsOf<'job_withdrawn'>) => ({
    title: '这张工单不用去了',
    body: `${product}，${personName}。已取消或改由别人上门。`,
  }),
  machine_ended: ({ product, kind, customerName, how }: FactsOf<'machine_ended'>) => ({
    title: `${customerName}的机器${how === 'returned' ? '退回' : '换掉'}了，${workOf(kind)}还没办完`,
    body: `${product}。系统没有取消这张工单，请问清楚还要不要上门。`,
  }),
  own_machine_ended: ({ product, kind }: FactsOf<'own_machine_ended'>) => ({
    title: `这台换掉了，约的${workOf(kind)}还在`,
    body: `${product}。我们没有替您取消。不需要了，请点开取消。`,
  }),
  door_doubted: ({ personName, customerName, situation }: FactsOf<'door_doubted'>) => ({
    title: `${visitorName(personName)}的进门码被扫了，请核实`,
    body: `${customerWords(customerName)}刚扫了这个码：${doubtWords(situation)}。请打电话问清楚是谁在门口。今天这个码不再重复提醒。`,
  }),
  stranger_reported: ({ personName, customerName, customerPhone, situation }: FactsOf<'stranger_reported'>) => ({
    title: `马上核实：${customerWords(customerName)}说门口的人不是他约的`,
    body: `出示的是${visitorName(personName)}的进门码：${doubtWords(situation)}。${customerPhone === '' ? '这位没有留过电话，请先问师傅在哪。' : `请马上打 ${customerPhone}。`}`,
  }),
} as const;

/** What each is about, where a product would stand. */
export const VISIT_SUBJECTS = { door_doubted: '进门码', stranger_reported: '进门码' } as const;

/** At most five Chinese characters each. */
export const VISIT_PHRASES = {
  visit_scheduled: '已约上门',
  technician_departed: '已出发',
  charges_proposed: '请确认收费',
  charges_over: '不用确认',
  charge_waived: '已减免',
  visit_paused: '需重约',
  visit_missed: '师傅未到',
  visit_overdue: '上门超时',
  job_overdue: '上门超时',
  service_finished: '已完成',
  service_cancelled: '已取消',
  job_given: '新工单',
  job_moved: '已改约',
  job_withdrawn: '不用去了',
  machine_ended: '请核实',
  own_machine_ended: '请核实',
  door_doubted: '请核实',
  stranger_reported: '马上核实',
} as const;

export const VISIT_HINTS = {
  visit_scheduled: '请留人在家，电话畅通',
  technician_departed: '点开看师傅到了哪里',
  charges_proposed: '点开看每一项收费',
  charges_over: '这一笔不用再确认',
  charge_waived: '点开看还要付多少',
  visit_paused: '我们会再和您约时间',
  visit_missed: '门店会联系您，也可自己改时间',
  visit_overdue: '请联系师傅和顾客',
  job_overdue: '请补上进度，或说明原因',
  service_finished: '点开给这次服务打星',
  service_cancelled: '还需要服务可以再约',
  job_given: '请点开接单',
  job_moved: '请点开重新接单',
  job_withdrawn: '点开看其他工单',
  machine_ended: '机器不用了，问清还要不要上门',
  own_machine_ended: '不需要了可以取消',
  door_doubted: '请问清楚是谁在顾客门口',
  stranger_reported: '顾客门口的人不是他约的',
} as const;
