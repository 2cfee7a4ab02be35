import { accounts } from '../../src/shared/domain/ledger/accounts';
import { posted } from '../../src/shared/domain/ledger/make-transfer';
import { DAY_MS } from '../../src/shared/kernel/time';
import { addresseeText } from '../../src/text/addressee';
import { checkoutText } from '../../src/text/checkout';
import { ledgerText } from '../../src/text/ledger';
import { mallText } from '../../src/text/mall';
import { paymentText } from '../../src/text/payment';
import { clientOf } from '../fixtures/functions-client';
import { book, givePoints } from '../fixtures/ledger-entries';
import { sees, shown, tap, write } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** A silver member buys a set by herself: member price, points, WeChat Pay, and every figure behind it. */
jest.setTimeout(120_000);

const CUSTOMER = 'dev-customer-he';
const PASTED = '何女士 13933112233 河北省石家庄市桥西区维明南大街9号2栋701';

let world: World;
let app: App;

beforeAll(async () => {
  world = await startWorld();
  const { devcloud } = world;
  const { person } = await clientOf(devcloud, CUSTOMER).call('identity.session.get', {});
  const at = devcloud.clock.now().getTime();
  await givePoints(devcloud, 'gift:points', accounts.customerPoints(person.id), 5_000, at + 90 * DAY_MS);
  const growth = { id: 'gift:growth', asset: 'GROWTH', amount: 2_500, at, kind: 'growth_purchase', facts: {} } as const;
  await book(devcloud, {
    transfer: posted({ ...growth, from: accounts.house.growthGiven, to: accounts.customerGrowth(person.id) }),
  });
  app = await openApp(world, { as: CUSTOMER, address: '/pages/mall/index' });
  app.page.setDefaultTimeout(20_000);
});

afterAll(() => (world as World | undefined)?.close());

afterEach(() => expect(app.problems).toEqual([]));

it('finds the set and puts it into the cart, which knows what it is made of', async () => {
  const { page } = app;
  await shown(page).getByRole('tab', { name: mallText.sets }).click();
  await tap(shown(page), /厨房三件套/);
  await sees(page, mallText.product.components);
  await tap(shown(page), mallText.product.addToCart);
  await tap(shown(page), mallText.product.toCart);
  await sees(page, /^含 .*燃气灶|^含 .*净水器/);
});

it('shows every step from the list price to what is paid', async () => {
  const { page } = app;
  await tap(shown(page), /去结算/);
  await sees(page, checkoutText.steps.member('银卡'));
  await sees(page, '6,480.00');
  await shown(page).getByRole('radio', { name: /^用 5,000$/ }).click();
  await sees(page, checkoutText.steps.points('5,000'));
  await sees(page, checkoutText.submit('5,980'));
});

it('places exactly that order with a pasted address, and empties the cart', async () => {
  const { page } = app;
  await write(shown(page), addresseeText.paste, PASTED);
  await tap(shown(page), addresseeText.parse);
  await sees(page, addresseeText.parsed);
  await tap(shown(page), /^提交订单/);
  await sees(page, paymentText.due);
  await sees(page, '5,980.00');
});

it('who closes the sheet has paid nothing and may pay again', async () => {
  const { page } = app;
  await tap(shown(page), paymentText.payAll('5,980'));
  await page.frameLocator('.pay-frame').getByRole('button', { name: '取消' }).click();
  await sees(page, paymentText.states.cancelled);
});

it('pays, and every figure of the order can be opened', async () => {
  const { page } = app;
  await tap(shown(page), paymentText.payAll('5,980'));
  await page.frameLocator('.pay-frame').getByRole('button', { name: '支付', exact: true }).click();
  await sees(page, paymentText.states.paid('5,980'));
  await tap(shown(page), paymentText.toOrder);
  await sees(page, paymentText.section.title);
  await sees(page, paymentText.paymentState.succeeded);
  await tap(shown(page), paymentText.section.explain);
  await sees(page, ledgerText.settled);
});
