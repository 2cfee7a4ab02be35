import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { seedCallerFor } from '../../devcloud/people/seed-caller';
import { playVisit } from '../../devcloud/people/play-visit';
import { demoTechnician, introduceTechnicians } from '../../devcloud/people/seed-service';
import { dayOf } from '../../src/shared/kernel/time';
import { billText } from '../../src/text/bills';
import { amountWords, roundAmountWords } from '../../src/text/amounts';
import { codesText } from '../../src/text/codes';
import { dealersText } from '../../src/text/dealers';
import { addresseeText } from '../../src/text/addressee';
import { componentText } from '../../src/text/components';
import { mediaText } from '../../src/text/media';
import { offlinePaymentText } from '../../src/text/offline-payment';
import { paymentText } from '../../src/text/payment';
import { reportText } from '../../src/text/report';
import { takingsText } from '../../src/text/takings';
import { workbenchText } from '../../src/text/workbench';
import { clientOf } from '../fixtures/functions-client';
import { tell } from '../fixtures/money';
import { deliver } from '../fixtures/sales';
import { sees, sheet, shown, tap, write } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** A dealer's weeks on his phone, with the office at its desk: goods, a sale, money, and what happens when it is late. */
jest.setTimeout(180_000);

const DEALER = 'dev-dealer-huang';
const FINANCE = 'dev-finance-sun';
const SUPERVISOR = 'dev-supervisor-zhao';
const FITTER = 'dev-technician-chen';
const DESK = { width: 1280, height: 800 } as const;
const HOME = '/packages/staff/pages/dealership/index';
const ACCOUNT = '/packages/staff/pages/dealer-account/index?organisationId=';
const PICKUPS = '/packages/staff/pages/pickups/index';
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const RECEIPT = path.resolve(__dirname, '../../devcloud/people/demo-receipt.jpg');
const PASTED = '梁先生 13933114455 河北省石家庄市长安区建华大街20号1栋302';
const SOLD = 'JSQ25';
const { home, confirm, list, detail, commands, account, topUp, states } = dealersText;

let world: World;
let phone: App;
let desk: App;
let pickupNo = '';

const by = (openid: string) => clientOf(world.devcloud, openid);
const atHome = () => by(DEALER).call('dealers.home.get', {});
const payFrame = () => phone.page.frameLocator('.pay-frame');

beforeAll(async () => {
  world = await startWorld();
  phone = await openApp(world, { as: DEALER, address: '/pages/workbench/index' });
  desk = await openApp(world, { ...DESK, as: SUPERVISOR, address: PICKUPS });
  for (const { page } of [phone, desk]) page.setDefaultTimeout(20_000);
}, 180_000);

afterAll(() => (world as World | undefined)?.close());

afterEach(() => expect([...phone.problems, ...desk.problems]).toEqual([]));

/** A bill of so many yuan, and its page. */
async function announce(yuan: string): Promise<void> {
  const { page } = phone;
  await phone.go(ACCOUNT);
  await tap(shown(page), account.topUp);
  await write(sheet(page), account.amount, yuan);
  await tap(sheet(page), account.next);
  await sees(page, account.open);
}

/** From the bill to WeChat's sheet. */
async function openSheet(fen: number): Promise<void> {
  const { page } = phone;
  await tap(shown(page), topUp.pay);
  await tap(shown(page), paymentText.payAll(roundAmountWords(fen)));
}

describe('a dealer on his phone', () => {
  it('sees his balance, his credit, what is due, and what he can take at his price', async () => {
    const { page } = phone;
    await tap(shown(page), workbenchText.tasks.dealership);
    const { standing, goods } = await atHome();
    await sees(page, home.headline(amountWords(standing.spendableFen)));
    const figures = shown(page).getByRole('button', { name: home.account }).first();
    const words = await figures.innerText();
    const { balanceFen, creditFen, creditUsedFen, owedFen } = standing;
    for (const fen of [balanceFen, creditFen - creditUsedFen, owedFen]) expect(words).toContain(amountWords(fen));
    const [first] = goods;
    if (first === undefined) throw new Error('he can take nothing');
    await sees(page, home.price(amountWords(first.priceFen)));
    await sees(page, home.available(first.available));
  });

  it('takes three machines: how many, take, yes', async () => {
    const { page } = phone;
    const { goods, standing } = await atHome();
    const machine = goods.find(({ model, available }) => model.startsWith(SOLD) && available > 3);
    if (machine === undefined) throw new Error(`no ${SOLD} in the warehouse`);
    await write(shown(page), home.count(machine.model), '3');
    await tap(shown(page), home.take(3, amountWords(3 * machine.priceFen)));
    await tap(sheet(page), confirm.submit);
    await sees(page, confirm.approved);
    const after = await atHome();
    expect(after.standing.spendableFen).toBe(standing.spendableFen - 3 * machine.priceFen);
    pickupNo = after.pickups[0]?.pickupNo ?? '';
    await sees(page, home.headline(amountWords(after.standing.spendableFen)));
  });

  it('gets them in parts: the warehouse hands two over with a note, and then the third', async () => {
    const { page } = desk;
    await write(shown(page), componentText.search, pickupNo);
    await page.waitForLoadState('networkidle');
    await shown(page).getByRole('row', { name: new RegExp(SOLD) }).click();
    await tap(shown(page), new RegExp(`^${commands.hand_over}$`));
    await tap(sheet(page), /^减少/);
    await tap(sheet(page), commands.hand_over);
    await sees(page, `${pickupNo}-1`);
    await sees(page, states.partly);
    await tap(shown(page), new RegExp(`^${commands.hand_over}$`));
    await tap(sheet(page), commands.hand_over);
    await sees(page, `${pickupNo}-2`);

    await phone.go(PICKUPS);
    await shown(phone.page).getByRole('tab', { name: list.filters.done }).click();
    await tap(shown(phone.page), new RegExp(SOLD));
    await sees(phone.page, `${pickupNo}-2`);
    await sees(phone.page, detail.handed(3));
  });
});

describe('a machine that he sells', () => {
  it('is reported on his phone, delivered and installed by the agent, and he sees how far it is', async () => {
    const { page } = phone;
    await phone.go('/packages/staff/pages/report/index');
    await tap(shown(page), reportText.addProduct);
    await write(sheet(page), componentText.search, SOLD);
    await tap(sheet(page), new RegExp(SOLD));
    await write(shown(page), addresseeText.paste, PASTED);
    await tap(shown(page), addresseeText.parse);
    await sees(page, addresseeText.parsed);
    await tap(shown(page), /提交，合计/);
    await sees(page, codesText.order.headline);

    const [sold] = (await by(DEALER).call('orders.order.list', {})).rows;
    if (sold === undefined) throw new Error('nothing was reported');
    expect(sold).toMatchObject({ customerName: '梁先生' });
    const follow = async (step: string) => {
      await phone.go(HOME);
      await tap(shown(page), home.orders);
      await tap(shown(page), /梁先生/);
      await sees(page, step);
    };
    await deliver(world.devcloud, sold.id, 'schedule', SUPERVISOR);
    await follow('从仓库发货');
    await by(SUPERVISOR).call('orders.delivery.depart', { orderId: sold.id });
    await by(SUPERVISOR).call('orders.delivery.complete', { orderId: sold.id });
    await world.devcloud.settle();

    const call = seedCallerFor(world.devcloud);
    await introduceTechnicians((openid, action, input) => by(openid).call(action, input));
    const workOrderId = (await by(SUPERVISOR).call('orders.order.get', { orderId: sold.id })).workOrderId ?? '';
    const now = world.devcloud.clock.now().getTime();
    const { membershipId } = demoTechnician(FITTER);
    await by(SUPERVISOR).call('service.work_order.dispatch', { workOrderId, membershipId, window: { on: dayOf(now), from: '00:00', to: '23:59' } });
    await phone.go(HOME);
    await tap(shown(page), home.visits);
    await sees(page, '梁先生');
    await playVisit(call, { openid: FITTER, workOrderId, serialNumbers: ['JSQ2526110001'], now, key: 'dealer-browser' });
    await world.devcloud.settle();
    await phone.go(`/packages/staff/pages/work-order/index?workOrderId=${workOrderId}`);
    await sees(page, '陈立');
  });
});

describe('money that he brings', () => {
  it('by WeChat: he closes the sheet and has paid nothing, and pays', async () => {
    const { page } = phone;
    const { standing } = await atHome();
    await announce('80');
    await openSheet(8_000);
    await payFrame().getByRole('button', { name: '取消' }).click();
    await sees(page, paymentText.states.cancelled);
    await tap(shown(page), paymentText.payAll('80'));
    await payFrame().getByRole('button', { name: '支付', exact: true }).click();
    await sees(page, paymentText.states.paid('80'));
    await tap(shown(page), paymentText.topUp.toOrder);
    await sees(page, account.credited);
    expect((await atHome()).standing.balanceFen).toBe(standing.balanceFen + 8_000);
  });

  it('by WeChat, which is silent for a while: he is told not to pay twice, asks again, and it counts once', async () => {
    const { page } = phone;
    const { standing } = await atHome();
    await announce('60');
    await world.devcloud.pay.setBehaviour({ notifications: 'late' });
    await openSheet(6_000);
    const yes = payFrame().getByRole('button', { name: '支付', exact: true });
    await yes.waitFor();
    await world.devcloud.pay.setBehaviour({ calls: 'unavailable' });
    await yes.click();
    await sees(page, paymentText.states.unknown);
    await world.devcloud.pay.setBehaviour({ calls: 'served' });
    await tap(shown(page), paymentText.checkAgain);
    await sees(page, paymentText.states.paid('60'));
    world.devcloud.clock.moveTo(new Date(world.devcloud.clock.now().getTime() + 2 * MINUTE_MS));
    await tell(world.devcloud);
    await world.devcloud.pay.setBehaviour({ notifications: 'at_once' });
    expect((await atHome()).standing.balanceFen).toBe(standing.balanceFen + 6_000);
  });

  it('by transfer: it counts once finance has looked at the slip', async () => {
    const { page } = phone;
    const { standing } = await atHome();
    await announce('50');
    await tap(shown(page), offlinePaymentText.own.open);
    await sheet(page).getByRole('radio', { name: offlinePaymentText.methods.transfer }).click();
    const chooser = page.waitForEvent('filechooser');
    await tap(sheet(page), mediaText.add.photo);
    await (await chooser).setFiles({ name: 'slip.jpg', mimeType: 'image/jpeg', buffer: await readFile(RECEIPT) });
    await sheet(page).getByRole('button', { name: mediaText.open(mediaText.of('photo', 1)) }).waitFor();
    await tap(sheet(page), offlinePaymentText.own.submit);
    await sees(page, offlinePaymentText.own.done);
    expect((await atHome()).standing.balanceFen).toBe(standing.balanceFen);

    const [announced] = (await by(DEALER).call('dealers.account.get', {})).topUps;
    const topUpNo = announced?.topUpNo ?? '';
    const finance = await openApp(world, { ...DESK, as: FINANCE, address: '/packages/office/pages/payments/index' });
    await shown(finance.page).locator('.card').filter({ hasText: topUpNo }).getByRole('button', { name: takingsText.check }).click();
    await tap(sheet(finance.page), takingsText.confirm(5_000));
    await sees(finance.page, takingsText.confirmed(billText.named.top_up(topUpNo), 5_000));
    expect(finance.problems).toEqual([]);
    await finance.close();
    await world.devcloud.settle();
    await phone.go(ACCOUNT);
    await sees(page, account.credited);
    expect((await atHome()).standing.balanceFen).toBe(standing.balanceFen + 5_000);
  });
});

describe('when it gets late', () => {
  it('he cannot take anything and reads why; he pays, and at once he can', async () => {
    const { page } = phone;
    const { devcloud } = world;
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 45 * DAY_MS));
    await devcloud.settle();
    const { standing, goods } = await atHome();
    const overdueFen = standing.hold?.overdueFen ?? 0;
    expect(overdueFen).toBeGreaterThan(0);
    await phone.go(HOME);
    await sees(page, new RegExp(`有 ¥${amountWords(overdueFen)} 从.*起逾期`));
    const model = goods.find(({ available }) => available > 0)?.model ?? '';
    await tap(shown(page), home.more(model));
    await tap(shown(page), /^提货 1 台/);
    await sheet(page).getByText(/起逾期，先付清才能提货/).waitFor();
    await tap(sheet(page), componentText.close);

    await announce(String(overdueFen / 100));
    await openSheet(overdueFen);
    await payFrame().getByRole('button', { name: '支付', exact: true }).click();
    await sees(page, paymentText.states.paid(roundAmountWords(overdueFen)));
    await phone.go(HOME);
    await sees(page, /^现在可以提/);
    expect(await shown(page).getByText(/起逾期/).count()).toBe(0);
    await tap(shown(page), home.more(model));
    await tap(shown(page), /^提货 1 台/);
    await shown(page).getByRole('dialog').getByRole('button', { name: /^(确认提货|提交审批)$/ }).click();
    await sees(page, /^(货已留好|已提交)/);
  });
});
