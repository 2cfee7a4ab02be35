import { playVisit } from '../../devcloud/people/play-visit';
import { demoTechnician, introduceTechnicians } from '../../devcloud/people/seed-service';
import type { SeedCall } from '../../devcloud/people/seed-caller';
import type { ActionName, Input, Output } from '../../src/shared/contract/registry';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { dayOf } from '../../src/shared/kernel/time';
import { budgetOf } from '../fixtures/functions-client';
import { milliseconds, printTable } from './figures';
import { timedCall } from './http-client';
import { openidOf, saleOf, sellableProduct } from './sale';

const FITTERS = ['dev-technician-chen', 'dev-technician-wang'];
const BUYER = 'bench-buyer';
const MINUTE_MS = 60_000;
const destination = {
  customer: { name: '张晓雯', phone: '13800001001' },
  address: { province: '广东省', city: '佛山市', district: '禅城区', detail: '祖庙路 18 号 3 栋 1202' },
  wishedWindow: null,
};

/**
 * One sale from report to warranty card, one purchase from the shelf to its refund, and every list beside them: what each
 * action asked of the database, and what it may ask at most.
 */
export async function benchActionCosts(url: string): Promise<void> {
  const rows: string[][] = [];
  const measure: SeedCall = async (openid, action, input) => {
    const { ok, data, code, cost } = await timedCall(url, openid, action, input);
    if (!ok) throw new Error(`${action} was refused: ${code ?? '?'}`);
    const allowed = budgetOf(action);
    const of = (used: number, most: number | undefined) => `${String(used)} / ${String(most)}`;
    rows.push([
      action,
      of(cost.roundTrips, allowed?.roundTrips),
      of(cost.documentsExamined, allowed?.documentsExamined),
      String(cost.documentsReturned),
      milliseconds(cost.durationMs),
    ]);
    return data as Output<typeof action>;
  };
  const ask = <A extends ActionName>(openid: string, action: A, input: Input<A>): Promise<Output<A>> =>
    measure(openid, action, input, 'bench');
  await sell(url, ask, measure);
  await buy(ask);
  await lookAround(ask);
  await keepBooks(ask);
  printTable('What one call of each action costs, of what it may cost', ['action', 'round trips', 'examined', 'returned', 'once'], rows);
}

type Ask = <A extends ActionName>(openid: string, action: A, input: Input<A>) => Promise<Output<A>>;

async function sell(url: string, ask: Ask, measure: SeedCall): Promise<void> {
  const [guide, office] = [openidOf('guide'), openidOf('supervisor')];
  const product = await sellableProduct(url);
  const { orderId } = await ask(guide, 'orders.report.create', saleOf(product, 42));
  const { scene, codeId } = await ask(guide, 'attribution.code.issue', { kind: 'order', subjectId: orderId });
  await ask(guide, 'attribution.code.image', { codeId });
  await ask(guide, 'attribution.code.scans', { codeId });
  await ask(BUYER, 'attribution.scan.record', { scene, entry: 1047 });
  await ask(BUYER, 'orders.order.claim', { scene, relation: 'buyer' });
  await ask('bench-user', 'orders.order.claim', { scene, relation: 'user' });
  const { people } = await ask(BUYER, 'orders.order.get', { orderId });
  for (const { personId } of people ?? []) await ask(BUYER, 'orders.sharing.decide', { orderId, personId, granted: true });
  await ask(BUYER, 'identity.subscription.accept', { templates: ['order_progress'] });
  await ask(office, 'orders.delivery.ship', { orderId });
  await ask(office, 'orders.delivery.schedule', { orderId, window: windowNow(), personName: '周师傅' });
  await ask(office, 'orders.delivery.depart', { orderId });
  await ask(office, 'orders.delivery.complete', { orderId });
  await installed(orderId, ask, measure);
  const { appliances } = await ask(BUYER, 'orders.home.get', {});
  for (const { id: applianceId } of appliances.slice(0, 1)) await ask(BUYER, 'orders.appliance.get', { applianceId });
  const { rows } = await ask(BUYER, 'identity.inbox.list', {});
  const entryIds = rows.slice(0, 1).map(({ id }) => id);
  if (entryIds.length > 0) await ask(BUYER, 'identity.inbox.markRead', { entryIds });
}

/** The work order that follows from the order, through its visit. */
async function installed(orderId: string, ask: Ask, measure: SeedCall): Promise<void> {
  const office = openidOf('supervisor');
  const { workOrderId } = await ask(office, 'orders.order.get', { orderId });
  if (workOrderId === null) throw new Error('nothing of the sale is installed');
  // Whatever day it is, somebody works today.
  await introduceTechnicians(measure);
  const { proposals } = await ask(office, 'service.proposal.list', { workOrderId });
  const [proposal] = proposals;
  const openid = FITTERS.find((one) => demoTechnician(one).membershipId === proposal?.membershipId);
  if (proposal === undefined || openid === undefined) throw new Error('the demo company has nobody to install it');
  const { membershipId } = proposal;
  await ask(office, 'service.work_order.dispatch', { workOrderId, membershipId, window: windowNow() });
  await ask(office, 'service.board.get', { from: dayOf(Date.now()), days: 7 });
  await ask(openid, 'service.day.get', {});
  await ask(BUYER, 'service.slot.list', { of: 'work_order', workOrderId });
  await ask(office, 'service.work_order.get', { workOrderId });
  await repaired(ask);
  await playVisit(measure, { openid, workOrderId, serialNumbers: [`BENCH${Date.now()}`], now: Date.now() - MINUTE_MS, key: 'bench' });
}

/** A repair from the ask to its charges at the door, given up there. */
async function repaired(ask: Ask): Promise<void> {
  const openid = 'dev-technician-chen';
  const { membershipId } = demoTechnician(openid);
  const office = openidOf('supervisor');
  const { customer: contact, address } = destination;
  const subject = { kind: 'repair', applianceId: null, category: 'gas_water_heater', productTitle: '', description: '打不着火' } as const;
  await ask(BUYER, 'service.request.form', {});
  const { workOrderId } = await ask(BUYER, 'service.request.create', { ...subject, media: [], wishes: [], contact, place: { ...address, point: null } });
  const point = { latitudeE6: 23_030_000, longitudeE6: 113_120_000 };
  await ask(BUYER, 'service.place.pin', { workOrderId, point });
  await ask(office, 'service.work_order.dispatch', { workOrderId, membershipId, window: windowNow() });
  await ask(openid, 'service.work_order.accept', { workOrderId, at: Date.now() });
  await ask(openid, 'service.work_order.depart', { workOrderId, at: Date.now() });
  await ask(openid, 'service.position.report', { workOrderId, point, at: Date.now() });
  await ask(BUYER, 'service.position.get', { workOrderId });
  const { scene } = await ask(openid, 'attribution.code.issue', { kind: 'door' });
  await ask(BUYER, 'service.door.open', { scene });
  const charge = await ask(openid, 'service.charge.propose', { workOrderId, lines: [{ itemId: 'repair_labour', quantity: 1 }], finding: 'misuse' });
  await ask(BUYER, 'service.work_order.get', { workOrderId });
  await ask(openid, 'service.charge.withdraw', { workOrderId, proposalId: charge.proposalId });
  await ask(openid, 'service.work_order.pause', { workOrderId, reason: '缺配件', at: Date.now() });
  await ask(BUYER, 'service.work_order.cancel', { workOrderId, reason: '不修了' });
}

/** A purchase in the mall, its payment and its refund. */
async function buy(ask: Ask): Promise<void> {
  const { rows } = await ask(BUYER, 'catalog.mall.list', {});
  const product = rows.find(({ kind, stock }) => kind === 'product' && stock.state !== 'sold_out');
  if (product === undefined) throw new Error('the demo company has nothing on the shelf');
  await ask(BUYER, 'catalog.mall.get', { productId: product.id });
  await ask(BUYER, 'loyalty.checkin.do', {});
  await ask(BUYER, 'loyalty.home.get', {});
  await ask(BUYER, 'loyalty.coupon.offers', {});
  await ask(BUYER, 'loyalty.coupon.mine', {});
  const items = [{ productId: product.id, quantity: 1 }];
  const { digest } = await ask(BUYER, 'orders.checkout.quote', { items });
  const { orderId } = await ask(BUYER, 'orders.checkout.place', { items, digest, ...destination });
  await ask(BUYER, 'payments.order.get', { orderId });
  const { paymentId } = await ask(BUYER, 'payments.payment.start', { orderId, part: 'rest' });
  await ask(BUYER, 'payments.payment.check', { paymentId });
  const scope = { orderId, lines: [{ lineId: `${orderId}_1`, quantity: 1 }], goodsReturned: true };
  await ask(BUYER, 'orders.refund.preview', scope);
  const { refundId } = await ask(BUYER, 'orders.refund.request', { ...scope, reason: '不想要了' });
  const { preview } = await ask(openidOf('finance'), 'orders.refund.get', { refundId });
  await ask(openidOf('finance'), 'orders.refund.approve', { refundId, digest: preview?.digest ?? '' });
  await ask(BUYER, 'ledger.account.explain', { account: accounts.orderDue(orderId) });
}

/** Into which somebody can set out at once. */
function windowNow() {
  return { on: dayOf(Date.now() + 3_600_000), from: '00:00', to: '23:59' };
}

async function lookAround(ask: Ask): Promise<void> {
  const [guide, office, owner] = [openidOf('guide'), openidOf('supervisor'), openidOf('owner')];
  await ask(BUYER, 'identity.session.get', {});
  await ask(BUYER, 'orders.order.mine', {});
  await ask(BUYER, 'service.work_order.mine', {});
  await ask(openidOf('technician'), 'orders.visit.list', {});
  await ask(guide, 'catalog.product.list', {});
  await ask(guide, 'orders.address.parse', { text: '张女士 13800138000 河北省石家庄市桥西区桥西路 18 号' });
  await ask(office, 'orders.order.list', {});
  await ask(office, 'service.waiting.list', {});
  await ask(office, 'service.work_order.list', {});
  await ask(office, 'service.technician.list', {});
  await ask(office, 'care.rescue.list', {});
  await ask(office, 'care.complaint.list', {});
  await ask(owner, 'identity.organisation.list', {});
  await ask(owner, 'identity.member.list', {});
  await ask(owner, 'identity.invitation.list', {});
  await ask(owner, 'attribution.code.list', {});
}

async function keepBooks(ask: Ask): Promise<void> {
  const finance = openidOf('finance');
  await ask(finance, 'payments.payment.list', {});
  await ask(finance, 'payments.payback.list', {});
  await ask(finance, 'orders.refund.list', {});
  await ask(finance, 'ledger.books.get', {});
  await ask(finance, 'ledger.check.get', {});
  await ask(finance, 'ledger.account.explain', { account: accounts.house.pointsIssued });
  await ask(finance, 'catalog.price.list', { kind: 'product' });
  await ask(finance, 'settings.area.list', {});
}
