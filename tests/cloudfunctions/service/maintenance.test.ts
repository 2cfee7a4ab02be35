import type { Devcloud } from '../../../devcloud/start-devcloud';
import { addMonths, DAY_MS, dayOf } from '../../../src/shared/kernel/time';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { callInternally } from '../../fixtures/money';
import { storedDocument } from '../../fixtures/outbox';
import { stockShelves } from '../../fixtures/sales';
import { askForService, openForService, visit } from '../../fixtures/work-orders';
import { ownHeater } from './appliance-cases';

let devcloud: Devcloud;
let customer: Client;

beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await openForService(devcloud);
  customer = clientOf(devcloud, customers.zhang.openid);
});

afterEach(() => devcloud.stop());

const today = () => dayOf(devcloud.clock.now().getTime());
const remind = () => callInternally(devcloud, 'service.maintenance.remind', {});
/** Nobody lets half a million minutes pass. */
const aYearLater = () => devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 366 * DAY_MS));

async function proposals(): Promise<number> {
  await devcloud.settle();
  const { rows } = await customer.call('identity.inbox.list', {});
  return rows.filter(({ kind }) => kind === 'maintenance_due').length;
}

describe('the maintenance of a machine', () => {
  it('is proposed once when it is due, and once more a year after it was done', async () => {
    const { applianceId } = await ownHeater(devcloud);
    const installedOn = today();
    expect(await remind()).toEqual({ told: 0, finished: true });
    expect(await customer.call('service.maintenance.due', {})).toEqual({ due: [] });
    expect(await customer.call('service.appliance.history', { applianceId })).toMatchObject({
      maintenance: { everyMonths: 12, lastOn: null, dueOn: addMonths(installedOn, 12), state: 'later' },
      coverage: { covered: true, reason: 'in_warranty' },
      openMaintenanceId: null,
      workOrders: [{ kind: 'installation', state: 'finished' }],
    });

    aYearLater();
    await remind();
    expect(await remind()).toEqual({ told: 0, finished: true });
    expect(await proposals()).toBe(1);
    expect((await customer.call('service.maintenance.due', {})).due).toMatchObject([{ applianceId, title: 'JSQ30 燃气热水器', state: 'due' }]);

    const { workOrderId } = await askForService(devcloud, { kind: 'maintenance', applianceId });
    expect(await customer.call('service.maintenance.due', {})).toEqual({ due: [] });
    expect(await customer.call('service.appliance.history', { applianceId })).toMatchObject({ openMaintenanceId: workOrderId });
    await visit(devcloud, workOrderId, 'finish');
    expect(await customer.call('service.appliance.history', { applianceId })).toMatchObject({
      maintenance: { lastOn: today(), dueOn: addMonths(today(), 12), state: 'later' },
      openMaintenanceId: null,
      workOrders: [{ kind: 'maintenance' }, { kind: 'installation' }],
    });

    aYearLater();
    await remind();
    expect(await proposals()).toBe(2);
  });

  it('is proposed to nobody who has asked for it, or whose machine is replaced', async () => {
    const asked = await ownHeater(devcloud);
    const replaced = await ownHeater(devcloud);
    await customer.call('orders.appliance.retire', { applianceId: replaced.applianceId, retired: true });
    aYearLater();
    await askForService(devcloud, { kind: 'maintenance', applianceId: asked.applianceId });
    await remind();
    expect(await proposals()).toBe(0);
    expect(await customer.call('service.maintenance.due', {})).toEqual({ due: [] });
    expect(await customer.call('service.appliance.history', { applianceId: replaced.applianceId })).toMatchObject({ maintenance: null });

    await customer.call('orders.appliance.retire', { applianceId: replaced.applianceId, retired: false });
    await remind();
    expect(await proposals()).toBe(1);
  });

  it('is proposed once when two rounds run at once', async () => {
    await ownHeater(devcloud);
    await ownHeater(devcloud);
    aYearLater();
    await Promise.all([remind(), remind()]);
    expect(await proposals()).toBe(2);
  });
});

describe('a machine that is replaced', () => {
  it('is asked no service for, and can be used again', async () => {
    const { applianceId } = await ownHeater(devcloud);
    await customer.call('orders.appliance.retire', { applianceId, retired: true });
    expect(await customer.call('orders.appliance.get', { applianceId })).toMatchObject({ end: { how: 'replaced', on: today() }, own: true });
    expect((await customer.call('service.request.form', {})).appliances).toEqual([]);
    const ask = { kind: 'repair' as const, category: 'gas_water_heater' as const, applianceId };
    await expect(askForService(devcloud, ask)).rejects.toThrow(/orders.appliance.not_in_use/);
    await customer.call('orders.appliance.retire', { applianceId, retired: false });
    await askForService(devcloud, ask);
    const visits = await clientOf(devcloud, people.owner.openid).call('service.appliance.history', { applianceId });
    expect(visits.workOrders.map(({ kind }) => kind)).toEqual(['repair', 'installation']);
    expect(await storedDocument(devcloud, 'appliances', applianceId)).toMatchObject({ end: null, maintainedOn: null });
  });
});
