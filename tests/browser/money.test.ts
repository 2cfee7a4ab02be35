import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { derivedId } from '../../cloudfunctions/_kit/runtime/ids';
import { demoTechnician, introduceTechnicians } from '../../devcloud/people/seed-service';
import type { Input } from '../../src/shared/contract/registry';
import { formatFen } from '../../src/shared/kernel/money';
import { billText } from '../../src/text/bills';
import { collectingText } from '../../src/text/collecting';
import { jobChargesText } from '../../src/text/job-steps';
import { productName, refundStandingNames } from '../../src/text/names';
import { mediaText } from '../../src/text/media';
import { offlinePaymentText } from '../../src/text/offline-payment';
import { ordersText } from '../../src/text/orders';
import { paymentText } from '../../src/text/payment';
import { refundRequestText } from '../../src/text/refund-request';
import { refundsText } from '../../src/text/refunds';
import { takingsText } from '../../src/text/takings';
import { clientOf } from '../fixtures/functions-client';
import { anAppointmentNow, deliver, windowAhead } from '../fixtures/sales';
import { sees, sheet, shown, tap, write } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** Money of orders that a guide reported: taken at the counter and at the door, by code and in cash, and given back. */
jest.setTimeout(120_000);

const GUIDE = 'dev-guide-limin';
const TECHNICIAN = 'dev-technician-wang';
const FINANCE = 'dev-finance-sun';
const SUPERVISOR = 'dev-supervisor-zhao';
const CUSTOMER = 'dev-customer-he';
const DESK = { width: 1280, height: 800 } as const;
const RECEIPT = path.resolve(__dirname, '../../devcloud/people/demo-receipt.jpg');

type Lines = Input<'orders.report.create'>['lines'];

let world: World;
const open: App[] = [];

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => (world as World | undefined)?.close());

afterEach(async () => {
  const problems = open.flatMap((app) => app.problems);
  for (const app of open.splice(0)) await app.close();
  expect(problems).toEqual([]);
});

async function openAs(openid: string, address: string, window: Partial<typeof DESK> = {}): Promise<App> {
  const app = await openApp(world, { as: openid, address, ...window });
  app.page.setDefaultTimeout(20_000);
  open.push(app);
  return app;
}

const staffOrder = (orderId: string) => `/packages/staff/pages/order/index?orderId=${orderId}`;
const by = (openid: string) => clientOf(world.devcloud, openid);

/** A sale, of the two cheapest products unless told, in the customer's hands. */
async function sell(wanted?: Lines): Promise<{ readonly orderId: string; readonly orderNo: string; readonly totalFen: number }> {
  const { rows } = await by(GUIDE).call('catalog.product.list', {});
  const cheapest = [...rows].sort((one, other) => one.listPriceFen - other.listPriceFen).slice(0, 2);
  const lines: Lines = wanted ?? cheapest.map(({ id: productId, listPriceFen: unitPriceFen }) => ({ productId, quantity: 2, unitPriceFen }));
  const address = { province: '河北省', city: '石家庄市', district: '桥西区', detail: '维明南大街9号' };
  const customer = { name: '何女士', phone: '13933112233' };
  const sold = await by(GUIDE).call('orders.report.create', { lines, customer, address, wishedWindow: null });
  const subject = { kind: 'order', subjectId: sold.orderId } as const;
  const { scene } = await by(GUIDE).call('attribution.code.issue', subject);
  await by(CUSTOMER).call('orders.order.claim', { scene, relation: 'buyer' });
  return sold;
}

/** Gives the delivery of an order to the technician. */
async function sendTechnician(orderId: string): Promise<void> {
  const office = by(SUPERVISOR);
  const { technicians } = await office.call('identity.technician.list', {});
  const technician = technicians.find(({ name }) => name === '王建国');
  await office.call('orders.delivery.ship', { orderId });
  const window = windowAhead(world.devcloud);
  await office.call('orders.delivery.schedule', { orderId, window, personName: '王建国', technician });
}

/** Types the code that the customer shows. */
async function collect({ page }: App, label: string): Promise<void> {
  await tap(shown(page), label);
  await write(sheet(page), collectingText.code, await world.devcloud.pay.issueCode(CUSTOMER));
  await tap(sheet(page), label);
}

describe('money by payment code', () => {
  it('is a deposit at the counter, and the rest at the door once the customer has typed his password', async () => {
    const { orderId, totalFen } = await sell();
    await sendTechnician(orderId);
    const { depositFen } = await by(GUIDE).call('payments.order.get', { orderId });
    const deposit = depositFen ?? 0;
    const guide = await openAs(GUIDE, staffOrder(orderId));
    await collect(guide, collectingText.deposit(deposit));
    await sees(guide.page, collectingText.succeeded(deposit));

    await world.devcloud.pay.setBehaviour({ codes: 'asks' });
    const technician = await openAs(TECHNICIAN, staffOrder(orderId));
    const rest = totalFen - deposit;
    await collect(technician, collectingText.rest(rest));
    await sees(technician.page, collectingText.waiting(rest));
    const [asked] = await world.devcloud.pay.askedOf(CUSTOMER);
    expect(asked?.totalFee).toBe(rest);
    await world.devcloud.pay.answerCode(asked?._id ?? '', CUSTOMER, true);
    await tap(shown(technician.page), collectingText.checkNow);
    await sees(technician.page, collectingText.succeeded(rest));
    expect(await by(GUIDE).call('payments.order.get', { orderId })).toMatchObject({ dueFen: 0, paidFen: totalFen });
  });
});

describe('what is still due of an order when its technician is at the door', () => {
  it('stands on his job, is taken there, and is gone from it', async () => {
    const { rows } = await by(GUIDE).call('catalog.product.list', {});
    const machine = rows.find(({ needsInstallation }) => needsInstallation);
    if (machine === undefined) throw new Error('something has to be installed');
    const { orderId, totalFen } = await sell([{ productId: machine.id, quantity: 1, unitPriceFen: machine.listPriceFen }]);
    await deliver(world.devcloud, orderId, 'complete', SUPERVISOR);
    await world.devcloud.settle();
    await introduceTechnicians((openid, action, input) => by(openid).call(action, input));
    const workOrderId = derivedId('workOrder', orderId);
    const { membershipId } = demoTechnician(TECHNICIAN);
    const { window } = anAppointmentNow(world.devcloud);
    await by(SUPERVISOR).call('service.work_order.dispatch', { workOrderId, membershipId, window });
    const technician = await openAs(TECHNICIAN, `/packages/staff/pages/job/index?workOrderId=${workOrderId}`);
    await world.devcloud.pay.setBehaviour({ codes: 'paid' });
    await sees(technician.page, jobChargesText.orderMoney);
    await sees(technician.page, formatFen(totalFen));
    await collect(technician, collectingText.all(totalFen));
    await sees(technician.page, collectingText.succeeded(totalFen));
    expect(await by(GUIDE).call('payments.order.get', { orderId })).toMatchObject({ dueFen: 0, paidFen: totalFen });
    await technician.go('/pages/workbench/index');
    await sees(technician.page, /何女士/);
    expect(await shown(technician.page).getByText('货款还要收').count()).toBe(0);
  });
});

describe('money outside WeChat, and a part of it given back', () => {
  let sold: Awaited<ReturnType<typeof sell>>;

  beforeAll(async () => {
    sold = await sell();
  });

  it('is recorded with a picture and counts once finance has confirmed it', async () => {
    const { orderId, orderNo, totalFen } = sold;
    const guide = await openAs(GUIDE, staffOrder(orderId));
    await tap(shown(guide.page), offlinePaymentText.open);
    await tap(sheet(guide.page), offlinePaymentText.submit);
    await sheet(guide.page).getByText(offlinePaymentText.picturesNeeded).waitFor();
    const chooser = guide.page.waitForEvent('filechooser');
    await tap(sheet(guide.page), mediaText.add.photo);
    await (await chooser).setFiles({ name: 'slip.jpg', mimeType: 'image/jpeg', buffer: await readFile(RECEIPT) });
    await sheet(guide.page).getByRole('button', { name: mediaText.open(mediaText.of('photo', 1)) }).waitFor();
    await tap(sheet(guide.page), offlinePaymentText.submit);
    await sees(guide.page, offlinePaymentText.done);
    await sees(guide.page, paymentText.awaiting);

    const finance = await openAs(FINANCE, '/packages/office/pages/payments/index', DESK);
    await shown(finance.page).locator('.card').filter({ hasText: orderNo }).getByRole('button', { name: takingsText.check }).click();
    await tap(sheet(finance.page), takingsText.confirm(totalFen));
    await sees(finance.page, takingsText.confirmed(billText.named.order(orderNo), totalFen));
    expect(await by(GUIDE).call('payments.order.get', { orderId })).toMatchObject({ dueFen: 0, paidFen: totalFen });
  });

  it('goes back in part: the buyer asks and sees what will come of it, finance sees the same and approves', async () => {
    const { orderId, orderNo } = sold;
    const buyer = await openAs(CUSTOMER, `/packages/customer/pages/order/index?orderId=${orderId}`);
    await tap(shown(buyer.page), refundRequestText.title);
    await sees(buyer.page, refundRequestText.previewHint.pieces);
    await tap(shown(buyer.page), /^多退一件/);
    await sees(buyer.page, refundsText.preview.refund);
    await shown(buyer.page).getByRole('radio', { name: '买多了' }).click();
    await tap(shown(buyer.page), refundRequestText.submit);
    await sees(buyer.page, refundRequestText.sent.customer);
    const [asked] = (await by(CUSTOMER).call('orders.refund.of_order', { orderId })).refunds;
    const refundFen = asked?.refundFen ?? 0;
    expect(asked).toMatchObject({ state: 'requested', lines: [{ quantity: 1 }] });

    const finance = await openAs(FINANCE, '/packages/office/pages/refunds/index', DESK);
    await shown(finance.page).getByText(refundsText.orderNo(orderNo)).click();
    await sees(finance.page, refundsText.preview.title);
    await tap(shown(finance.page), refundsText.approve(refundFen));
    await sheet(finance.page).getByText(refundsText.approveBody('何女士', refundFen)).waitFor();
    await tap(sheet(finance.page), refundsText.approve(refundFen));
    await sees(finance.page, refundsText.approved);

    await buyer.go(`/packages/customer/pages/order/index?orderId=${orderId}`);
    await sees(buyer.page, refundStandingNames.partly_refunded);
    await sees(buyer.page, ordersText.quantity(2, 1));
  });

  it('goes back without a piece when staff ask for a customer, and waits in the list of orders until it is decided', async () => {
    const { orderId } = sold;
    const guide = await openAs(GUIDE, staffOrder(orderId));
    await tap(shown(guide.page), refundRequestText.title);
    await shown(guide.page).getByRole('radio', { name: refundRequestText.kinds.amount }).click();
    const { lines } = await by(GUIDE).call('orders.order.get', { orderId });
    const [line] = lines;
    if (line === undefined) throw new Error('the order has no line');
    await write(shown(guide.page), productName(line), '10');
    await sees(guide.page, refundsText.preview.refund);
    await write(shown(guide.page), refundRequestText.reasonOwn, '外壳有划痕，补差价');
    await tap(shown(guide.page), refundRequestText.submit);
    await sees(guide.page, refundRequestText.sent.staff);
    await guide.go('/packages/staff/pages/orders/index');
    await shown(guide.page).getByRole('tab', { name: refundStandingNames.refunding }).click();
    await sees(guide.page, refundStandingNames.refunding);
    await shown(guide.page).locator('.card').filter({ hasText: '何女士' }).first().waitFor();
  });
});
