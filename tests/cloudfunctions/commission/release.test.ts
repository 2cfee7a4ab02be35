import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { DatabaseOperation, Faults } from '../../../devcloud/gateway/dependencies';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { broughtAndPaid, entriesOf, guideId, partnerId, passDays } from '../../fixtures/commissions';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { pay, shelveLamps, type Purchase } from '../../fixtures/lamps';
import { callInternally } from '../../fixtures/money';
import { storedDocument } from '../../fixtures/outbox';
import { claimAs, deliver, reportSale, stockShelves } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';
import { askForService, install, openForService } from '../../fixtures/work-orders';

jest.setTimeout(120_000);

/** Lets something happen in the middle of a call: when the first transaction after it was armed is about to begin. */
class Interruption implements Faults {
  private happening: (() => Promise<unknown>) | null = null;

  arm(happening: () => Promise<unknown>): void {
    this.happening = happening;
  }

  async before({ action }: DatabaseOperation): Promise<void> {
    const { happening } = this;
    if (happening === null || action !== 'database.startTransaction') return;
    this.happening = null;
    await happening();
  }
}

const interruption = new Interruption();
let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud({ faults: interruption });
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await shelveLamps(devcloud);
  await openForService(devcloud);
});
afterAll(() => devcloud.stop());
afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
});

const release = () => callInternally(devcloud, 'commission.entry.release', {});
const statesOf = async (orderId: string) => (await entriesOf(devcloud, orderId)).map(({ state }) => state);
const postedOf = async (payeeId: string) => Number((await storedDocument(devcloud, 'ledger_accounts', accounts.payeeCommission(payeeId)))?.['posted'] ?? 0);

/** Two lamps at their buyer's, their commission due, and nothing released. */
async function due(): Promise<Purchase> {
  const bought = await broughtAndPaid(devcloud);
  await deliver(devcloud, bought.orderId);
  await devcloud.settle();
  await passDays(devcloud, 6.9);
  devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 86_400_000));
  return bought;
}

async function giveBack({ orderId, openid }: Purchase, quantity: number): Promise<void> {
  const finance = clientOf(devcloud, people.finance.openid);
  const lines = [{ lineId: `${orderId}_1`, quantity }];
  const { refundId } = await clientOf(devcloud, openid).call('orders.refund.request', { orderId, lines, goodsReturned: true, reason: '不合适' });
  const { preview } = await finance.call('orders.refund.get', { refundId });
  await finance.call('orders.refund.approve', { refundId, digest: preview?.digest ?? '' });
}

describe('what was found to be due', () => {
  it('is released without what a refund took back before it was written', async () => {
    const bought = await due();
    const before = await postedOf(partnerId());
    interruption.arm(() => giveBack(bought, 1));
    expect(await release()).toEqual({ released: 2, finished: true });
    const entries = await entriesOf(devcloud, bought.orderId);
    expect(entries.map(({ state, takenBack }) => [state, takenBack.length])).toEqual([['payable', 1], ['payable', 1]]);
    const amount = entries.find(({ payeeId }) => payeeId === partnerId())?.promised.amount ?? 0;
    expect(amount).toBeGreaterThan(0);
    expect((await postedOf(partnerId())) - before).toBe(amount);
  });

  it('is not released when all of it was taken back before it was written', async () => {
    const bought = await due();
    const before = [await postedOf(partnerId()), await postedOf(guideId())];
    interruption.arm(() => giveBack(bought, 2));
    expect(await release()).toEqual({ released: 0, finished: true });
    expect(await statesOf(bought.orderId)).toEqual(['void', 'void']);
    expect([await postedOf(partnerId()), await postedOf(guideId())]).toEqual(before);
  });

  it('is released once when another round was quicker', async () => {
    const bought = await due();
    const before = await postedOf(guideId());
    interruption.arm(release);
    await release();
    const [, staff] = await entriesOf(devcloud, bought.orderId);
    expect(await statesOf(bought.orderId)).toEqual(['payable', 'payable']);
    expect((await postedOf(guideId())) - before).toBe(staff?.promised.amount);
  });

  it('is not put off when another round has released it meanwhile', async () => {
    const bought = await due();
    const buyer = clientOf(devcloud, bought.openid);
    const lines = [{ lineId: `${bought.orderId}_1`, quantity: 1 }];
    const { refundId } = await buyer.call('orders.refund.request', { orderId: bought.orderId, lines, goodsReturned: true, reason: '不合适' });
    interruption.arm(async () => {
      await buyer.call('orders.refund.withdraw', { refundId });
      await release();
    });
    expect(await release()).toEqual({ released: 0, finished: true });
    expect((await entriesOf(devcloud, bought.orderId)).map(({ state, afterSale }) => [state, afterSale])).toEqual([['payable', false], ['payable', false]]);
  });
});

describe('a commission', () => {
  /** A heater of 张晓雯's, installed and paid, whose commission will be due in seven days. */
  async function heater(): Promise<{ readonly orderId: string; readonly applianceId: string }> {
    const { orderId, totalFen: payableFen } = await reportSale(devcloud);
    await claimAs(devcloud, customers.zhang.openid, orderId);
    await pay(devcloud, { openid: customers.zhang.openid, personId: guideId(), orderId, payableFen });
    await install(devcloud, orderId, [`PLATE-${orderId.slice(4)}`]);
    await devcloud.settle();
    const { appliances } = await clientOf(devcloud, people.owner.openid).call('orders.order.get', { orderId });
    return { orderId, applianceId: appliances[0]?.id ?? '' };
  }

  it('waits while a machine of its order is to be repaired, and not for the repair of another’s', async () => {
    const repaired = await heater();
    const other = await heater();
    const { workOrderId } = await askForService(devcloud, { applianceId: repaired.applianceId });
    await passDays(devcloud, 8);
    expect([await statesOf(repaired.orderId), await statesOf(other.orderId)]).toEqual([['held'], ['payable']]);
    await clientOf(devcloud, customers.zhang.openid).call('service.work_order.cancel', { workOrderId, reason: '自己好了' });
    await passDays(devcloud, 1);
    expect(await statesOf(repaired.orderId)).toEqual(['payable']);
  });

  it('does not wait for a machine’s maintenance', async () => {
    const { orderId, applianceId } = await heater();
    await askForService(devcloud, { kind: 'maintenance', applianceId });
    await passDays(devcloud, 8);
    expect(await statesOf(orderId)).toEqual(['payable']);
  });
});
