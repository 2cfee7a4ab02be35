import type { Devcloud } from '../../devcloud/start-devcloud';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import { addresseeText } from '../../src/text/addressee';
import { checkoutText } from '../../src/text/checkout';
import { mallText } from '../../src/text/mall';
import { paymentText } from '../../src/text/payment';
import { foundCompany } from '../fixtures/company';
import { startTestDevcloud } from '../fixtures/devcloud';
import { clientOf } from '../fixtures/functions-client';
import { stockShelves } from '../fixtures/sales';
import { storedFaults } from '../fixtures/till';
import type { MiniProgram } from './harness/mini-program';
import { bootAs } from './harness/on-devcloud';

const BUYER = 'buys-in-wechat';
const PRICE = '4,567';
const PASTED = '何女士 13933112233 河北省石家庄市桥西区维明南大街9号2栋701';
const MALL = { path: 'pages/mall/index', query: {}, scene: 1001 };

let devcloud: Devcloud;
let program: MiniProgram | undefined;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});

afterEach(() => {
  expect(program?.problems ?? []).toEqual([]);
  program?.close();
  program = undefined;
});

afterAll(() => devcloud.stop());

/** From the mall to the pay page with a fridge. */
async function order(storage = new Map<string, unknown>()): Promise<MiniProgram> {
  program = await bootAs(devcloud, BUYER, { start: MALL, storage });
  await program.tap('BCD-500 对开门冰箱');
  await program.tap(mallText.product.addToCart);
  await program.tap(mallText.product.toCart);
  await program.tap(checkoutText.cart.submit(PRICE));
  await program.type(addresseeText.paste, PASTED);
  await program.tap(addresseeText.parse);
  expect(program.text()).toContain(addresseeText.parsed);
  await program.tap(checkoutText.submit(PRICE));
  return program;
}

const ownOrders = async () => (await clientOf(devcloud, BUYER).call('orders.order.mine', {})).rows;

describe('a purchase in WeChat', () => {
  it('leads from the mall through cart and checkout to an order that is paid', async () => {
    const storage = new Map<string, unknown>();
    const shop = await order(storage);
    const [placed] = await ownOrders();
    expect(placed).toMatchObject({ customerName: '何女士', pieces: 1 });
    expect(shop.text()).toContain(paymentText.due);

    shop.phone.pays = async (prepayId) => {
      await devcloud.pay.payPrepaid(prepayId, BUYER);
      return 'paid';
    };
    await shop.tap(paymentText.payAll(PRICE));
    expect(shop.text()).toContain(paymentText.states.paid(PRICE));
    await devcloud.settle();
    const orderId = placed?.id ?? '';
    expect(await clientOf(devcloud, BUYER).call('payments.order.get', { orderId })).toMatchObject({ dueFen: 0, paidFen: 456_700 });

    await shop.tap(paymentText.toOrder);
    expect(shop.routes.at(-1)).toBe('packages/customer/pages/order/index');
    expect(shop.text()).toContain(paymentText.paymentState.succeeded);
    expect(await storedFaults(devcloud)).toEqual([]);

    // The cart was emptied on this phone.
    shop.hide();
    await shop.show({ path: 'packages/customer/pages/cart/index', query: {}, scene: 1001 });
    expect(shop.text()).toContain(checkoutText.cart.empty);
  });

  it('is neither paid nor lost when the buyer closes the payment, and can be given up', async () => {
    const shop = await order();
    const [placed] = await ownOrders();
    const orderId = placed?.id ?? '';
    await shop.tap(paymentText.payAll(PRICE));
    expect(shop.text()).toContain(paymentText.states.cancelled);
    await shop.tap(paymentText.later);
    expect(shop.routes.at(-1)).toBe('packages/customer/pages/order/index');
    await shop.tap(paymentText.section.cancel);
    expect(shop.text()).toContain(paymentText.section.cancelConsequence);
    await shop.tapClass('action--danger');
    expect((await ownOrders()).find(({ id }) => id === orderId)?.cancelled).toBe(true);
    const due = await devcloud.store.find('ledger_accounts', { query: { _id: accounts.orderDue(orderId) }, limit: 1 });
    expect(due.documents[0]).toMatchObject({ posted: 0 });
  });
});
