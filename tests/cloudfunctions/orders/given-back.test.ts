import type { Devcloud } from '../../../devcloud/start-devcloud';
import { dayOf } from '../../../src/shared/kernel/time';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { claimAs, lineOf, products, reportSale, stockShelves } from '../../fixtures/sales';
import { askForService, install, openForService } from '../../fixtures/work-orders';

let devcloud: Devcloud;
let customer: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await openForService(devcloud);
  customer = clientOf(devcloud, customers.zhang.openid);
});

afterAll(() => devcloud.stop());

const as = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);

/** Two heaters and a fridge, all in use. */
async function inUse(plates: readonly string[]) {
  const { orderId } = await reportSale(devcloud, { lines: [lineOf(products.heater, 2), lineOf(products.fridge)] });
  await claimAs(devcloud, customers.zhang.openid, orderId);
  await install(devcloud, orderId, plates);
  return orderId;
}

async function giveBack(orderId: string, line: number, quantity: number, goodsReturned = true) {
  const lines = [{ lineId: `${orderId}_${line}`, quantity }];
  const { refundId } = await customer.call('orders.refund.request', { orderId, lines, goodsReturned, reason: '不合适' });
  const { preview } = await as(people.finance).call('orders.refund.get', { refundId });
  await as(people.finance).call('orders.refund.approve', { refundId, digest: preview?.digest ?? '' });
  await devcloud.settle();
}

async function machinesOf(orderId: string) {
  const { appliances } = await as(people.owner).call('orders.order.get', { orderId });
  return Promise.all(appliances.map(({ id: applianceId }) => customer.call('orders.appliance.get', { applianceId })));
}

describe('a machine that is given back', () => {
  it('is marked in the book, its warranty ends, nobody is sent to it, and its plate is free again', async () => {
    const orderId = await inUse(['BACK-0001', 'BACK-0002']);
    await giveBack(orderId, 1, 1);
    const today = dayOf(devcloud.clock.now().getTime());
    const end = { how: 'returned', on: today };
    const machines = await machinesOf(orderId);
    const back = machines.find(({ serialNumber }) => serialNumber === 'BACK-0002');
    expect(back).toMatchObject({ end, warranty: { state: 'expired', endsOn: today, daysLeft: 0 } });
    expect(machines.filter((machine) => machine.end === null)).toHaveLength(2);
    const { appliances } = await customer.call('orders.home.get', {});
    expect(appliances.find(({ id }) => id === back?.id)).toMatchObject({ end });

    const applianceId = back?.id ?? '';
    const ask = { kind: 'repair' as const, category: 'gas_water_heater' as const, applianceId };
    await expect(askForService(devcloud, ask)).rejects.toThrow(/orders.appliance.not_in_use/);
    expect((await customer.refusal('orders.appliance.retire', { applianceId, retired: false })).code).toBe('orders.appliance.not_in_use');
    expect(await customer.call('service.appliance.history', { applianceId })).toMatchObject({
      maintenance: null,
      coverage: { covered: false, reason: 'no_card' },
    });

    await giveBack(orderId, 1, 1);
    expect((await machinesOf(orderId)).filter((machine) => machine.end === null).map(({ product }) => product.model)).toEqual(['BCD-500']);
    const resold = await inUse(['BACK-0002', 'BACK-0003']);
    expect(await machinesOf(resold)).toHaveLength(3);
  });

  it('stays in the book when only money goes back', async () => {
    const orderId = await inUse(['KEPT-0001', 'KEPT-0002']);
    await giveBack(orderId, 1, 2, false);
    expect((await machinesOf(orderId)).map(({ end }) => end)).toEqual([null, null, null]);
  });
});
