import type { Devcloud } from '../../devcloud/start-devcloud';
import { amountWords } from '../../src/text/amounts';
import { dealersText } from '../../src/text/dealers';
import { paymentText } from '../../src/text/payment';
import { workbenchText } from '../../src/text/workbench';
import { foundCompany, people } from '../fixtures/company';
import { CREDIT_FEN, dealerBalance, HEATER_FEN, openDealership } from '../fixtures/dealers';
import { startTestDevcloud } from '../fixtures/devcloud';
import { clientOf } from '../fixtures/functions-client';
import { tell } from '../fixtures/money';
import { products } from '../fixtures/sales';
import { storedFaults } from '../fixtures/till';
import type { MiniProgram } from './harness/mini-program';
import { bootAs } from './harness/on-devcloud';

/** A dealer in WeChat: from his home to goods that are set aside for him, and money by WeChat Pay. */

const DEALER = people.dealer.openid;
const { home, confirm, account, topUp } = dealersText;
const WORKBENCH = { path: 'pages/workbench/index', query: {}, scene: 1001 };
const ASKING_MS = 8_000;
const ACCOUNT = { path: 'packages/staff/pages/dealer-account/index', query: { organisationId: '' }, scene: 1001 };

let devcloud: Devcloud;
let phone: MiniProgram | undefined;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
});

afterEach(async () => {
  expect(phone?.problems ?? []).toEqual([]);
  phone?.close();
  phone = undefined;
  expect(await storedFaults(devcloud)).toEqual([]);
});

afterAll(() => devcloud.stop());

async function open(start: typeof WORKBENCH | typeof ACCOUNT): Promise<MiniProgram> {
  phone = await bootAs(devcloud, DEALER, { start });
  return phone;
}

/** A bill of so many yuan, up to the page on which it is paid. */
async function toPay(yuan: string): Promise<MiniProgram> {
  const shown = await open(ACCOUNT);
  await shown.tap(account.topUp);
  await shown.type(account.amount, yuan);
  await shown.tap(account.next);
  await shown.tap(topUp.pay);
  return shown;
}

it('takes three machines: the model, the sum, and yes; the goods are his', async () => {
  const shown = await open(WORKBENCH);
  await shown.tap(workbenchText.tasks.dealership);
  expect(shown.text()).toContain(home.headline(amountWords(CREDIT_FEN)));
  expect(shown.text()).toContain(products.heater.model);
  const { goods } = await clientOf(devcloud, DEALER).call('dealers.home.get', {});
  const place = goods.findIndex(({ productId }) => productId === products.heater._id);
  // A stepper has two buttons: one less, and one more.
  for (let piece = 0; piece < 3; piece += 1) await shown.tapClass('stepper__button', 2 * place + 1);
  await shown.tap(home.take(3, amountWords(3 * HEATER_FEN)));
  expect(shown.text()).toContain(amountWords(3 * HEATER_FEN));
  expect(shown.text()).toContain(confirm.submit);
  // The sheet's own; its title says the same.
  await shown.tapClass('action--primary');
  expect(shown.text()).toContain(confirm.approved);
  expect(shown.text()).toContain(home.headline(amountWords(CREDIT_FEN - 3 * HEATER_FEN)));
  expect(await dealerBalance(devcloud)).toEqual({ posted: 0, pendingOut: 3 * HEATER_FEN });
});

it('brings money by WeChat Pay: what he closes is not paid, what he pays is on his account', async () => {
  const before = (await dealerBalance(devcloud)).posted;
  const shown = await toPay('500');
  await shown.tap(paymentText.payAll('500'));
  expect(shown.text()).toContain(paymentText.states.cancelled);
  shown.phone.pays = async (prepayId) => {
    await devcloud.pay.payPrepaid(prepayId, DEALER);
    return 'paid';
  };
  await shown.tap(paymentText.payAll('500'));
  expect(shown.text()).toContain(paymentText.states.paid('500'));
  await devcloud.settle();
  expect((await dealerBalance(devcloud)).posted).toBe(before + 50_000);
  await shown.tap(paymentText.topUp.toOrder);
  expect(shown.routes.at(-1)).toBe('packages/staff/pages/top-up/index');
  expect(shown.text()).toContain(account.credited);
});

it('is told not to pay twice while WeChat is silent; it counts once WeChat tells, and once', async () => {
  const before = (await dealerBalance(devcloud)).posted;
  const shown = await toPay('300');
  shown.phone.pays = async (prepayId) => {
    await devcloud.pay.payPrepaid(prepayId, DEALER);
    await devcloud.pay.setBehaviour({ calls: 'unavailable' });
    return 'paid';
  };
  await shown.tap(paymentText.payAll('300'));
  // WeChat is asked a few times.
  await new Promise((resolve) => setTimeout(resolve, ASKING_MS));
  await shown.settled();
  expect(shown.text()).toContain(paymentText.states.unknown);
  expect((await dealerBalance(devcloud)).posted).toBe(before);
  await devcloud.pay.setBehaviour({ calls: 'served' });
  await tell(devcloud);
  expect((await dealerBalance(devcloud)).posted).toBe(before + 30_000);
  await shown.tap(paymentText.checkAgain);
  expect(shown.text()).toContain(paymentText.states.paid('300'));
  expect((await dealerBalance(devcloud)).posted).toBe(before + 30_000);
});
