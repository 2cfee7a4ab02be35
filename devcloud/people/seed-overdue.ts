import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import { LOCAL_APPID } from '../runner/caller';
import type { Devcloud } from '../start-devcloud';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';
import { demoTechnician } from './seed-service';

const SUPERVISOR = 'dev-supervisor-zhao';
const WANG = 'dev-technician-wang';
const HOUR_MS = 3_600_000;

/** A visit that was promised for yesterday, and nobody set out. */
export function overdueHappenings(devcloud: Devcloud, call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  return [{ at: startOfDay(addDays(today, -2)) + 17 * HOUR_MS, run: () => promise(devcloud, call, addDays(today, -1)) }];
}

async function promise(devcloud: Devcloud, call: SeedCall, yesterday: string): Promise<void> {
  const now = devcloud.clock.now().getTime();
  const place = { province: '河北省', city: '石家庄市', district: '裕华区', detail: '翟营南大街160号6栋1201', point: null };
  const ask = {
    kind: 'maintenance',
    category: 'air_conditioner',
    productTitle: '客厅柜机空调',
    description: '出风有异味，想清洗',
    contact: { name: '邢燕', phone: '13933110035' },
  } as const;
  const { workOrderId } = await call(SUPERVISOR, 'service.request.record', { ...ask, applianceId: null, media: [], wishes: [], place }, 'overdue-ask');
  const { membershipId } = demoTechnician(WANG);
  // In a story that was interrupted, yesterday is over: then it is only promised.
  const window = dayOf(now) < yesterday ? { on: yesterday, from: '14:00', to: '16:00' } : { on: addDays(yesterday, 2), from: '16:00', to: '18:00' };
  await call(SUPERVISOR, 'service.work_order.dispatch', { workOrderId, membershipId, window }, 'overdue-give');
  await call(WANG, 'service.work_order.accept', { workOrderId, at: now }, 'overdue-accept');
}

/** What the timer does every few minutes: everybody is told of it, and it waits for a dispatcher again. */
export async function tellOverdue(devcloud: Devcloud): Promise<void> {
  const caller = { source: 'wx_trigger', appid: LOCAL_APPID, clientIp: '127.0.0.1' } as const;
  await devcloud.runner.invoke('service', { action: 'service.overdue.tell', input: {}, requestId: 'seed-overdue-tell' }, caller);
  await devcloud.settle();
}
