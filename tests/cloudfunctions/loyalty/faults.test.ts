import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { killEverywhere } from '../../fixtures/kill-everywhere';
import { Killer } from '../../fixtures/killer';
import { storedDocuments } from '../../fixtures/outbox';

jest.setTimeout(300_000);

const killer = new Killer();
let devcloud: Devcloud;
let visitors = 0;

beforeAll(async () => {
  devcloud = await startTestDevcloud({ faults: killer });
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

const contended = (requestId: string) => ({ requestId, contended: true });
const rule = { ruleId: null, trigger: 'taken', amountFen: 5_000, minimumFen: 0, categories: [], lineAboveFen: 0, lineCategories: [], validDays: 30 } as const;

const aVisitor = () => Promise.resolve(clientOf(devcloud, `killed-${(visitors += 1)}`));

describe.each(['before', 'after'] as const)('killed %s any database operation', (when) => {
  it('a check-in gives its points once', async () => {
    const operations = await killEverywhere({ devcloud, killer, when }, {
      prepare: aVisitor,
      command: (person, requestId) => person.call('loyalty.checkin.do', {}, contended(requestId)),
      look: async (person) => {
        expect(await person.call('loyalty.home.get', {})).toMatchObject({ available: 5, checkIn: { streak: 1 }, level: { growth: 1 } });
      },
    });
    expect(operations).toBeGreaterThanOrEqual(8);
  });

  it('taking a coupon hands out one', async () => {
    const owner = clientOf(devcloud, people.owner.openid);
    const { id: offerId } = await owner.call('loyalty.coupon_rule.save', { ...rule, categories: [], lineCategories: [], title: '券', perPerson: 2, total: 100 });
    await owner.call('loyalty.offer.open', { offerId });
    const operations = await killEverywhere({ devcloud, killer, when }, {
      prepare: aVisitor,
      command: (person, requestId) => person.call('loyalty.coupon.take', { offerId }, contended(requestId)),
      look: async (person) => {
        expect((await person.call('loyalty.coupon.mine', {})).rows).toHaveLength(1);
      },
    });
    expect(operations).toBeGreaterThanOrEqual(8);
    const { rules } = await owner.call('loyalty.coupon_rule.list', {});
    const taken = await storedDocuments(devcloud, 'coupons', { ruleId: offerId });
    expect(rules.find(({ id }) => id === offerId)?.left).toBe(100 - taken.length);
  });
});
