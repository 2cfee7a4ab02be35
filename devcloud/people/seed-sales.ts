import type { Output } from '../../src/shared/contract/registry';
import { isWindowOver, type TimeWindow } from '../../src/shared/domain/orders/appointment-window';
import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { Devcloud } from '../start-devcloud';
import { membershipId } from './company-documents';
import { priceOf, productIdOf } from './demo-products';
import { demoSales, type DemoSale, type DemoStep } from './demo-sales';
import { introducedSales } from './introduced-sales';
import { partnerStoreSales } from './partner-store-sales';
import { visitHappenings } from './play-visit';
import type { SeedCall } from './seed-caller';
import { payDemoOrder } from './seed-payment';
import { demoTechnician } from './seed-service';

const SUPERVISOR = 'dev-supervisor-zhao';
const DRIVER = '王建国';
const FITTER = 'dev-technician-chen';
const HOUR_MS = 3_600_000;
const PAID_AFTER_MS = 20 * 60_000;
const ACCEPTED_AFTER_MS = 25 * 60_000;
/** Whatever happened today happened some minutes ago. */
const LATEST_MS = 5 * 60_000;
/** For so long a company just set up is looked at before anything of it goes stale. */
const SHOWN_FOR_MS = 3 * HOUR_MS;

/** One thing that happens in the demo company's past. */
export interface Happening {
  readonly at: number;
  readonly run: () => Promise<void>;
}

/** Everything about one sale while it is played. */
interface Playing {
  readonly sale: DemoSale;
  readonly call: SeedCall;
  readonly devcloud: Devcloud;
  readonly technicians: Output<'identity.technician.list'>['technicians'];
  /** On which the story was begun: it may be told across midnight. */
  readonly today: string;
  orderId: string;
}

/**
 * Plays the demo sales through the real functions in the order in which they happened, moving the clock forward from
 * one to the next, and with them whatever else happened. On a clock that already shows today everything happens today.
 */
export async function playDemoSales(
  devcloud: Devcloud,
  call: SeedCall,
  others: readonly Happening[] = [],
): Promise<void> {
  const today = dayOf(Date.now());
  const latest = Date.now() - LATEST_MS;
  const { technicians } = await call(SUPERVISOR, 'identity.technician.list', {}, 'technicians');
  const happenings = [...demoSales, ...introducedSales, ...partnerStoreSales].flatMap((sale) =>
    happeningsOf({ sale, call, devcloud, technicians, today, orderId: '' }),
  );
  for (const { at, run } of [...happenings, ...others].sort((a, b) => a.at - b.at)) {
    devcloud.clock.moveTo(new Date(Math.min(at, latest)));
    await run();
  }
}

function instantOf(on: string, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return startOfDay(on) + (hours * 60 + minutes) * 60_000;
}

function happeningsOf(playing: Playing): readonly Happening[] {
  const { sale, today } = playing;
  const reportedOn = addDays(today, -sale.daysAgo);
  const report = { at: instantOf(reportedOn, sale.time), run: () => reportAndClaim(playing) };
  const instantOfStep = ({ afterDays, time }: DemoStep) => Math.max(report.at + 1, instantOf(addDays(reportedOn, afterDays), time));
  const steps = sale.steps.flatMap((happening) => {
    const { step } = happening;
    if (step !== 'install') return [{ at: instantOfStep(happening), run: () => take(playing, happening, step) }];
    const given = sale.steps.find((other) => other.step === 'schedule_installation') ?? happening;
    return installing(playing, happening, { acceptedAt: instantOfStep(given) + ACCEPTED_AFTER_MS, endsAt: instantOfStep(happening) });
  });
  const buyer = sale.claims?.find(({ relation }) => relation === 'buyer')?.openid;
  if (sale.paid !== true || buyer === undefined) return [report, ...steps];
  const payment = {
    at: report.at + PAID_AFTER_MS,
    run: () => payDemoOrder(playing.devcloud, buyer, playing.orderId, `${sale.key}-pay`),
  };
  return [report, payment, ...steps];
}

async function reportAndClaim(playing: Playing): Promise<void> {
  const { sale, call } = playing;
  const { key, reporter, at, customer, district, detail, wishInDays, remark, claims = [] } = sale;
  const lines = sale.products.map(({ product, quantity = 1, discountYuan = 0 }) => ({
    productId: productIdOf(product),
    quantity,
    unitPriceFen: priceOf(product) - discountYuan * 100,
  }));
  const address = { province: '河北省', city: '石家庄市', district, detail };
  const as = at === undefined ? undefined : membershipId(reporter, 'guide', at);
  const wishedWindow = wishInDays === undefined ? null : windowIn(playing, wishInDays);
  const placed = await call(
    reporter,
    'orders.report.create',
    { lines, customer, address, wishedWindow, remark },
    `${key}-report`,
    as,
  );
  playing.orderId = placed.orderId;
  const subject = { kind: 'order', subjectId: placed.orderId } as const;
  const { scene } = await call(reporter, 'attribution.code.issue', subject, `${key}-code`, as);
  for (const { openid, relation } of claims) {
    await call(openid, 'attribution.scan.record', { scene, entry: 1047 }, `${key}-scan-${relation}`);
    await call(openid, 'orders.order.claim', { scene, relation }, `${key}-claim-${relation}`);
  }
}

const MORNING = { from: '09:00', to: '11:00' } as const;
const LATE = { from: '16:00', to: '18:00' } as const;

function windowIn({ devcloud }: Playing, days: number) {
  return { on: addDays(dayOf(devcloud.clock.now().getTime()), days), ...MORNING };
}

/** Who comes when. What was to be over by now, in a story that was interrupted, is at once. */
function visit(playing: Playing, { afterDays, inDays = 1, hours = MORNING }: DemoStep) {
  const { sale, devcloud, technicians, today } = playing;
  const now = devcloud.clock.now().getTime();
  const planned = stillToCome({ on: addDays(today, afterDays + inDays - sale.daysAgo), ...hours }, today);
  const atOnce = { on: dayOf(now + HOUR_MS), from: '00:00', to: '23:59' };
  const technician = technicians.find(({ name }) => name === DRIVER);
  return { window: isWindowOver(planned, now) ? atOnce : planned, personName: DRIVER, technician };
}

/** What the story promises for today, after whose hours nobody may be told it was forgotten: late in the day, tomorrow. */
function stillToCome(planned: TimeWindow, today: string): TimeWindow {
  return planned.on === today && isWindowOver(planned, Date.now() + SHOWN_FOR_MS) ? { on: addDays(today, 1), ...LATE } : planned;
}

/** The work order that installs its goods. */
async function installationOf({ orderId, call, devcloud }: Playing, key: string): Promise<{ readonly workOrderId: string }> {
  await devcloud.settle();
  const { workOrderId } = await call(SUPERVISOR, 'orders.order.get', { orderId }, `${key}-order`);
  if (workOrderId === null) throw new Error(`nothing to install: ${key}`);
  return { workOrderId };
}

function installing(playing: Playing, { step, serialNumbers = [] }: DemoStep, times: { readonly acceptedAt: number; readonly endsAt: number }): readonly Happening[] {
  const { devcloud, call, sale } = playing;
  const key = `${sale.key}-${step}`;
  const find = async () => (await installationOf(playing, key)).workOrderId;
  return visitHappenings(devcloud, call, { openid: FITTER, serialNumbers, key, find }, times);
}

async function take(playing: Playing, happening: DemoStep, step: Exclude<DemoStep['step'], 'install'>): Promise<void> {
  const { sale, orderId, call } = playing;
  const key = `${sale.key}-${step.replace('_', '-')}`;
  const order = { orderId };
  switch (step) {
    case 'ship':
      await call(SUPERVISOR, 'orders.delivery.ship', order, key);
      return;
    case 'schedule':
      await call(SUPERVISOR, 'orders.delivery.schedule', { orderId, ...visit(playing, happening) }, key);
      return;
    case 'depart':
      await call(SUPERVISOR, 'orders.delivery.depart', order, key);
      return;
    case 'deliver':
      await call(SUPERVISOR, 'orders.delivery.complete', order, key);
      return;
    case 'fail':
      await call(SUPERVISOR, 'orders.delivery.fail', { orderId, reason: '家里没有人，电话没打通' }, key);
      return;
    case 'schedule_installation': {
      const { window } = visit(playing, happening);
      const { workOrderId } = await installationOf(playing, key);
      await call(SUPERVISOR, 'service.work_order.dispatch', { workOrderId, window, membershipId: demoTechnician(FITTER).membershipId }, key);
      return;
    }
    case 'cancel':
      await call(sale.reporter, 'orders.order.cancel', { orderId, reason: '顾客改买别的型号' }, key);
      return;
  }
}
