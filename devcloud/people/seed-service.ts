import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import { SERVICE_KINDS } from '../../src/shared/domain/service/states';
import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { Devcloud } from '../start-devcloud';
import { organisationDocuments, personDocument } from './company-documents';
import { demoOrganisations } from './organisations';
import { personas } from './personas';
import { visitHappenings } from './play-visit';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';

const SUPERVISOR = 'dev-supervisor-zhao';
const CHEN = 'dev-technician-chen';
const WANG = 'dev-technician-wang';
const ZHANG = 'dev-customer-zhang';
const LIU = 'dev-customer-liu';
const HOUR_MS = 3_600_000;

type Hours = { readonly from: number; readonly to: number } | null;

const hours = (from: number, to: number): Hours => ({ from: from * 60, to: to * 60 });
/** While the past is played, which on an interrupted day may be at night. */
const ALWAYS = Array.from({ length: 7 }, () => hours(0, 24));
const WORKING = [...Array.from({ length: 6 }, () => hours(8, 19)), null];

const SKILLS: Readonly<Record<string, readonly ProductCategory[]>> = {
  [CHEN]: ['gas_water_heater', 'electric_water_heater', 'water_purifier', 'range_hood', 'gas_stove'],
  [WANG]: ['air_conditioner', 'refrigerator', 'washing_machine', 'range_hood', 'gas_stove'],
};

/** The membership of a demo technician. */
export function demoTechnician(openid: string) {
  const persona = personas.find((one) => one.openid === openid);
  if (persona === undefined) throw new Error(`nobody of the demo company: ${openid}`);
  const { _id: personId, name, memberships } = personDocument(persona, organisationDocuments(demoOrganisations), 0);
  const [position] = memberships;
  if (position === undefined) throw new Error(`no technician: ${openid}`);
  const { id: membershipId, phone, organisationName, organisationPath } = position;
  return { personId, membershipId, name: name ?? '', phone, organisationName, organisationPath };
}

/** What the technicians can do. They get their hours when the past has been played (`closeAtNight`). */
export async function introduceTechnicians(call: SeedCall): Promise<void> {
  for (const openid of [CHEN, WANG]) await saveTechnician(call, openid, ALWAYS, 'skills');
}

export async function closeAtNight(call: SeedCall): Promise<void> {
  for (const openid of [CHEN, WANG]) await saveTechnician(call, openid, WORKING, 'hours');
}

async function saveTechnician(call: SeedCall, openid: string, week: readonly Hours[], what: string): Promise<void> {
  const profile = { categories: [...(SKILLS[openid] ?? [])], kinds: [...SERVICE_KINDS], areas: [], week: [...week], daysOff: [], active: true };
  await call(SUPERVISOR, 'service.technician.save', { ...demoTechnician(openid), ...profile }, `${openid}-${what}`);
}

const ZHANGS_HOME = { province: '河北省', city: '石家庄市', district: '桥西区', detail: '桥西路18号3栋1202室', point: { latitudeE6: 38_028_400, longitudeE6: 114_462_600 } };
const LIUS_HOME = { province: '河北省', city: '石家庄市', district: '桥西区', detail: '友谊南大街66号2单元501', point: { latitudeE6: 38_018_900, longitudeE6: 114_448_100 } };

/** What customers asked for in the last days: one to dispatch, one agreed for tomorrow, one finished and not rated. */
export function serviceHappenings(devcloud: Devcloud, call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const at = (daysAgo: number, hour: number) => startOfDay(addDays(today, -daysAgo)) + hour * HOUR_MS;
  const purifier = { openid: CHEN, serialNumbers: [], key: 'purifier', find: () => purifierVisit(call) };
  return [
    { at: at(1, 9), run: () => agreeOnPurifier(devcloud, call, today) },
    ...visitHappenings(devcloud, call, purifier, { acceptedAt: at(1, 9.5), endsAt: at(1, 15.75) }),
    { at: at(1, 18.5), run: () => askForMaintenance(devcloud, call, today) },
    { at: at(1, 19), run: () => askForRepair(call, today) },
  ];
}

async function agreeOnPurifier(devcloud: Devcloud, call: SeedCall, today: string): Promise<void> {
  const { appliances } = await call(ZHANG, 'service.request.form', {}, 'purifier-form');
  const applianceId = appliances.find(({ category }) => category === 'water_purifier')?.id ?? null;
  const { workOrderId } = await call(
    ZHANG,
    'service.request.create',
    { kind: 'maintenance', applianceId, category: 'water_purifier', productTitle: '净水器', description: '水流变小了，想换滤芯', media: [], wishes: [], contact: { name: '张晓雯', phone: '13800001001' }, place: ZHANGS_HOME },
    'purifier-ask',
  );
  const on = dayOf(devcloud.clock.now().getTime());
  const window = on === addDays(today, -1) ? { on, from: '14:00', to: '16:00' } : { on, from: '00:00', to: '23:59' };
  await call(SUPERVISOR, 'service.work_order.dispatch', { workOrderId, window, membershipId: demoTechnician(CHEN).membershipId }, 'purifier-dispatch');
}

async function purifierVisit(call: SeedCall): Promise<string> {
  const { rows } = await call(ZHANG, 'service.work_order.mine', {}, 'purifier-mine');
  return rows.find(({ kind, product }) => kind === 'maintenance' && product.category === 'water_purifier')?.id ?? '';
}

async function askForRepair(call: SeedCall, today: string): Promise<void> {
  const { appliances } = await call(ZHANG, 'service.request.form', {}, 'repair-form');
  const heater = appliances.find(({ category }) => category === 'gas_water_heater');
  const wishes = [2, 3].map((days) => ({ on: addDays(today, days), from: '14:00', to: '16:00' }));
  await call(
    ZHANG,
    'service.request.create',
    { kind: 'repair', applianceId: heater?.id ?? null, category: 'gas_water_heater', productTitle: '燃气热水器', description: '洗澡时水忽冷忽热，显示 E1', media: [], wishes, contact: { name: '张晓雯', phone: '13800001001' }, place: ZHANGS_HOME },
    'repair-ask',
  );
}

async function askForMaintenance(devcloud: Devcloud, call: SeedCall, today: string): Promise<void> {
  const { workOrderId } = await call(
    LIU,
    'service.request.create',
    { kind: 'maintenance', applianceId: null, category: 'air_conditioner', productTitle: '挂式空调（别处买的）', description: '两台，换季清洗', media: [], wishes: [], contact: { name: '刘建华', phone: '13800001002' }, place: LIUS_HOME },
    'maintenance-ask',
  );
  const window = { on: addDays(today, 1), from: '10:00', to: '12:00' };
  await call(SUPERVISOR, 'service.work_order.dispatch', { workOrderId, window, membershipId: demoTechnician(WANG).membershipId }, 'maintenance-dispatch');
  await call(WANG, 'service.work_order.accept', { workOrderId, at: devcloud.clock.now().getTime() }, 'maintenance-accept');
}
