import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { askForService, openForService, visit } from '../../fixtures/work-orders';

jest.setTimeout(60_000);

let devcloud: Devcloud;
let technician: Client;
let customer: Client;
const now = () => devcloud.clock.now().getTime();

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openForService(devcloud);
  technician = clientOf(devcloud, people.technician.openid);
  customer = clientOf(devcloud, customers.zhang.openid);
});

afterAll(() => devcloud.stop());

const labour = (quantity: number) => ({ lines: [{ itemId: 'repair_labour', quantity }], finding: 'defect' as const });

/** A job at whose door the technician stands, and what its customer is told of its charges, the latest first. */
async function atTheDoor() {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'arrive');
  const heard = async () => {
    await devcloud.settle();
    const { rows } = await customer.call('identity.inbox.list', {});
    return rows.filter(({ kind, subjectId }) => subjectId === workOrderId && kind.startsWith('charges_'));
  };
  const propose = async (quantity: number, insteadOf?: string) => {
    devcloud.clock.moveTo(new Date(now() + 1_000));
    return technician.call('service.charge.propose', { workOrderId, ...labour(quantity), ...(insteadOf === undefined ? {} : { insteadOf }) });
  };
  return { workOrderId, heard, propose };
}

const said = (rows: readonly { readonly kind: string; readonly facts: Readonly<Record<string, string>> }[]) => rows.map(({ kind, facts }) => [kind, facts.amountFen, facts.how]);

it('a proposal that was taken back asks for nothing any more, and is the same message', async () => {
  const { workOrderId, heard, propose } = await atTheDoor();
  const { proposalId } = await propose(1);
  const [asks] = await heard();
  expect(asks).toMatchObject({ kind: 'charges_proposed', facts: { amountFen: '8000' }, read: false });
  await customer.call('identity.inbox.markRead', { entryIds: [asks?.id ?? ''] });
  await technician.call('service.charge.withdraw', { workOrderId, proposalId });
  expect(await heard()).toMatchObject([{ id: asks?.id, kind: 'charges_over', facts: { amountFen: '8000', how: 'withdrawn' }, subjectId: workOrderId, read: true }]);
});

it('one that was changed is over, and only the new one asks, until it is agreed to', async () => {
  const { workOrderId, heard, propose } = await atTheDoor();
  const { proposalId } = await propose(1);
  const second = await propose(2, proposalId);
  expect(said(await heard())).toEqual([['charges_proposed', '16000', undefined], ['charges_over', '8000', 'changed']]);
  await customer.call('service.charge.agree', { workOrderId, proposalId: second.proposalId, totalFen: second.totalFen });
  expect(said(await heard())).toEqual([['charges_over', '16000', 'agreed'], ['charges_over', '8000', 'changed']]);
});

it('a visit that is cancelled takes its proposal along: nobody asks for it, and nobody can agree to it', async () => {
  const { workOrderId, heard, propose } = await atTheDoor();
  const { proposalId, totalFen } = await propose(1);
  await clientOf(devcloud, people.supervisor.openid).call('service.work_order.cancel', { workOrderId, reason: '不修了' });
  expect(said(await heard())).toEqual([['charges_over', '8000', 'cancelled']]);
  expect((await customer.call('service.work_order.get', { workOrderId })).mayAgree).toBe(false);
  expect((await customer.refusal('service.charge.agree', { workOrderId, proposalId, totalFen })).code).toBe('service.charge.not_for_you');
});
