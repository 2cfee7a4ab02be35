import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { Input } from '../../src/shared/contract/registry';
import type { Devcloud } from '../start-devcloud';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';

const OWNER = 'dev-owner-wu';
const FINANCE = 'dev-finance-sun';
const ZHANG = 'dev-customer-zhang';
const HOUR_MS = 3_600_000;
const OLD_CARD = '旧会员卡积分转入';

type Draft = Omit<Input<'loyalty.coupon_rule.save'>, 'ruleId'>;

const rule = (key: string, facts: Partial<Draft> & Pick<Draft, 'title' | 'trigger' | 'amountFen'>) => ({
  key,
  draft: {
    ruleId: null,
    minimumFen: 0,
    categories: [],
    lineAboveFen: 0,
    lineCategories: [],
    validDays: 365,
    perPerson: 1,
    total: null,
    ...facts,
  },
});

/** D7 first: more than 3,000 yuan for one thing are 300 yuan off another. */
const rules = [
  rule('repurchase', { title: '再购立减 300 元', trigger: 'purchase', amountFen: 30_000, lineAboveFen: 300_000, perPerson: 20 }),
  rule('welcome', { title: '新会员券', trigger: 'taken', amountFen: 5_000, minimumFen: 100_000, validDays: 90, total: 200 }),
  rule('sorry', { title: '久等了', trigger: 'granted', amountFen: 2_000, validDays: 180, perPerson: 3 }),
] as const;

/** What the office gave, how often a member opened the app, and the timer that gave the points of purchases. */
export function memberHappenings(devcloud: Devcloud, call: SeedCall, firstDaysAgo: number): readonly Happening[] {
  const today = dayOf(Date.now());
  const at = (daysAgo: number, hour: number) => startOfDay(addDays(today, -daysAgo)) + hour * HOUR_MS;
  const given = (daysAgo: number, phone: string, points: number, key: string): Happening => ({
    at: at(daysAgo, 10),
    run: () => done(call(FINANCE, 'loyalty.points.adjust', { phone, points, reason: OLD_CARD }, `points-${key}`)),
  });
  const checkIns = [9, 8, 7, 6, 5].map((daysAgo) => ({
    at: at(daysAgo, 8),
    run: () => done(call(ZHANG, 'loyalty.checkin.do', {}, `check-in-${daysAgo}`)),
  }));
  return [
    { at: at(firstDaysAgo, 9), run: () => makeRules(call) },
    given(200, '13800001001', 1_260, 'zhang'),
    given(190, '13800001002', 300, 'liu'),
    ...checkIns,
    // Once for the points, and once for telling of them.
    ...[12, 13].map((hour) => ({ at: at(5, hour), run: () => runTimer(devcloud, at(5, hour)) })),
  ];
}

/** On a clock that already shows today, today's timer will do it. */
async function runTimer(devcloud: Devcloud, at: number): Promise<void> {
  if (devcloud.clock.now().getTime() > at + HOUR_MS) return;
  await devcloud.runTimer('jobs');
  await devcloud.settle();
}

const done = async (call: Promise<unknown>): Promise<void> => {
  await call;
};

async function makeRules(call: SeedCall): Promise<void> {
  for (const { key, draft } of rules) {
    const { id: offerId } = await call(OWNER, 'loyalty.coupon_rule.save', draft, `rule-${key}`);
    await call(OWNER, 'loyalty.offer.open', { offerId }, `rule-${key}-open`);
    if (draft.trigger === 'taken') await call(ZHANG, 'loyalty.coupon.take', { offerId }, `rule-${key}-taken`);
  }
}
