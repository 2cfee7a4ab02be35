import type { ActionName, Input, Output } from '../../src/shared/contract/registry';
import { PRODUCT_CATEGORIES } from '../../src/shared/domain/catalog/categories';
import { SERVICE_KINDS } from '../../src/shared/domain/service/states';
import { addDays, dayOf } from '../../src/shared/kernel/time';
import { milliseconds, printTable } from './figures';
import { timedCall } from './http-client';
import { openidOf, saleOf, sellableProduct } from './sale';

/** One sale from report to warranty card, and every list beside it: what each action asked of the database. */
export async function benchActionCosts(url: string): Promise<void> {
  const rows: string[][] = [];
  const measure = async <A extends ActionName>(openid: string, action: A, input: Input<A>): Promise<Output<A>> => {
    const { ok, data, code, cost } = await timedCall(url, openid, action, input);
    if (!ok) throw new Error(`${action} was refused: ${code ?? '?'}`);
    rows.push([action, String(cost.roundTrips), String(cost.documentsExamined), String(cost.documentsReturned), milliseconds(cost.durationMs)]);
    return data as Output<A>;
  };
  await sell(url, measure);
  await lookAround(measure);
  printTable('What one call of each action costs', ['action', 'round trips', 'examined', 'returned', 'once'], rows);
}

type Measure = <A extends ActionName>(openid: string, action: A, input: Input<A>) => Promise<Output<A>>;

async function sell(url: string, measure: Measure): Promise<void> {
  const [guide, office, customer] = [openidOf('guide'), openidOf('supervisor'), 'bench-buyer'];
  const product = await sellableProduct(url);
  const { orderId } = await measure(guide, 'orders.report.create', saleOf(product, 42));
  const { scene, codeId } = await measure(guide, 'attribution.code.issue', { kind: 'order', subjectId: orderId });
  await measure(guide, 'attribution.code.image', { codeId });
  await measure(guide, 'attribution.code.scans', { codeId });
  await measure(customer, 'attribution.scan.record', { scene, entry: 1047 });
  await measure(customer, 'orders.order.claim', { scene, relation: 'buyer' });
  await measure('bench-user', 'orders.order.claim', { scene, relation: 'user' });
  const { people } = await measure(customer, 'orders.order.get', { orderId });
  for (const { personId } of people ?? []) await measure(customer, 'orders.sharing.decide', { orderId, personId, granted: true });
  await measure(customer, 'identity.subscription.accept', { templates: ['order_progress'] });
  const visit = { orderId, window: { on: addDays(dayOf(Date.now()), 2), from: '09:00', to: '11:00' }, personName: '周师傅' };
  const { technicians } = await measure(office, 'identity.technician.list', {});
  const [technician] = technicians;
  await measure(office, 'orders.delivery.ship', { orderId });
  await measure(office, 'orders.delivery.schedule', { ...visit, window: windowNow(), ...(technician === undefined ? {} : { technician }) });
  await measure(office, 'orders.delivery.depart', { orderId });
  await measure(office, 'orders.delivery.complete', { orderId });
  await installIt(orderId, measure);
  const { appliances } = await measure(customer, 'orders.home.get', {});
  for (const { id: applianceId } of appliances.slice(0, 1)) await measure(customer, 'orders.appliance.get', { applianceId });
  const { rows } = await measure(customer, 'identity.inbox.list', {});
  const entryIds = rows.slice(0, 1).map(({ id }) => id);
  if (entryIds.length > 0) await measure(customer, 'identity.inbox.markRead', { entryIds });
}

/** The visit that installs it, from the office's word to the signature. */
async function installIt(orderId: string, measure: Measure): Promise<void> {
  const [office, technician] = [openidOf('supervisor'), openidOf('technician')];
  const { workOrderId } = await measure(office, 'orders.order.get', { orderId });
  if (workOrderId === null) throw new Error('the bench sells what is installed');
  const { technicians } = await measure(office, 'service.technician.list', {});
  const { memberships } = await measure(technician, 'identity.session.get', {});
  const known = technicians.find(({ membershipId: one }) => memberships.some(({ id }) => id === one));
  if (known === undefined) throw new Error('the bench has a technician');
  const { membershipId, personId } = known;
  const week = Array.from({ length: 7 }, () => ({ from: 0, to: 24 * 60 }));
  const skills = { categories: [...PRODUCT_CATEGORIES], kinds: [...SERVICE_KINDS], areas: [], week, daysOff: [], active: true };
  await measure(office, 'service.technician.save', { personId, membershipId, ...skills });
  await measure(office, 'service.proposal.list', { workOrderId });
  await measure(office, 'service.work_order.dispatch', { workOrderId, membershipId, window: windowNow() });
  const at = () => ({ workOrderId, at: Date.now() });
  for (const step of ['accept', 'depart', 'arrive', 'begin'] as const) await measure(technician, `service.work_order.${step}`, at());
  const { jobs } = await measure(technician, 'service.day.get', {});
  const job = jobs.find(({ card }) => card.id === workOrderId);
  for (const { stepId, photos } of job?.steps ?? []) {
    const taken = Array.from({ length: photos }, (_, photo) => `cloud://bench/${stepId}-${photo}.jpg`);
    await measure(technician, 'service.step.record', { stepId, photos: taken, ...at() });
  }
  await measure(technician, 'service.signature.record', { fileId: 'cloud://bench/signature.png', ...at() });
  const lines = job?.pieces.flatMap(({ lineId, quantity }) => Array.from({ length: quantity }, () => lineId)) ?? [];
  const pieces = lines.map((lineId, position) => ({ lineId, serialNumber: `BENCH${Date.now()}${position}` }));
  await measure(technician, 'service.work_order.finish', { pieces, ...at() });
}

/** Into which somebody can set out at once. */
function windowNow() {
  return { on: dayOf(Date.now() + 3_600_000), from: '00:00', to: '23:59' };
}

async function lookAround(measure: Measure): Promise<void> {
  const [guide, office, owner, customer] = [openidOf('guide'), openidOf('supervisor'), openidOf('owner'), 'bench-buyer'];
  await measure(customer, 'identity.session.get', {});
  await measure(customer, 'orders.order.mine', {});
  await measure(customer, 'service.work_order.mine', {});
  await measure(office, 'service.work_order.list', {});
  await measure(openidOf('technician'), 'orders.visit.list', {});
  await measure(guide, 'catalog.product.list', {});
  await measure(guide, 'orders.address.parse', { text: '张女士 13800138000 河北省石家庄市桥西区桥西路 18 号' });
  await measure(office, 'orders.order.list', {});
  await measure(owner, 'identity.organisation.list', {});
  await measure(owner, 'identity.member.list', {});
  await measure(owner, 'identity.invitation.list', {});
  await measure(owner, 'attribution.code.list', {});
}
