import { productIdOf } from '../../devcloud/people/demo-products';
import { maskedName } from '../../src/shared/domain/orders/masking';
import { addresseeText } from '../../src/text/addressee';
import { amountWords } from '../../src/text/amounts';
import { checkoutText } from '../../src/text/checkout';
import { commissionText, whyText } from '../../src/text/commission';
import { orderCommissionText } from '../../src/text/commission-office';
import { commissionFields } from '../../src/text/commission-settings';
import { mallText } from '../../src/text/mall';
import { ordersText } from '../../src/text/orders';
import { paymentText } from '../../src/text/payment';
import { recommendedText } from '../../src/text/recommended';
import { settingsText } from '../../src/text/settings';
import { clientOf } from '../fixtures/functions-client';
import { sees, sheet, shown, tap, write } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** The owner lets buyers off half of what bringing them is worth; a friend's friend pays that much less, and everybody can see why. */
jest.setTimeout(240_000);

const FRIEND = 'dev-customer-liu';
const BUYER = 'dev-customer-he';
const OWNER = 'dev-owner-wu';
const PASTED = '何女士 13933112233 河北省石家庄市桥西区维明南大街9号2栋701';
const HALF = '50';
/** 2 % of it is what bringing its buyer is worth, and half of that is let off. */
const PRICE_FEN = 319_900;
const LET_OFF_FEN = 3_199;
const LET_OFF = amountWords(LET_OFF_FEN);
const PAID = amountWords(PRICE_FEN - LET_OFF_FEN);

let world: World;
let owner: App;
let friend: App;
let buyer: App;
let orderId = '';

beforeAll(async () => {
  world = await startWorld();
  owner = await openApp(world, { as: OWNER, address: '/packages/office/pages/setting/index?area=commission', width: 1280, height: 900 });
  friend = await openApp(world, { as: FRIEND });
  buyer = await openApp(world, { as: BUYER });
  for (const { page } of [owner, friend, buyer]) page.setDefaultTimeout(25_000);
});

afterAll(() => (world as World | undefined)?.close());

afterEach(() => expect([owner, friend, buyer].flatMap(({ problems }) => problems)).toEqual([]));

it('the owner writes into the rule of customers what goes to who buys, is shown what it does, and publishes it with a reason', async () => {
  const { page } = owner;
  await shown(page).getByRole('button', { name: commissionFields.ofKinds.base }).last().click();
  await write(sheet(page), commissionFields.toBuyer, HALF);
  await tap(sheet(page), commissionFields.doneRule);
  // One line says the whole rule, with what changes it at its end.
  const [part, edit] = await Promise.all([shown(page).getByText(commissionFields.toBuyerWords(HALF)), shown(page).getByText(commissionFields.editRule, { exact: true }).last()].map((place) => place.boundingBox()));
  expect(edit?.x).toBeGreaterThan((part?.x ?? 0) + (part?.width ?? 0));
  await tap(shown(page), settingsText.preview);
  await write(sheet(page), settingsText.reason, '谢礼分一半给买的人');
  await tap(sheet(page), settingsText.publish);
  await sees(page, settingsText.published(1));
});

it('who came by a friend’s link sees at the check-out what he is let off, and nothing of what the friend earns', async () => {
  const target = { kind: 'product', productId: productIdOf('fridgeSlim') } as const;
  const { scene, shareId } = await clientOf(world.devcloud, FRIEND).call('attribution.share.create', { target, channel: 'link' });
  const { page } = buyer;
  await buyer.go(`/pages/scan/index?scene=${encodeURIComponent(scene)}&shareId=${shareId}`);
  await sees(page, recommendedText.lead(maskedName('刘建华')));
  await tap(shown(page), recommendedText.product);
  await tap(shown(page), mallText.product.buyNow);
  await sees(page, checkoutText.steps.friend);
  await sees(page, checkoutText.minus(LET_OFF));
  await sees(page, PAID);
  expect(await shown(page).innerText()).not.toMatch(/佣金|谢礼/);
});

it('he pays that much less, and his order says by what', async () => {
  const { page } = buyer;
  await write(shown(page), addresseeText.paste, PASTED);
  await tap(shown(page), addresseeText.parse);
  await sees(page, addresseeText.parsed);
  await tap(shown(page), checkoutText.submit(PAID));
  await tap(shown(page), paymentText.payAll(PAID));
  await page.frameLocator('.pay-frame').getByRole('button', { name: '支付', exact: true }).click();
  await tap(shown(page), paymentText.toOrder);
  await world.devcloud.settle();
  orderId = /ord_[0-9a-z]+/.exec(page.url())?.[0] ?? '';
  await page.reload({ waitUntil: 'networkidle' });
  await sees(page, ordersText.price.friend);
  await sees(page, `−${LET_OFF}`);
  await sees(page, PAID);
});

it('the friend reads why it is so much: what was let off is added for the rate, and comes off what he earns', async () => {
  const { page } = friend;
  await friend.go('/packages/customer/pages/earnings/index');
  await tap(shown(page), new RegExp(commissionText.states.held));
  for (const words of [PAID, whyText.sum.letOff, `+${LET_OFF}`, whyText.sum.whole, whyText.sum.given, `−${LET_OFF}`]) await sees(page, words);
});

it('the office sees with the order what its buyer saved, what the friend earns, and what is left', async () => {
  const { page } = owner;
  await owner.go(`/packages/staff/pages/order/index?orderId=${orderId}`);
  await sees(page, orderCommissionText.gains.saved);
  await sees(page, orderCommissionText.gains.left);
  await sees(page, amountWords(PRICE_FEN - 2 * LET_OFF_FEN));
});
