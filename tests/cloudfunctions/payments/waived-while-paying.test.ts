import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { dueFen, payOnPhone, paymentsOf, startPaying, tell } from '../../fixtures/money';
import { storedFaults } from '../../fixtures/till';
import { askForService, openForService, visit } from '../../fixtures/work-orders';

jest.setTimeout(60_000);

let devcloud: Devcloud;
let technician: Client;
let customer: Client;
let office: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openForService(devcloud);
  [technician, customer, office] = [people.technician, customers.zhang, people.supervisor].map(({ openid }) => clientOf(devcloud, openid)) as [Client, Client, Client];
});

afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
});

afterAll(() => devcloud.stop());

const labour = { lines: [{ itemId: 'repair_labour', quantity: 1 }], finding: 'defect' as const };

/** A customer who has opened the sheet for 80 yuan when the office lets him off 30, so many minutes later. */
async function letOffWhilePaying(minutes: number) {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'arrive');
  const { proposalId, totalFen } = await technician.call('service.charge.propose', { workOrderId, ...labour });
  await customer.call('service.charge.agree', { workOrderId, proposalId, totalFen });
  const sheet = await startPaying(devcloud, workOrderId);
  expect(sheet.amountFen).toBe(8_000);
  devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + minutes * 60_000));
  await office.call('service.charge.waive', { workOrderId, amountFen: 3_000, reason: '等太久' });
  await devcloud.settle();
  return { workOrderId, sheet };
}

it('a sheet for more than is left is closed here and at WeChat, and the next one asks for what is left', async () => {
  const { workOrderId, sheet } = await letOffWhilePaying(10);
  expect(await paymentsOf(devcloud, workOrderId)).toMatchObject([{ _id: sheet.paymentId, state: 'closed' }]);
  await expect(payOnPhone(devcloud, sheet)).rejects.toThrow('could not pay');
  expect(await customer.call('payments.order.get', { orderId: workOrderId })).toMatchObject({ dueFen: 5_000, payments: [] });
  const next = await startPaying(devcloud, workOrderId);
  expect(next.amountFen).toBe(5_000);
  await payOnPhone(devcloud, next);
  await tell(devcloud);
  expect(await dueFen(devcloud, workOrderId)).toEqual({ posted: 0, pendingIn: 0 });
});

it('who pays the old sum all the same, because WeChat would not close it yet, gets back what he was let off', async () => {
  const { workOrderId, sheet } = await letOffWhilePaying(1);
  await payOnPhone(devcloud, sheet);
  await tell(devcloud);
  await tell(devcloud);
  const money = await customer.call('payments.order.get', { orderId: workOrderId });
  expect(money).toMatchObject({ paidFen: 5_000, dueFen: 0, paybacks: [{ reason: 'overpaid', amountFen: 3_000, state: 'succeeded' }] });
});

it('a sheet for what is still owed stays open', async () => {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'arrive');
  const first = await technician.call('service.charge.propose', { workOrderId, ...labour });
  await customer.call('service.charge.agree', { workOrderId, proposalId: first.proposalId, totalFen: first.totalFen });
  const sheet = await startPaying(devcloud, workOrderId);
  const extra = await technician.call('service.charge.propose', { workOrderId, ...labour });
  await customer.call('service.charge.agree', { workOrderId, proposalId: extra.proposalId, totalFen: extra.totalFen });
  await office.call('service.charge.waive', { workOrderId, amountFen: 3_000, reason: '等太久' });
  await devcloud.settle();
  await payOnPhone(devcloud, sheet);
  await tell(devcloud);
  expect(await customer.call('payments.order.get', { orderId: workOrderId })).toMatchObject({ paidFen: 8_000, dueFen: 5_000 });
  expect((await startPaying(devcloud, workOrderId)).amountFen).toBe(5_000);
});
