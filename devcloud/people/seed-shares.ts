import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { Devcloud } from '../start-devcloud';
import { priceOf, productIdOf } from './demo-products';
import type { SeedCall } from './seed-caller';
import { payDemoOrder } from './seed-payment';
import type { Happening } from './seed-sales';

const ZHANG = 'dev-customer-zhang';
const LIMIN = 'dev-guide-limin';
const WANG = 'dev-technician-wang';
const SUPERVISOR = 'dev-supervisor-zhao';
/** A colleague of 张晓雯, whom she tells of it. */
const COLLEAGUE = 'demo-colleague';
const HOUR_MS = 3_600_000;
const FRIDGE = 'fridge';

/** A customer recommends what she likes; a colleague opens it, meets a technician too, and buys in the shop. */
export function shareHappenings(devcloud: Devcloud, call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const at = (daysAgo: number, hour: number) => startOfDay(addDays(today, -daysAgo)) + hour * HOUR_MS;
  return [
    { at: at(9, 20), run: () => recommend(call) },
    { at: at(7, 11), run: () => meetTechnician(call) },
    { at: at(4, 15), run: () => buyInTheShop(devcloud, call) },
    { at: at(2, 21), run: () => recommendUs(call) },
  ];
}

async function recommend(call: SeedCall): Promise<void> {
  const target = { kind: 'product', productId: productIdOf(FRIDGE) } as const;
  const card = await call(ZHANG, 'attribution.share.create', { target, channel: 'card' }, 'share-fridge');
  for (const openid of [COLLEAGUE, 'demo-passer-by-20', 'demo-passer-by-21']) {
    await call(openid, 'attribution.scan.record', { ...card, entry: 1007 }, `share-fridge-${openid}`);
  }
}

async function meetTechnician(call: SeedCall): Promise<void> {
  const { scene } = await call(WANG, 'attribution.code.issue', { kind: 'personal' }, 'personal-wang');
  await call(COLLEAGUE, 'attribution.scan.record', { scene, entry: 1047 }, 'colleague-wang');
}

async function buyInTheShop(devcloud: Devcloud, call: SeedCall): Promise<void> {
  const report = {
    lines: [{ productId: productIdOf(FRIDGE), quantity: 1, unitPriceFen: priceOf(FRIDGE) }],
    customer: { name: '孙丽', phone: '13931180066' },
    address: { province: '河北省', city: '石家庄市', district: '桥西区', detail: '中山西路 88 号 2 栋 601' },
    wishedWindow: null,
  };
  const { orderId } = await call(LIMIN, 'orders.report.create', report, 'colleague-report');
  const { scene } = await call(LIMIN, 'attribution.code.issue', { kind: 'order', subjectId: orderId }, 'colleague-code');
  await call(COLLEAGUE, 'attribution.scan.record', { scene, entry: 1047 }, 'colleague-scan');
  await call(COLLEAGUE, 'orders.order.claim', { scene, relation: 'buyer' }, 'colleague-claim');
  await payDemoOrder(devcloud, COLLEAGUE, orderId, 'colleague-pay');
  const { contestants } = await call(SUPERVISOR, 'attribution.credit.get', { orderId }, 'colleague-credit');
  const touchId = contestants.find(({ via }) => via === 'technician')?.touchId ?? null;
  const overruling = { orderId, chain: 'sale', touchId, reason: '王师傅上门时谈成的，顾客自己说的' } as const;
  if (touchId !== null) await call(SUPERVISOR, 'attribution.credit.overrule', overruling, 'colleague-overrule');
}

async function recommendUs(call: SeedCall): Promise<void> {
  const poster = await call(ZHANG, 'attribution.share.create', { target: { kind: 'home' }, channel: 'poster' }, 'share-us');
  await call('demo-passer-by-22', 'attribution.scan.record', { scene: poster.scene, entry: 1047 }, 'share-us-opened');
}
