import type { Input } from '../../src/shared/contract/registry';
import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import { priceOf, productIdOf } from './demo-products';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';
import { demoTechnician as demoMember } from './seed-service';

const SUPERVISOR = 'dev-supervisor-zhao';
const LIMIN = 'dev-guide-limin';
const ZHOU = 'dev-guide-zhou';
const CHEN = 'dev-technician-chen';
const LIN = 'dev-partner-lin';
const HOUR_MS = 3_600_000;
const CONSENT = '2026-11';

type Submitted = Input<'leads.lead.submit'>;
type Told = Pick<Submitted, 'customer' | 'wish' | 'category' | 'area'> & Partial<Submitted>;

const tellAs = (call: SeedCall, openid: string, key: string, told: Told) =>
  call(openid, 'leads.lead.submit', { consentVersion: CONSENT, keep: openid === LIMIN || openid === ZHOU, byPhone: false, workOrderId: null, ...told }, key);

function positionOf(openid: string) {
  const { personId, membershipId } = demoMember(openid);
  return { personId, membershipId };
}

/** A partner recommends, a technician hears of something, somebody scans: on every stage of its way a lead or two. */
export function leadHappenings(call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const at = (daysAgo: number, hour: number) => startOfDay(addDays(today, -daysAgo)) + hour * HOUR_MS;
  const day = (offset: number) => addDays(today, offset);
  return [
    { at: at(18, 11), run: () => longDeal(call, day(-10)) },
    { at: at(12, 15), run: () => signLongDeal(call, day(2)) },
    { at: at(6, 16), run: () => lostOne(call) },
    { at: at(5, 14), run: () => intoThePool(call) },
    { at: at(4, 19), run: () => lateOne(call, day(-1)) },
    { at: at(3, 10), run: () => partnerSale(call) },
    { at: at(1, 20), run: () => fromACode(call) },
    { at: at(1, 21), run: () => notGivenYet(call) },
  ];
}

/** A whole flat: offered, visited, and then signed. */
async function longDeal(call: SeedCall, nextOn: string): Promise<void> {
  const customer = { name: '陈女士', phone: '13933120041' };
  const { leadId } = await tellAs(call, LIN, 'lead-flat', { customer, wish: '新房装修，全屋空调加零冷水热水器', category: 'air_conditioner', area: '裕华区 万达天樾 三室' });
  await call(SUPERVISOR, 'leads.lead.assign', { leadId, heldBy: null, to: positionOf(LIMIN) }, 'lead-flat-give');
  await call(LIMIN, 'leads.lead.follow_up', { leadId, kind: 'call', words: '周末交房，想先看中央空调和一拖三哪个划算', nextOn }, 'lead-flat-call');
  await call(LIMIN, 'leads.lead.advance', { leadId, stage: 'visiting', words: '约了上门量尺寸', amountFen: null, nextOn }, 'lead-flat-visit');
}

async function signLongDeal(call: SeedCall, nextOn: string): Promise<void> {
  const leadId = await leadOf(call, LIMIN, '陈女士', 'lead-flat-find');
  await call(LIMIN, 'leads.lead.advance', { leadId, stage: 'quoted', words: '报了一拖三加 16 升热水器', amountFen: 2_860_000, nextOn: null }, 'lead-flat-quote');
  await call(LIMIN, 'leads.lead.advance', { leadId, stage: 'contract', words: '合同签了，下月初进场', amountFen: 2_780_000, nextOn: null }, 'lead-flat-sign');
  await call(LIMIN, 'leads.lead.advance', { leadId, stage: 'deposit', words: '收了定金，等厨卫吊顶', amountFen: 500_000, nextOn }, 'lead-flat-deposit');
}

/** The partner's other customer bought. */
async function partnerSale(call: SeedCall): Promise<void> {
  const customer = { name: '赵桂兰', phone: '13933120042' };
  const { leadId } = await tellAs(call, LIN, 'lead-stove', { customer, wish: '老房翻新，想换净水器', category: 'water_purifier', area: '桥西区 建设大街' });
  await call(SUPERVISOR, 'leads.lead.assign', { leadId, heldBy: null, to: positionOf(ZHOU) }, 'lead-stove-give');
  await call(ZHOU, 'leads.lead.follow_up', { leadId, kind: 'shop', words: '和女儿一起来店里看了，要台下款', nextOn: null }, 'lead-stove-shop');
  const address = { province: '河北省', city: '石家庄市', district: '桥西区', detail: '建设南大街21号2单元301' };
  const lines = [{ productId: productIdOf('purifier800'), quantity: 1, unitPriceFen: priceOf('purifier800') }];
  await call(ZHOU, 'orders.report.create', { lines, customer, address, wishedWindow: null, leadId }, 'lead-stove-report');
}

async function lostOne(call: SeedCall): Promise<void> {
  const { leadId } = await tellAs(call, LIMIN, 'lead-lost', { customer: { name: '孙先生', phone: '13933120043' }, wish: '看了 13 升热水器', category: 'gas_water_heater', area: '' });
  await call(LIMIN, 'leads.lead.lose', { leadId, reason: 'price', words: '网上同款便宜 300 元' }, 'lead-lost-lose');
}

async function intoThePool(call: SeedCall): Promise<void> {
  const fridge = await tellAs(call, ZHOU, 'lead-pool-fridge', { customer: { name: '吴女士', phone: '13933120044' }, wish: '想换对开门冰箱，年底前定', category: 'refrigerator', area: '裕华区' });
  await call(ZHOU, 'leads.lead.release', { leadId: fridge.leadId, words: '不在我这个片区' }, 'lead-pool-fridge-release');
  const stove = await tellAs(call, LIMIN, 'lead-pool-stove', { customer: { name: '郑先生', phone: '13933120045' }, wish: '灶具打不着火，想换新的', category: 'gas_stove', area: '新华区', byPhone: true });
  await call(LIMIN, 'leads.lead.follow_up', { leadId: stove.leadId, kind: 'call', words: '打了两次没接', nextOn: null }, 'lead-pool-stove-call');
  await call(LIMIN, 'leads.lead.release', { leadId: stove.leadId, words: '联系不上，看谁有空再试' }, 'lead-pool-stove-release');
}

/** He said that she may call yesterday; she did not yet. */
async function lateOne(call: SeedCall, nextOn: string): Promise<void> {
  const { leadId } = await tellAs(call, LIMIN, 'lead-late', { customer: { name: '高阿姨', phone: '13933120046' }, wish: '给老人换一台大字按键的热水器', category: 'gas_water_heater', area: '桥西区 红星小区' });
  await call(LIMIN, 'leads.lead.follow_up', { leadId, kind: 'wechat', words: '发了两款的照片，等儿子回来一起定', nextOn }, 'lead-late-wechat');
}

async function fromACode(call: SeedCall): Promise<void> {
  const { scene } = await call(LIMIN, 'attribution.code.issue', { kind: 'personal' }, 'lead-code');
  await call('demo-passer-by-1', 'attribution.scan.record', { scene, entry: 1047 }, 'lead-code-scan');
  const told = { customer: { name: '小杨', phone: '13933120047' }, wish: '租的房子，想买台小空调', category: 'air_conditioner', area: '', consentVersion: CONSENT } as const;
  await call('demo-passer-by-1', 'leads.lead.enquire', { ...told, scene }, 'lead-code-enquire');
}

/** Two came in the evening: nobody has them yet. */
async function notGivenYet(call: SeedCall): Promise<void> {
  await tellAs(call, LIN, 'lead-balcony', { customer: { name: '周先生', phone: '13933120048' }, wish: '阳台改造，想要洗烘一体', category: 'washing_machine', area: '长安区 保利花园' });
  await tellAs(call, CHEN, 'lead-old-heater', { customer: { name: '刘大爷', phone: '13933120049' }, wish: '热水器用了 12 年，修不划算，想换新', category: 'gas_water_heater', area: '桥西区', keep: false });
}

async function leadOf(call: SeedCall, openid: string, name: string, key: string): Promise<string> {
  const { rows } = await call(openid, 'leads.lead.list', { of: 'mine', filter: 'following' }, key);
  return rows.find(({ customerName }) => customerName === name)?.id ?? '';
}
