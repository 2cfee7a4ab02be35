import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { Devcloud } from '../start-devcloud';
import { visitHappenings } from './play-visit';
import type { SeedCall } from './seed-caller';
import { pastComplaints } from './seed-complaints';
import type { Happening } from './seed-sales';
import { demoTechnician } from './seed-service';

const SUPERVISOR = 'dev-supervisor-zhao';
const LIMIN = 'dev-guide-limin';
const CHEN = 'dev-technician-chen';
const ZHANG = 'dev-customer-zhang';
const LIU = 'dev-customer-liu';
const HOUR_MS = 3_600_000;

const LIU_CALLS = { name: '刘建华', phone: '13800001002' };
const LIUS_HOME = { province: '河北省', city: '石家庄市', district: '桥西区', detail: '友谊南大街66号2单元501', point: null };

/**
 * What customers thought of it: five stars, two stars with the rescue that they opened, a complaint that waits for its
 * customer and one for the office, and questions, one of them not answered yet.
 */
export function careHappenings(devcloud: Devcloud, call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const at = (daysAgo: number, hour: number) => startOfDay(addDays(today, -daysAgo)) + hour * HOUR_MS;
  const stove = { openid: CHEN, serialNumbers: [], key: 'care-stove', find: () => stoveVisit(call) };
  return [
    { at: at(20, 20), run: () => rateInstallation(call) },
    { at: at(6, 9), run: () => complainOfFridge(call) },
    { at: at(5, 10), run: () => answerFridge(call) },
    { at: at(3, 21), run: () => askAboutHeater(call) },
    { at: at(2, 13), run: () => askForStove(devcloud, call, today) },
    // More than an hour late, as the customer says.
    ...visitHappenings(devcloud, call, stove, { acceptedAt: at(2, 13.25), endsAt: at(2, 18.75) }),
    { at: at(1, 17), run: () => recordByPhone(call) },
    { at: at(1, 20), run: () => rateStove(call) },
    { at: at(1, 21), run: () => askAboutFridge(call) },
    ...pastComplaints(call),
  ];
}

async function rateInstallation(call: SeedCall): Promise<void> {
  const { rows } = await call(ZHANG, 'service.work_order.mine', {}, 'care-zhang-visits');
  const workOrderId = rows.find(({ kind, state }) => kind === 'installation' && state === 'finished')?.id;
  if (workOrderId === undefined) return;
  await call(ZHANG, 'care.rating.give', { workOrderId, stars: 5, tags: ['on_time', 'tidy'], words: '装得很细心，还教我怎么用', photos: [] }, 'care-zhang-rating');
}

async function askForStove(devcloud: Devcloud, call: SeedCall, today: string): Promise<void> {
  const { workOrderId } = await call(
    LIU,
    'service.request.create',
    { kind: 'repair', applianceId: null, category: 'gas_stove', productTitle: '燃气灶（别处买的）', description: '左边的灶眼打不着火', media: [], wishes: [], contact: LIU_CALLS, place: LIUS_HOME },
    'care-stove-ask',
  );
  const now = devcloud.clock.now().getTime();
  // In a story that was interrupted, that day is over: then it is done at once.
  const window = dayOf(now) === addDays(today, -2) ? { on: dayOf(now), from: '14:00', to: '16:00' } : { on: dayOf(now + HOUR_MS), from: '00:00', to: '23:59' };
  await call(SUPERVISOR, 'service.work_order.dispatch', { workOrderId, window, membershipId: demoTechnician(CHEN).membershipId }, 'care-stove-dispatch');
}

async function stoveVisit(call: SeedCall): Promise<string> {
  const { rows } = await call(LIU, 'service.work_order.mine', {}, 'care-stove-mine');
  return rows.find(({ kind, product }) => kind === 'repair' && product.category === 'gas_stove')?.id ?? '';
}

async function rateStove(call: SeedCall): Promise<void> {
  const { rows } = await call(LIU, 'service.work_order.mine', {}, 'care-liu-visits');
  const workOrderId = rows.find(({ kind, state }) => kind === 'repair' && state === 'finished')?.id;
  if (workOrderId === undefined) return;
  await call(LIU, 'care.rating.give', { workOrderId, stars: 2, tags: ['late', 'messy'], words: '晚到一个多小时，灶台也没擦', photos: [] }, 'care-liu-rating');
}

async function complainOfFridge(call: SeedCall): Promise<void> {
  const { rows } = await call(LIU, 'orders.order.mine', {}, 'care-liu-orders');
  const orderId = rows.find(({ title }) => title.includes('冰箱'))?.id ?? null;
  await call(
    LIU,
    'care.complaint.file',
    { workOrderId: null, orderId, category: 'quality', description: '冰箱夜里响得厉害，全家睡不好。', photos: [], occurredOn: null, contact: LIU_CALLS },
    'care-fridge-file',
  );
}

/** Up to the proposal, which waits for the customer; and what only a person knows of the report. */
async function answerFridge(call: SeedCall): Promise<void> {
  const { rows } = await call(SUPERVISOR, 'care.complaint.list', { filter: 'open' }, 'care-fridge-find');
  const complaintId = rows.find(({ customerName, subject }) => customerName === LIU_CALLS.name && subject.includes('冰箱'))?.id;
  if (complaintId === undefined) return;
  const steps = [
    ['acknowledge', '已打电话道歉，问清了什么时候响'],
    ['investigate', '上门听过，压缩机减震垫老化'],
    ['propose', '免费更换减震垫，如仍有响声换新机'],
  ] as const;
  for (const [command, note] of steps) await call(SUPERVISOR, 'care.complaint.step', { complaintId, command, note }, `care-fridge-${command}`);
  const fields = [
    { key: 'gender', value: '男' },
    { key: 'age', value: '46' },
    { key: 'identity_number', value: '130104197605120016' },
    { key: 'to_branch_manager', value: '吴恒远' },
    { key: 'from_branch_supervisor', value: '赵勇' },
  ];
  await call(SUPERVISOR, 'care.form.save', { complaintId, annex: 'report', fields }, 'care-fridge-form');
}

async function recordByPhone(call: SeedCall): Promise<void> {
  const contact = { name: '赵敏', phone: '13933110021' };
  const description = '油烟机装完没有清理包装，打电话没人接。';
  await call(
    LIMIN,
    'care.complaint.record',
    { workOrderId: null, orderId: null, category: 'service', method: 'phone', description, photos: [], occurredOn: null, contact },
    'care-hood-record',
  );
}

async function askAboutHeater(call: SeedCall): Promise<void> {
  const question = { applianceId: null, text: '热水器显示 E1，自己能处理吗？', media: [] };
  const { consultationId } = await call(ZHANG, 'care.consultation.start', question, 'care-heater-ask');
  await call(SUPERVISOR, 'care.consultation.say', { consultationId, text: 'E1 多半是没点着火，请先看燃气阀开没开。', media: [] }, 'care-heater-answer');
  await call(ZHANG, 'care.consultation.read', { consultationId }, 'care-heater-read');
}

async function askAboutFridge(call: SeedCall): Promise<void> {
  await call(LIU, 'care.consultation.start', { applianceId: null, text: '冰箱冷藏室结冰了，是温度调低了吗？', media: [] }, 'care-fridge-ask');
}
