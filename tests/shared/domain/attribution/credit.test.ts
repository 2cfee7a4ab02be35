import fc from 'fast-check';
import { BINDING_SOURCES } from '../../../../src/shared/domain/attribution/binding';
import {
  decideCredit,
  DEFAULT_CREDIT_RULES,
  MOST_LEVELS,
  type CreditCase,
  type Touch,
  type TouchHost,
} from '../../../../src/shared/domain/attribution/credit';
import { DAY_MS } from '../../../../src/shared/kernel/time';

const POLICY = { version: 0, ...DEFAULT_CREDIT_RULES };
const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const daysAgo = (days: number): number => NOW - days * DAY_MS;

const guide: TouchHost = { kind: 'staff', personId: 'guide', organisationId: 'store' };
const technician: TouchHost = { kind: 'staff', personId: 'technician', organisationId: 'store' };
const store: TouchHost = { kind: 'place', personId: null, organisationId: 'store' };
const mother: TouchHost = { kind: 'customer', personId: 'mother', organisationId: null };
const property: TouchHost = { kind: 'partner', personId: 'property', organisationId: 'partner' };

const touch = (touchId: string, source: Touch['source'], host: TouchHost, at: number): Touch => ({ touchId, source, host, at });

const caseOf = (touches: readonly Touch[], facts: Partial<CreditCase> = {}): CreditCase => ({
  buyerId: 'buyer',
  householdIds: ['buyer', 'husband'],
  placedAt: NOW,
  touches,
  customer: null,
  uplines: {},
  ...facts,
});

const decide = (touches: readonly Touch[], facts?: Partial<CreditCase>) => decideCredit(caseOf(touches, facts), POLICY);
const verdictsOf = (touches: readonly Touch[], facts?: Partial<CreditCase>) =>
  Object.fromEntries(decide(touches, facts).verdicts.map(({ touchId, verdict }) => [touchId, verdict]));

describe('whose sale an order is', () => {
  it('goes by the strength of the code: order, door, personal, campaign', () => {
    const touches = [
      touch('poster', 'campaign', store, daysAgo(9)),
      touch('card', 'personal', guide, daysAgo(8)),
      touch('door', 'service', technician, daysAgo(2)),
    ];
    expect(decide(touches).sale).toMatchObject({ touchId: 'door', host: technician });
    expect(verdictsOf(touches)).toEqual({ poster: 'outranked', card: 'outranked', door: 'credited' });
    expect(decide([...touches, touch('report', 'order', guide, NOW)]).sale).toMatchObject({ touchId: 'report', host: guide });
  });

  it('among equals is the first one’s, for 30 days', () => {
    const other: TouchHost = { ...guide, personId: 'other' };
    const touches = [touch('old', 'personal', technician, daysAgo(31)), touch('first', 'personal', other, daysAgo(20)), touch('second', 'personal', guide, daysAgo(1))];
    expect(verdictsOf(touches)).toEqual({ old: 'expired', first: 'credited', second: 'later' });
  });

  it('of somebody’s customer stays his adviser’s, unless he buys where he stands', () => {
    const customer = { since: daysAgo(400), adviserId: 'guide' };
    const touches = [touch('stranger', 'personal', technician, daysAgo(3)), touch('adviser', 'personal', guide, daysAgo(2))];
    expect(verdictsOf(touches, { customer })).toEqual({ stranger: 'existing_customer', adviser: 'credited' });
    expect(decide([...touches, touch('report', 'order', technician, NOW)], { customer }).sale?.touchId).toBe('report');
    const longAgo = [touch('stranger', 'personal', technician, daysAgo(3)), touch('adviser', 'personal', guide, customer.since)];
    expect(verdictsOf(longAgo, { customer })).toEqual({ stranger: 'existing_customer', adviser: 'credited' });
  });

  it('credits who brought the buyer beside who sold it', () => {
    const touches = [touch('share', 'personal', mother, daysAgo(10)), touch('report', 'order', guide, NOW)];
    expect(decide(touches, { uplines: { mother: ['friend', 'neighbour', 'aunt'] } })).toMatchObject({
      sale: { touchId: 'report' },
      referral: { touchId: 'share', host: mother },
      upline: ['mother', 'friend', 'neighbour'],
    });
  });

  it.each<[name: string, host: TouchHost, facts: Partial<CreditCase>, verdict: string]>([
    ['himself', { ...mother, personId: 'buyer' }, {}, 'self'],
    ['who lives with him', { ...mother, personId: 'husband' }, {}, 'self'],
    ['whom he brought himself', mother, { uplines: { mother: ['friend', 'buyer'] } }, 'loop'],
    ['who comes when he is a customer already', property, { customer: { since: daysAgo(100), adviserId: 'property' } }, 'existing_customer'],
  ])('pays nobody for bringing %s', (_name, host, facts, verdict) => {
    const touches = [touch('share', 'personal', host, daysAgo(5))];
    expect(verdictsOf(touches, facts)).toEqual({ share: verdict });
    expect(decide(touches, facts)).toMatchObject({ referral: null, upline: [] });
  });

  it('counts no touch after the order, and no source that the policy leaves out', () => {
    const touches = [touch('late', 'personal', mother, NOW + 1), touch('poster', 'campaign', property, daysAgo(1))];
    expect(verdictsOf(touches)).toEqual({ late: 'after_order', poster: 'credited' });
    const strict = { ...POLICY, version: 3, ranks: ['order', 'personal'] as const };
    expect(decideCredit(caseOf(touches), strict)).toMatchObject({ referral: null, policyVersion: 3 });
  });
});

const host: fc.Arbitrary<TouchHost> = fc.oneof(
  fc.record({ kind: fc.constantFrom('staff' as const), personId: fc.constantFrom('a', 'b', 'buyer'), organisationId: fc.constant('store') }),
  fc.record({ kind: fc.constantFrom('customer' as const, 'partner' as const), personId: fc.constantFrom('a', 'b', 'c', 'd', 'buyer'), organisationId: fc.constant(null) }),
  fc.constant(store),
);
const someTouches = fc
  .array(fc.record({ source: fc.constantFrom(...BINDING_SOURCES), host, at: fc.integer({ min: daysAgo(60), max: NOW + DAY_MS }) }), { maxLength: 12 })
  .map((rows) => rows.map((row, position) => ({ ...row, touchId: `t${position}` })));
const someUplines = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'buyer'), { maxLength: 5 }));
const someCase = fc
  .record({ touches: someTouches, uplines: someUplines, customer: fc.option(fc.record({ since: fc.integer({ min: daysAgo(60), max: NOW }), adviserId: fc.constantFrom('a', 'b', null) })) })
  .map(({ touches, ...facts }) => caseOf(touches, facts));

describe('any decision', () => {
  it('is the same in whatever order the touches come', () => {
    fc.assert(
      fc.property(someCase, (facts) => {
        const backwards = { ...facts, touches: [...facts.touches].reverse() };
        expect(decideCredit(backwards, POLICY)).toEqual(decideCredit(facts, POLICY));
      }),
    );
  });

  it('is not changed by a touch that it refuses', () => {
    fc.assert(
      fc.property(someCase, (facts) => {
        const { verdicts, ...decision } = decideCredit(facts, POLICY);
        const credited = new Set(verdicts.filter(({ verdict }) => verdict === 'credited').map(({ touchId }) => touchId));
        const only = { ...facts, touches: facts.touches.filter(({ touchId }) => credited.has(touchId)) };
        expect(decideCredit(only, POLICY)).toMatchObject(decision);
      }),
    );
  });

  it('lets nobody bring who is a customer already, nor himself, nor whom he lives with or came by', () => {
    fc.assert(
      fc.property(someCase, (facts) => {
        const { referral } = decideCredit(facts, POLICY);
        if (referral === null) return;
        const touch = facts.touches.find(({ touchId }) => touchId === referral.touchId);
        const personId = referral.host.personId ?? '';
        expect(facts.customer === null || (touch?.at ?? NOW) < facts.customer.since).toBe(true);
        expect([facts.buyerId, ...facts.householdIds]).not.toContain(personId);
        expect(facts.uplines[personId] ?? []).not.toContain(facts.buyerId);
      }),
    );
  });

  it('credits at most one touch a chain, judges each once, and pays neither the buyer nor anybody twice', () => {
    fc.assert(
      fc.property(someCase, (facts) => {
        const { verdicts, upline, sale, referral } = decideCredit(facts, POLICY);
        expect(verdicts.map(({ touchId }) => touchId).sort()).toEqual(facts.touches.map(({ touchId }) => touchId).sort());
        expect(verdicts.filter(({ verdict }) => verdict === 'credited')).toHaveLength([sale, referral].filter((one) => one !== null).length);
        expect(upline).not.toContain('buyer');
        expect(new Set(upline).size).toBe(upline.length);
        expect(upline.length).toBeLessThanOrEqual(MOST_LEVELS);
      }),
    );
  });
});
