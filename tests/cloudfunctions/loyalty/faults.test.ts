import { randomUUID } from 'node:crypto';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { Killer, type Moment } from '../../fixtures/killer';
import { storedDocuments } from '../../fixtures/outbox';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(300_000);

const killer = new Killer();
/** More than any command here needs. */
const MOST_OPERATIONS = 40;
let devcloud: Devcloud;
let visitors = 0;

beforeAll(async () => {
  devcloud = await startTestDevcloud({ faults: killer });
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

const contended = (requestId: string) => ({ requestId, contended: true });
const rule = { ruleId: null, trigger: 'taken', amountFen: 5_000, minimumFen: 0, categories: [], lineAboveFen: 0, lineCategories: [], validDays: 30 } as const;

/** Kills a visitor's command at its n-th database operation and lets it come again, for every n until nothing is hit. */
async function killEverywhere(
  when: Moment,
  command: (person: Client, requestId: string) => Promise<unknown>,
  look: (person: Client) => Promise<void>,
): Promise<number> {
  for (let operation = 1; operation < MOST_OPERATIONS; operation += 1) {
    const person = clientOf(devcloud, `killed-${(visitors += 1)}`);
    const requestId = randomUUID();
    killer.arm(operation, when);
    await command(person, requestId).catch(() => undefined);
    await devcloud.settle();
    const killed = await killer.disarm(devcloud);
    expect(await storedFaults(devcloud)).toEqual([]);
    await command(person, requestId);
    await look(person);
    expect(await storedFaults(devcloud)).toEqual([]);
    if (!killed) return operation - 1;
  }
  throw new Error('a command that never ends');
}

describe.each(['before', 'after'] as const)('killed %s any database operation', (when) => {
  it('a check-in gives its points once', async () => {
    const operations = await killEverywhere(
      when,
      (person, requestId) => person.call('loyalty.checkin.do', {}, contended(requestId)),
      async (person) => {
        expect(await person.call('loyalty.home.get', {})).toMatchObject({ available: 5, checkIn: { streak: 1 }, level: { growth: 1 } });
      },
    );
    expect(operations).toBeGreaterThanOrEqual(8);
  });

  it('taking a coupon hands out one', async () => {
    const owner = clientOf(devcloud, people.owner.openid);
    const { id: offerId } = await owner.call('loyalty.coupon_rule.save', { ...rule, categories: [], lineCategories: [], title: '券', perPerson: 2, total: 100 });
    await owner.call('loyalty.offer.open', { offerId });
    const operations = await killEverywhere(
      when,
      (person, requestId) => person.call('loyalty.coupon.take', { offerId }, contended(requestId)),
      async (person) => {
        expect((await person.call('loyalty.coupon.mine', {})).rows).toHaveLength(1);
      },
    );
    expect(operations).toBeGreaterThanOrEqual(8);
    const { rules } = await owner.call('loyalty.coupon_rule.list', {});
    const taken = await storedDocuments(devcloud, 'coupons', { ruleId: offerId });
    expect(rules.find(({ id }) => id === offerId)?.left).toBe(100 - taken.length);
  });
});
