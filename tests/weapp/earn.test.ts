import type { Devcloud } from '../../devcloud/start-devcloud';
import { addresseeText } from '../../src/text/addressee';
import { checkoutText } from '../../src/text/checkout';
import { commissionText, whyText } from '../../src/text/commission';
import { mallText } from '../../src/text/mall';
import { paymentText } from '../../src/text/payment';
import { recommendedText } from '../../src/text/recommended';
import { statementsText } from '../../src/text/statements';
import { passDays } from '../fixtures/commissions';
import { customers, foundCompany, idsOf, people } from '../fixtures/company';
import { startTestDevcloud } from '../fixtures/devcloud';
import { clientOf } from '../fixtures/functions-client';
import { pay, purchase, refund, shelveLamps, type Purchase } from '../fixtures/lamps';
import { deliver, products, stockShelves } from '../fixtures/sales';
import { draft, latestStatement } from '../fixtures/statements';
import { storedFaults } from '../fixtures/till';
import type { Card, MiniProgram } from './harness/mini-program';
import { bootAs } from './harness/on-devcloud';

/** Two phones with WeChat: a customer passes a fridge on, his friend buys it, and he is paid for it, down to what a refund makes him owe. */

const REFERRER = customers.liu;
const BUYER = 'friend-who-buys-in-wechat';
const PRICE = '4,567';
/** 2 % of it, and of what is refunded later. */
const EARNED = '91.34';
const REFUND_FEN = 50_000;
const OWED = '10.00';
const PASTED = '何女士 13933112233 河北省石家庄市桥西区维明南大街9号2栋701';

let devcloud: Devcloud;
let phone: MiniProgram | undefined;
let card: Card;
let orderId = '';

const at = (path: string, query: Readonly<Record<string, string>> = {}) => ({ path, query, scene: 1001 });
const FRIDGE = at('packages/customer/pages/product/index', { productId: products.fridge._id });
const EARNINGS = at('packages/customer/pages/earnings/index');
const STATEMENTS = at('packages/customer/pages/statements/index');

/** Somebody takes his phone out and opens the mini-program at a place. */
async function open(openid: string, start: ReturnType<typeof at>): Promise<MiniProgram> {
  phone = await bootAs(devcloud, openid, { start });
  return phone;
}

const queryOf = (path: string): Readonly<Record<string, string>> => Object.fromEntries(new URLSearchParams(path.split('?')[1] ?? ''));
const payeeId = idsOf(REFERRER).personId;
const statement = () => latestStatement(devcloud, payeeId);

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await shelveLamps(devcloud);
});

afterEach(() => {
  expect(phone?.problems ?? []).toEqual([]);
  phone?.close();
  phone = undefined;
});

afterAll(() => devcloud.stop());

it('the friend opens the card, buys what is on it and pays', async () => {
  card = await (await open(REFERRER.openid, FRIDGE)).shareCard();
  phone?.close();
  const friends = await open(BUYER, { ...at('pages/scan/index', queryOf(card.path)), scene: 1007 });
  expect(friends.text()).not.toMatch(/佣金|谢礼/);
  await friends.tap(recommendedText.product);
  await friends.tap(mallText.product.buyNow);
  await friends.type(addresseeText.paste, PASTED);
  await friends.tap(addresseeText.parse);
  await friends.tap(checkoutText.submit(PRICE));
  friends.phone.pays = async (prepayId) => {
    await devcloud.pay.payPrepaid(prepayId, BUYER);
    return 'paid';
  };
  await friends.tap(paymentText.payAll(PRICE));
  expect(friends.text()).toContain(paymentText.states.paid(PRICE));
  await devcloud.settle();
  orderId = (await clientOf(devcloud, BUYER).call('orders.order.mine', {})).rows[0]?.id ?? '';
});

it('what it brings stands with who passed it on, held until a week after it came', async () => {
  const held = await open(REFERRER.openid, EARNINGS);
  expect(held.text()).toContain(commissionText.heldHint);
  expect(held.text()).toContain(commissionText.states.held);
  expect(held.text()).toContain(EARNED);
  held.close();
  await deliver(devcloud, orderId);
  await devcloud.settle();
  await passDays(devcloud, 7);
  const released = await open(REFERRER.openid, EARNINGS);
  expect(released.text()).toContain(commissionText.states.payable);
  expect(released.text()).not.toContain(commissionText.heldHint);
});

it('a tap tells why it is so much', async () => {
  const why = await open(REFERRER.openid, EARNINGS);
  await why.tap(products.fridge.name);
  expect(why.routes.at(-1)).toBe('packages/customer/pages/commission-entry/index');
  for (const words of [whyText.sum.paid, whyText.whose.touch, '× 2%', EARNED]) expect(why.text()).toContain(words);
});

it('he confirms his statement, the company pays, and he takes the money in WeChat', async () => {
  await draft(devcloud);
  const own = await open(REFERRER.openid, STATEMENTS);
  await own.tap(statementsText.states.drafted);
  await own.tap(statementsText.confirm);
  await own.tapClass('action--primary', 1);
  expect(own.text()).toContain(statementsText.states.confirmed);
  own.close();
  await clientOf(devcloud, people.finance.openid).call('commission.payout.start', { statementId: (await statement())._id });

  const paid = await open(REFERRER.openid, STATEMENTS);
  await paid.tap(statementsText.states.paying);
  await paid.tap(statementsText.receive);
  expect(paid.text()).toContain(statementsText.receiving.cancelled);
  paid.phone.receives = async (packageInfo) => ((await devcloud.pay.transfers.accept(packageInfo, REFERRER.openid)) === null ? 'accepted' : 'cancelled');
  await paid.tap(statementsText.receive);
  expect(paid.text()).toContain(statementsText.payoutStates.paid);
  expect(await statement()).toMatchObject({ state: 'paid', netFen: 9_134 });
});

it('a part is refunded afterwards: he owes, and the next statement nets it', async () => {
  const bought: Purchase = { openid: BUYER, personId: '', orderId, payableFen: 456_700 };
  await refund(devcloud, bought, [{ lineId: `${orderId}_1`, quantity: 0, amountFen: REFUND_FEN }], false);
  const owing = await open(REFERRER.openid, EARNINGS);
  expect(owing.text()).toContain(commissionText.owed);
  expect(owing.text()).toContain(commissionText.debt(OWED));
  owing.close();

  const { scene = '' } = queryOf(card.path);
  const another = await purchase(devcloud, 3, 0, 0, async (openid) => {
    await clientOf(devcloud, openid).call('attribution.scan.record', { scene, entry: 1007 });
  });
  await devcloud.settle();
  await pay(devcloud, another);
  await deliver(devcloud, another.orderId);
  await devcloud.settle();
  await passDays(devcloud, 7);
  await draft(devcloud);
  const { openingFen, earnedFen, paidFen, reversedFen, closingFen } = await statement();
  expect({ reversedFen, closingFen }).toEqual({ reversedFen: 1_000, closingFen: openingFen - paidFen - 1_000 + earnedFen });
  expect(earnedFen).toBeGreaterThan(1_000);
  const next = await open(REFERRER.openid, STATEMENTS);
  await next.tap(statementsText.states.drafted);
  expect(next.text()).toContain(statementsText.sums.reversed);
  expect(next.text()).toContain(`−${OWED}`);
  expect(await storedFaults(devcloud)).toEqual([]);
});
