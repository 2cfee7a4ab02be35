import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { sceneOf, stockShelves } from '../../fixtures/sales';
import { askForService, openForService, visit } from '../../fixtures/work-orders';
import { ownHeater } from './appliance-cases';

let devcloud: Devcloud;
let buyer: Client;
let other: Client;
let machine: { readonly orderId: string; readonly applianceId: string };

beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await openForService(devcloud);
  buyer = clientOf(devcloud, customers.zhang.openid);
  other = clientOf(devcloud, customers.liu.openid);
  machine = await ownHeater(devcloud);
});

afterEach(() => devcloud.stop());

const kindsIn = async (book: Client) => (await book.call('service.appliance.history', { applianceId: machine.applianceId })).workOrders.map(({ kind }) => kind);

async function join(): Promise<void> {
  await other.call('orders.order.claim', { scene: await sceneOf(devcloud, machine.orderId, 'receipt'), relation: 'user' });
  await devcloud.settle();
}

async function decide(granted: boolean): Promise<void> {
  await buyer.call('orders.sharing.decide', { orderId: machine.orderId, personId: idsOf(customers.liu).personId, granted });
  await devcloud.settle();
}

describe('a machine that two homes share', () => {
  it('has one history, whoever asked; the other reads of it without name and address, and takes no step in it', async () => {
    await join();
    await decide(true);
    const { workOrderId } = await askForService(devcloud, { applianceId: machine.applianceId });
    await visit(devcloud, workOrderId, 'finish');
    expect(await kindsIn(buyer)).toEqual(['repair', 'installation']);
    expect(await kindsIn(other)).toEqual(['repair', 'installation']);
    const seen = await other.call('service.work_order.get', { workOrderId });
    expect(seen).toMatchObject({ contact: 'hidden', place: null, description: '', commands: [], mayAgree: false });
    expect((await buyer.call('service.work_order.get', { workOrderId })).contact).toBe('shown');
    expect((await other.call('service.work_order.mine', {})).rows.some(({ id }) => id === workOrderId)).toBe(false);
  });

  it('tells who comes later what was done before, and who is sent away nothing more', async () => {
    const { workOrderId } = await askForService(devcloud, { applianceId: machine.applianceId });
    expect((await other.refusal('service.work_order.get', { workOrderId })).code).toBe('service.work_order.missing');
    await join();
    expect(await kindsIn(other)).toEqual(['repair', 'installation']);
    expect((await other.call('service.work_order.get', { workOrderId })).contact).toBe('hidden');
    await decide(false);
    expect((await other.refusal('service.work_order.get', { workOrderId })).code).toBe('service.work_order.missing');
    expect((await clientOf(devcloud, people.supervisor.openid).call('service.work_order.get', { workOrderId })).contact).toBe('shown');
  });
});
