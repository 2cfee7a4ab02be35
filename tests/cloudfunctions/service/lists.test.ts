import type { Devcloud } from '../../../devcloud/start-devcloud';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocument } from '../../fixtures/outbox';
import { insertDocuments } from '../../fixtures/sales';
import { askForService, openForService, visit } from '../../fixtures/work-orders';

const MANY = 70;

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openForService(devcloud);
});

afterAll(() => devcloud.stop());

/** The same work order many times over. */
async function multiply(workOrderId: string, part: object = {}): Promise<void> {
  const one = await storedDocument(devcloud, 'work_orders', workOrderId);
  const copies = Array.from({ length: MANY }, (_, position) => {
    const id = `wko_0000000${String(position).padStart(5, '0')}${workOrderId.slice(-8)}`;
    return { ...one, _id: id, workOrderNo: `W${String(position).padStart(5, '0')}${workOrderId.slice(-8)}`, openKey: id, waitingKey: `1${id}`, ...part };
  });
  await insertDocuments(devcloud, 'work_orders', copies);
}

describe('lists cost the same however long they are', () => {
  it('a customer’s, page by page to the end, each once', async () => {
    const { workOrderId } = await askForService(devcloud);
    await multiply(workOrderId);
    const zhang = clientOf(devcloud, customers.zhang.openid);
    for (const open of [true, false]) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const { rows, next } = await zhang.call('service.work_order.mine', { open, ...(after === undefined ? {} : { after }) });
        seen.push(...rows.map(({ id }) => id));
        after = next ?? undefined;
      } while (after !== undefined);
      expect(seen).toHaveLength(MANY + 1);
      expect(new Set(seen).size).toBe(MANY + 1);
    }
  });

  it('the office’s, by what is to be done, by kind and by name', async () => {
    const office = clientOf(devcloud, people.supervisor.openid);
    for (const query of [{}, { filter: 'waiting' }, { kind: 'repair' }, { kind: 'repair', filter: 'waiting' }, { search: '张晓' }, { search: '1001', filter: 'waiting' }, { search: '1001', kind: 'repair', filter: 'waiting' }] as const) {
      expect((await office.call('service.work_order.list', query)).rows).toHaveLength(20);
    }
    const assigneeId = idsOf(people.technician).membershipId;
    for (const query of [{ assigneeId }, { assigneeId, filter: 'scheduled' }, { assigneeId, kind: 'repair' }, { assigneeId, kind: 'maintenance', filter: 'scheduled' }, { kind: 'maintenance' }, { kind: 'maintenance', search: '张晓' }] as const) {
      expect((await office.call('service.work_order.list', query)).rows).toEqual([]);
    }
  });

  it('a technician’s day, which says that there is more', async () => {
    const { workOrderId } = await askForService(devcloud);
    await visit(devcloud, workOrderId, 'accept');
    await multiply(workOrderId);
    const { jobs, more } = await clientOf(devcloud, people.technician.openid).call('service.day.get', {});
    expect([jobs.length, more]).toEqual([60, true]);
    expect(jobs.every(({ card }) => card.technician?.membershipId === idsOf(people.technician).membershipId)).toBe(true);
  });
});
