import type { Input } from '../../src/shared/contract/registry';
import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';

const SUPERVISOR = 'dev-supervisor-zhao';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Recorded = Input<'care.complaint.record'>;
type Cause = NonNullable<Input<'care.complaint.step'>['cause']>;

/** A complaint that is over, as the analysis finds it. */
interface PastComplaint {
  readonly key: string;
  readonly daysAgo: number;
  readonly method: Recorded['method'];
  readonly category: Recorded['category'];
  readonly contact: Recorded['contact'];
  readonly description: string;
  readonly cause: Cause;
  readonly found: string;
  readonly done: string;
  readonly compensationYuan?: number;
  readonly heard: string;
  readonly satisfied: boolean;
}

const PAST: readonly PastComplaint[] = [
  {
    key: 'leak',
    daysAgo: 104,
    method: 'phone',
    category: 'service',
    contact: { name: '何静', phone: '13933110071' },
    description: '净水器装完第二天漏水，橱柜泡了。',
    cause: 'installation',
    found: '接头没拧紧',
    done: '重新接好，橱柜板换新',
    compensationYuan: 260,
    heard: '没有再漏，满意',
    satisfied: true,
  },
  {
    key: 'waited',
    daysAgo: 72,
    method: 'phone',
    category: 'service',
    contact: { name: '冯磊', phone: '13933110072' },
    description: '约好上午来修，等到下午三点没人来，也没有电话。',
    cause: 'late',
    found: '前一单超时，没有通知顾客',
    done: '当天补上门，道歉',
    heard: '说以后不来了',
    satisfied: false,
  },
  {
    key: 'price',
    daysAgo: 44,
    method: 'in_person',
    category: 'other',
    contact: { name: '宋丽华', phone: '13933110073' },
    description: '上门说 80，结账要 150。',
    cause: 'charges',
    found: '配件没有提前说价',
    done: '多收的 70 元已退',
    compensationYuan: 70,
    heard: '钱收到了，满意',
    satisfied: true,
  },
  {
    key: 'noise',
    daysAgo: 39,
    method: 'phone',
    category: 'quality',
    contact: { name: '曹伟', phone: '13933110074' },
    description: '洗衣机脱水响得厉害，修过一次还响。',
    cause: 'repair',
    found: '减震没有换，只调了脚',
    done: '换了减震，试机正常',
    heard: '这回好了',
    satisfied: true,
  },
];

/** Complaints of the months before, and two of this one: an order that was lost, and a visit for which somebody was given something. */
export function pastComplaints(call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const at = (daysAgo: number, hour: number) => startOfDay(addDays(today, -daysAgo)) + hour * HOUR_MS;
  return [
    ...PAST.flatMap((past) => happeningsOf(call, past, at(past.daysAgo, 10))),
    { at: at(6, 15), run: () => complainOfHood(call) },
    { at: at(4, 15), run: () => loseHood(call) },
    { at: at(1, 18), run: () => complainOfStove(call) },
  ];
}

function happeningsOf(call: SeedCall, past: PastComplaint, at: number): readonly Happening[] {
  const { key, method, category, contact, description } = past;
  const record = { workOrderId: null, orderId: null, method, category, contact, description, photos: [], occurredOn: null };
  let complaintId = '';
  return [
    { at, run: async () => void ({ complaintId } = await call(SUPERVISOR, 'care.complaint.record', record, `care-${key}-record`)) },
    { at: at + HOUR_MS, run: () => toResolved(call, complaintId, past) },
    { at: at + 3 * DAY_MS, run: () => toClosed(call, complaintId, past) },
  ];
}

type Handled = Pick<PastComplaint, 'key' | 'cause' | 'found' | 'done' | 'compensationYuan' | 'heard' | 'satisfied'>;

async function toResolved(call: SeedCall, complaintId: string, { key, cause, found, done, compensationYuan = 0 }: Handled): Promise<void> {
  const steps = [
    { command: 'acknowledge', note: '已打电话道歉' },
    { command: 'investigate', note: found, cause },
    { command: 'propose', note: done },
    { command: 'resolve', note: done, compensationFen: compensationYuan * 100 },
  ] as const;
  for (const step of steps) await call(SUPERVISOR, 'care.complaint.step', { complaintId, ...step }, `care-${key}-${step.command}`);
}

async function toClosed(call: SeedCall, complaintId: string, { key, heard, satisfied }: Handled): Promise<void> {
  await call(SUPERVISOR, 'care.complaint.step', { complaintId, command: 'follow_up', note: heard, satisfied }, `care-${key}-follow`);
  await call(SUPERVISOR, 'care.complaint.step', { complaintId, command: 'close', note: '已结案' }, `care-${key}-close`);
}

const LIU = { name: '刘建华', phone: '13800001002' } as const;
const HOOD: Handled = { key: 'hood-late', cause: 'delivery', found: '仓库缺货没有说', done: '按顾客要求取消，全款退回', heard: '到别家买了', satisfied: false };
const STOVE: Handled = { key: 'stove', cause: 'late', found: '路上堵车，没有打电话', done: '已道歉，送一次清洗', compensationYuan: 60, heard: '接受道歉', satisfied: true };

/** An order that is cancelled the day after. */
async function complainOfHood(call: SeedCall): Promise<void> {
  const { rows } = await call('dev-customer-liu', 'orders.order.mine', {}, 'care-hood-orders');
  const orderId = rows.find(({ title }) => title.includes('油烟机'))?.id ?? null;
  const said = { category: 'service' as const, method: 'phone' as const, description: '说好三天送到，一拖再拖，不要了。', photos: [], occurredOn: null };
  await call(SUPERVISOR, 'care.complaint.record', { workOrderId: null, orderId, contact: LIU, ...said }, 'care-hood-late-record');
}

async function loseHood(call: SeedCall): Promise<void> {
  const { rows } = await call(SUPERVISOR, 'care.complaint.list', { filter: 'open' }, 'care-hood-late-find');
  const complaintId = rows.find(({ subject, customerName }) => customerName === LIU.name && subject.includes('油烟机'))?.id;
  if (complaintId === undefined) return;
  await toResolved(call, complaintId, HOOD);
  await toClosed(call, complaintId, HOOD);
}

/** The visit that came late, told by phone before it was rated. */
async function complainOfStove(call: SeedCall): Promise<void> {
  const { rows } = await call('dev-customer-liu', 'service.work_order.mine', {}, 'care-stove-visits');
  const workOrderId = rows.find(({ kind, product }) => kind === 'repair' && product.category === 'gas_stove')?.id ?? null;
  const said = { category: 'service' as const, method: 'phone' as const, description: '晚到一个多小时，没有打电话。', photos: [], occurredOn: null };
  const { complaintId } = await call(SUPERVISOR, 'care.complaint.record', { workOrderId, orderId: null, contact: LIU, ...said }, 'care-stove-record');
  await toResolved(call, complaintId, STOVE);
  await toClosed(call, complaintId, STOVE);
}
