import { deliverEvents } from '../../../cloudfunctions/jobs/actions/deliver-events';
import { rounds } from '../../../cloudfunctions/jobs/rounds';
import { ConnectionLost } from '../../../devcloud/gateway/gateway-error';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { DomainEvent } from '../../../src/shared/contract/events';
import { customers, foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { leaveEvents, storedDocument, storedDocuments } from '../../fixtures/outbox';

const MINUTE_MS = 60_000;

let devcloud: Devcloud;
/** Collections whose writes fail at the moment. */
const broken = new Set<string>();

beforeAll(async () => {
  devcloud = await startTestDevcloud({
    faults: {
      before: ({ collection, action }) =>
        collection !== undefined && broken.has(collection) && action !== 'database.getDocument'
          ? Promise.reject(new ConnectionLost())
          : Promise.resolve(),
    },
  });
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

afterEach(() => {
  broken.clear();
});

const claimed: DomainEvent = {
  type: 'order.claimed',
  orderId: 'ord_000000001',
  orderNo: '26112200000001',
  personId: idsOf(customers.zhang).personId,
  relation: 'buyer',
  reporterId: idsOf(people.guide).personId,
  organisationId: 'org_storeqiaoxi',
};

const told: DomainEvent = {
  type: 'message.requested',
  kind: 'order_shipped',
  personIds: [idsOf(customers.zhang).personId],
  orderId: null,
  facts: { orderNo: '26112200000001', product: 'JSQ30' },
};

const command = (id: string) => storedDocument(devcloud, 'commands', id);
const entries = () => storedDocuments(devcloud, 'inbox_entries', { personId: idsOf(customers.zhang).personId });

describe('the sweep', () => {
  it('delivers what a function that died left behind, to every context, within the next minute', async () => {
    const id = await leaveEvents(devcloud, [claimed, told]);
    await devcloud.advanceClock(MINUTE_MS);
    await devcloud.settle();
    expect(await command(id)).toMatchObject({ deliverAfter: null });
    expect(await storedDocument(devcloud, 'bindings', claimed.personId)).toMatchObject({ source: 'order' });
    expect(await entries()).toHaveLength(1);
  });

  it('keeps what failed, tries again later, and then does only what was not done', async () => {
    const before = (await entries()).length;
    broken.add('inbox_entries');
    const id = await leaveEvents(devcloud, [told]);
    await devcloud.runTimer('jobs');
    expect(await entries()).toHaveLength(before);
    const failed = await command(id);
    expect(failed).toMatchObject({ deliveryTries: 1 });
    expect(failed?.['deliverAfter']).toBeGreaterThan(devcloud.clock.now().getTime());

    broken.clear();
    await devcloud.runTimer('jobs');
    expect(await entries()).toHaveLength(before);
    await devcloud.advanceClock(2 * MINUTE_MS);
    await devcloud.settle();
    expect(await entries()).toHaveLength(before + 1);
    expect(await command(id)).toMatchObject({ deliverAfter: null });
  });

  it('is not stopped by one that fails', async () => {
    broken.add('bindings');
    const [bad, good] = [
      await leaveEvents(devcloud, [{ ...claimed, personId: 'per_somebody1' }]),
      await leaveEvents(devcloud, [told]),
    ];
    await devcloud.runTimer('jobs');
    expect(await command(good)).toMatchObject({ deliverAfter: null });
    expect(await command(bad)).toMatchObject({ deliveryTries: 1 });
  });

  it('works off a backlog in one round', async () => {
    const ids = await Promise.all(Array.from({ length: 45 }, () => leaveEvents(devcloud, [told])));
    await devcloud.runTimer('jobs');
    const left = await storedDocuments(devcloud, 'commands', { _id: { $in: ids }, deliverAfter: { $ne: null } });
    expect(left).toEqual([]);
  });

  it('and an immediate delivery at the same time do the work once', async () => {
    const before = (await entries()).length;
    await leaveEvents(devcloud, [told]);
    await Promise.all([devcloud.runTimer('jobs'), devcloud.runTimer('jobs'), devcloud.runTimer('jobs')]);
    expect(await entries()).toHaveLength(before + 1);
  });
});

describe('the cost', () => {
  const lastJob = () => devcloud.runner.invocations.latest(20).find(({ functionName }) => functionName === 'jobs');

  it('of a minute with nothing to do is one query on an index, and one for the rounds by their ids', async () => {
    // Into the middle of a minute, so that none begins between the two.
    await devcloud.advanceClock(1.5 * MINUTE_MS - (devcloud.clock.now().getTime() % MINUTE_MS));
    await devcloud.runTimer('jobs');
    await devcloud.runTimer('jobs');
    const asked = rounds.length === 0 ? 0 : 1;
    const cost = { roundTrips: 1 + asked, documentsExamined: rounds.length, unindexed: [] };
    expect(lastJob()?.cost).toMatchObject(cost);
  });

  it('of delivering one command stays within its budget', async () => {
    await leaveEvents(devcloud, [{ ...claimed, personId: 'per_somebody2' }, told]);
    await devcloud.runTimer('jobs');
    const { roundTrips = Infinity, documentsExamined = Infinity, unindexed } = lastJob()?.cost ?? {};
    const budget = deliverEvents.budget;
    expect(roundTrips).toBeLessThanOrEqual(budget.roundTrips);
    expect(documentsExamined).toBeLessThanOrEqual(budget.documentsExamined);
    expect(unindexed).toEqual([]);
  });
});

describe('nobody outside', () => {
  it.each([
    ['jobs.minute.run', {}],
    ['jobs.events.deliver', { commandIds: ['any'] }],
  ] as const)('can call %s', async (action, input) => {
    for (const openid of [people.owner.openid, customers.zhang.openid, null]) {
      expect((await clientOf(devcloud, openid).refusal(action, input)).code).toBe('auth.forbidden');
    }
  });

  it('can pretend to be the timer', async () => {
    const event = { Type: 'Timer', TriggerName: 'minute', Time: '2026-11-22T00:00:00Z', action: 'timer' };
    const answer = await devcloud.call('jobs', people.owner.openid, event);
    expect(answer).toMatchObject({ ok: false, error: { code: 'auth.forbidden' } });
  });
});
