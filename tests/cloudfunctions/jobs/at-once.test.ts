import { deliverEvents } from '../../../cloudfunctions/jobs/actions/deliver-events';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { customers, foundCompany, idsOf } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { callInternally, payOnPhone, startPaying, tell } from '../../fixtures/money';
import { storedDocuments } from '../../fixtures/outbox';
import { buy, basketOf } from '../../fixtures/purchases';
import { deliver, insertDocuments, products, stockShelves } from '../../fixtures/sales';
import { purchaseRule } from '../../fixtures/coupon-rules';

const { openid } = customers.zhang;
const { personId } = idsOf(customers.zhang);
let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await insertDocuments(devcloud, 'coupon_rules', [purchaseRule('crl_atonce00001')]);
});

afterAll(() => devcloud.stop());

// The timer stands still in all of these: nobody sweeps.
const told = async (kind: string) =>
  (await storedDocuments(devcloud, 'inbox_entries', { personId, kind })).length;
const waiting = () => storedDocuments(devcloud, 'commands', { deliverAfter: { $ne: null } });

afterEach(() => {
  const deliveries = devcloud.runner.invocations.latest(100).filter(({ action }) => action === 'jobs.events.deliver');
  expect(deliveries.length).toBeGreaterThan(0);
  const { roundTrips, documentsExamined } = deliverEvents.budget;
  for (const { cost } of deliveries) {
    expect(cost?.roundTrips).toBeLessThanOrEqual(roundTrips);
    expect(cost?.documentsExamined).toBeLessThanOrEqual(documentsExamined);
    expect(cost?.unindexed).toEqual([]);
  }
});

async function boughtAndPaid(): Promise<string> {
  const { orderId } = await buy(devcloud, openid, basketOf(products.fridge._id));
  await payOnPhone(devcloud, await startPaying(devcloud, orderId, 'rest', openid), openid);
  await tell(devcloud);
  return orderId;
}

describe('without waiting for the timer', () => {
  it('a paid order brings its message: what a subscriber appends is delivered with the event', async () => {
    await boughtAndPaid();
    expect(await told('coupon_given')).toBe(1);
    expect(await waiting()).toEqual([]);
  });

  it('points that are given bring theirs: what a round commits is delivered at its end', async () => {
    const orderId = await boughtAndPaid();
    await deliver(devcloud, orderId);
    await devcloud.settle();
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 8 * DAY_MS));
    expect(await callInternally(devcloud, 'loyalty.points.release', {})).toMatchObject({ released: 1 });
    await devcloud.settle();
    expect(await told('points_given')).toBe(1);
    expect(await waiting()).toEqual([]);
  });

  it('an order that is given up brings its own', async () => {
    await buy(devcloud, openid, basketOf(products.fridge._id));
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 2 * DAY_MS));
    expect(await callInternally(devcloud, 'orders.unpaid.sweep', {})).toMatchObject({ cancelled: 1 });
    await devcloud.settle();
    expect(await told('order_cancelled')).toBe(1);
    expect(await waiting()).toEqual([]);
  });
});
