import type { Devcloud } from '../../devcloud/start-devcloud';
import type { Input } from '../../src/shared/contract/registry';
import { addresseeText } from '../../src/text/addressee';
import { amountWords } from '../../src/text/amounts';
import { checkoutText } from '../../src/text/checkout';
import { whyText } from '../../src/text/commission';
import { mallText } from '../../src/text/mall';
import { ordersText } from '../../src/text/orders';
import { paymentText } from '../../src/text/payment';
import { recommendedText } from '../../src/text/recommended';
import { customers, foundCompany, people } from '../fixtures/company';
import { startTestDevcloud } from '../fixtures/devcloud';
import { clientOf } from '../fixtures/functions-client';
import { products, stockShelves } from '../fixtures/sales';
import { storedFaults } from '../fixtures/till';
import type { MiniProgram } from './harness/mini-program';
import { bootAs } from './harness/on-devcloud';

/** Two phones with WeChat where half of what bringing a buyer is worth comes off his price. */

type Values = Extract<Input<'settings.area.publish'>, { area: 'commission' }>['values'];

const REFERRER = customers.liu;
const BUYER = 'is-let-off-in-wechat';
/** 2 % of it is what bringing its buyer is worth, and half of that is let off. */
const PRICE_FEN = 456_700;
const LET_OFF_FEN = 4_567;
const LET_OFF = amountWords(LET_OFF_FEN);
const PAID = amountWords(PRICE_FEN - LET_OFF_FEN);
const PASTED = '何女士 13933112233 河北省石家庄市桥西区维明南大街9号2栋701';

let devcloud: Devcloud;
let phone: MiniProgram | undefined;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  const finance = clientOf(devcloud, people.finance.openid);
  const { values, version } = await finance.call('settings.area.get', { area: 'commission' });
  const rules = (values as Values).rules.map((rule) => (rule.audience === 'customer' ? { ...rule, toBuyerBps: 5_000 } : rule));
  await finance.call('settings.area.publish', { area: 'commission', values: { ...(values as Values), rules }, basedOn: version, reason: '让一半给朋友' });
});

afterEach(() => {
  expect(phone?.problems ?? []).toEqual([]);
  phone?.close();
  phone = undefined;
});

afterAll(() => devcloud.stop());

it('the friend of a friend sees at the check-out what he is let off, pays that much less, and finds it on his order', async () => {
  const target = { kind: 'product', productId: products.fridge._id } as const;
  const { scene, shareId } = await clientOf(devcloud, REFERRER.openid).call('attribution.share.create', { target, channel: 'card' });
  phone = await bootAs(devcloud, BUYER, { start: { path: 'pages/scan/index', query: { scene, shareId }, scene: 1007 } });
  await phone.tap(recommendedText.product);
  await phone.tap(mallText.product.buyNow);
  for (const words of [checkoutText.steps.friend, checkoutText.minus(LET_OFF), PAID]) expect(phone.text()).toContain(words);
  expect(phone.text()).not.toMatch(/佣金|谢礼/);
  await phone.type(addresseeText.paste, PASTED);
  await phone.tap(addresseeText.parse);
  await phone.tap(checkoutText.submit(PAID));
  phone.phone.pays = async (prepayId) => {
    await devcloud.pay.payPrepaid(prepayId, BUYER);
    return 'paid';
  };
  await phone.tap(paymentText.payAll(PAID));
  expect(phone.text()).toContain(paymentText.states.paid(PAID));
  await devcloud.settle();
  await phone.tap(paymentText.toOrder);
  for (const words of [ordersText.price.friend, `−${LET_OFF}`, PAID]) expect(phone.text()).toContain(words);
});

it('who brought him reads what was given out of his commission', async () => {
  phone = await bootAs(devcloud, REFERRER.openid, { start: { path: 'packages/customer/pages/earnings/index', query: {}, scene: 1001 } });
  await phone.tap(products.fridge.name);
  for (const words of [whyText.sum.letOff, `+${LET_OFF}`, whyText.sum.given, `−${LET_OFF}`]) expect(phone.text()).toContain(words);
  expect(await storedFaults(devcloud)).toEqual([]);
});
