import { seedCallerFor, type SeedCall } from '../../devcloud/people/seed-caller';
import { demoTechnician, introduceTechnicians } from '../../devcloud/people/seed-service';
import type { Devcloud } from '../../devcloud/start-devcloud';
import { dayOf } from '../../src/shared/kernel/time';

const SUPERVISOR = 'dev-supervisor-zhao';
const ZHANG = 'dev-customer-zhang';
const NEIGHBOUR = 'dev-customer-he';
const MINUTE_MS = 60_000;
/** A little less than somebody may set out before his window begins; late in the evening that is tomorrow's. */
const NEARLY_FOUR_HOURS_MS = 4 * 3_600_000 - MINUTE_MS;

const HOMES = {
  [ZHANG]: { name: '张晓雯', phone: '13800001001', detail: '桥西路18号3栋1202室', point: { latitudeE6: 38_028_400, longitudeE6: 114_462_600 } },
  'dev-customer-liu': { name: '刘建华', phone: '13800001002', detail: '友谊南大街66号2单元501', point: { latitudeE6: 38_018_900, longitudeE6: 114_448_100 } },
} as const;

/** Visits of today: one whose technician is on his way, one at whose door charges wait for a yes and a neighbour looks on, one that was stopped. */
export async function visitsUnderWay(devcloud: Devcloud): Promise<{ readonly onTheWayId: string; readonly doorId: string; readonly doorScene: string; readonly stoppedId: string }> {
  const seed = seedCallerFor(devcloud);
  // What was done while the past was played is done again now.
  const call: SeedCall = (openid, action, input, key) => seed(openid, action, input, `shot-${key}`);
  const now = devcloud.clock.now().getTime();
  // Whatever day and hour it is, somebody works.
  await introduceTechnicians(call);
  const set = async (customer: keyof typeof HOMES, technician: string, category: 'electric_water_heater' | 'washing_machine' | 'range_hood') => {
    const { name, phone, detail, point } = HOMES[customer];
    const place = { province: '河北省', city: '石家庄市', district: '桥西区', detail, point };
    const ask = { kind: 'repair', applianceId: null, category, productTitle: '', description: '用着用着就停了', media: [], wishes: [] } as const;
    const { workOrderId } = await call(customer, 'service.request.create', { ...ask, media: [], wishes: [], contact: { name, phone }, place }, `${customer}-${category}-ask`);
    const { membershipId } = demoTechnician(technician);
    await call(SUPERVISOR, 'service.work_order.dispatch', { workOrderId, membershipId, window: { on: dayOf(now + NEARLY_FOUR_HOURS_MS), from: '00:00', to: '23:59' } }, `${customer}-${category}-dispatch`);
    await call(technician, 'service.work_order.accept', { workOrderId, at: now }, `${customer}-${category}-accept`);
    await call(technician, 'service.work_order.depart', { workOrderId, at: now }, `${customer}-${category}-depart`);
    return workOrderId;
  };
  const onTheWayId = await set(ZHANG, 'dev-technician-chen', 'electric_water_heater');
  const position = { latitudeE6: 38_046_400, longitudeE6: 114_478_600 };
  await call('dev-technician-chen', 'service.position.report', { workOrderId: onTheWayId, point: position, at: now }, 'position');

  const wang = 'dev-technician-wang';
  const stoppedId = await stopped(call, await set(ZHANG, wang, 'range_hood'), () => devcloud.clock.now().getTime());
  const doorId = await set('dev-customer-liu', wang, 'washing_machine');
  await call(wang, 'service.work_order.arrive', { workOrderId: doorId, at: now }, 'arrive');
  const { tariff, steps } = await call(wang, 'service.work_order.get', { workOrderId: doorId }, 'look');
  const lines = tariff.items.slice(0, 2).map(({ itemId }) => ({ itemId, quantity: 1 }));
  await call(wang, 'service.step.record', { workOrderId: doorId, stepId: steps[0]?.stepId ?? null, photos: [], at: now }, 'step');
  await call(wang, 'service.charge.propose', { workOrderId: doorId, lines, finding: 'misuse' }, 'charge');
  const { scene: doorScene } = await call(wang, 'attribution.code.issue', { kind: 'door' }, 'code');
  await call(NEIGHBOUR, 'service.door.open', { scene: doorScene }, 'guest');
  return { onTheWayId, doorId, doorScene, stoppedId };
}

/** A visit whose charges were agreed to, then partly taken off, and that was broken off. */
async function stopped(call: SeedCall, workOrderId: string, now: () => number): Promise<string> {
  const wang = 'dev-technician-wang';
  await call(wang, 'service.work_order.arrive', { workOrderId, at: now() }, 'stopped-arrive');
  const { tariff } = await call(wang, 'service.work_order.get', { workOrderId }, 'stopped-look');
  const lines = tariff.items.slice(0, 2).map(({ itemId }) => ({ itemId, quantity: 1 }));
  const { proposalId, totalFen } = await call(wang, 'service.charge.propose', { workOrderId, lines, finding: 'misuse' }, 'stopped-charge');
  await call(ZHANG, 'service.charge.agree', { workOrderId, proposalId, totalFen }, 'stopped-yes');
  await call(SUPERVISOR, 'service.charge.waive', { workOrderId, amountFen: 3_000, reason: '等了太久' }, 'stopped-waive');
  await call(wang, 'service.work_order.pause', { workOrderId, reason: '缺配件', at: now() }, 'stopped-pause');
  return workOrderId;
}
