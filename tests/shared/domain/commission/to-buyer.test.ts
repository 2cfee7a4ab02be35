import fc from 'fast-check';
import { entriesOf, reckonAgain, type CommissionLine, type EntrySources, type PayeeSlot } from '../../../../src/shared/domain/commission/entries';
import { beginEntry, leftOf, refundEntry } from '../../../../src/shared/domain/commission/entry-life';
import { DEFAULT_COMMISSION, type CommissionRate, type CommissionRule, type CommissionSettings } from '../../../../src/shared/domain/commission/rules';
import { givesToBuyers, toBuyerOf } from '../../../../src/shared/domain/commission/to-buyer';

const TODAY = '2026-11-22';
const line: CommissionLine = { lineId: 'ord_1_1', title: 'JSQ30 燃气热水器', productId: 'prd_heater', category: 'gas_water_heater', quantity: 1, paidFen: 328_000 };
const sources: EntrySources = { orderId: 'ord_1', soldOn: TODAY, round: 0, orderNo: '2611220001', rulesVersion: 4, policyVersion: 2, touchOf: { staff: 'report', referral: 'share' } };
const slots: readonly PayeeSlot[] = [
  { audience: 'staff', level: 1, payee: { kind: 'person', id: 'guide' } },
  { audience: 'customer', level: 1, payee: { kind: 'person', id: 'mother' } },
  { audience: 'customer', level: 2, payee: { kind: 'person', id: 'friend' } },
];

const percent = (bps: number): CommissionRate => ({ mode: 'percent', bps });
const fixed = (fen: number): CommissionRate => ({ mode: 'fixed', fen });
const settings = (...rules: readonly CommissionRule[]): CommissionSettings => ({ ...DEFAULT_COMMISSION, rules, depth: { staff: 3, partner: 3, customer: 3 } });
const forFriends = (rate: CommissionRate, toBuyerBps?: number): CommissionRule => ({ audience: 'customer', of: { kind: 'base' }, startsOn: null, levels: [rate, percent(100)], ...(toBuyerBps === undefined ? {} : { toBuyerBps }) });

/** A line as it is sold when its buyer is let off so much. */
const sold = (one: CommissionLine, toBuyerFen: number): CommissionLine => ({ ...one, paidFen: one.paidFen - toBuyerFen, toBuyerFen });
const amountsOf = (lines: readonly CommissionLine[], rules: CommissionSettings) => entriesOf(lines, slots, rules, sources).map(({ payee, amountFen }) => [payee.id, amountFen]);

describe('what a buyer is let off', () => {
  const product = (toBuyerBps: number): CommissionRule => ({ ...forFriends(percent(500), toBuyerBps), of: { kind: 'product', productId: 'prd_heater' } });
  it.each([
    ['nothing where the rule says nothing', [forFriends(percent(200))], 328_000, 0],
    ['its share of the first level, rounded down', [forFriends(percent(200), 3_333)], 328_000, 2_186],
    ['all of it', [forFriends(percent(200), 10_000)], 328_000, 6_560],
    ['by the rule of the product rather than the general one', [forFriends(percent(200), 10_000), product(5_000)], 328_000, 8_200],
    ['nothing when the product says nothing, whatever the general rule says', [forFriends(percent(200), 10_000), product(0)], 328_000, 0],
    ['less than all he pays', [forFriends(fixed(50_000), 10_000)], 9_900, 9_899],
    ['nothing of what costs nothing', [forFriends(fixed(50_000), 10_000)], 0, 0],
    ['nothing before the rule begins', [{ ...forFriends(percent(200), 10_000), startsOn: '2026-12-01' }], 328_000, 0],
  ] as const)('is %s', (_name, rules, paidFen, expected) => {
    expect(toBuyerOf(settings(...rules), 'customer', { ...line, paidFen }, TODAY)).toBe(expected);
  });

  it('is nothing while nobody is paid for bringing buyers', () => {
    const off = { ...settings(forFriends(percent(200), 10_000)), depth: { staff: 1, partner: 1, customer: 0 } };
    expect(toBuyerOf(off, 'customer', line, TODAY)).toBe(0);
  });

  it('is asked for only where a rule of who brings buyers says so', () => {
    expect(givesToBuyers(settings(forFriends(percent(200))))).toBe(false);
    expect(givesToBuyers(settings({ ...forFriends(percent(200), 5_000), audience: 'staff' }))).toBe(false);
    expect(givesToBuyers(settings(forFriends(percent(200), 1)))).toBe(true);
  });
});

describe('out of whose commission it comes', () => {
  const staff: CommissionRule = { audience: 'staff', of: { kind: 'base' }, startsOn: null, levels: [percent(300)] };

  it('is the nearest who brought the buyer; everybody else earns as before', () => {
    const rules = settings(staff, forFriends(percent(200), 5_000));
    expect(amountsOf([line], rules)).toEqual([['guide', 9_840], ['mother', 6_560], ['friend', 3_280]]);
    expect(amountsOf([sold(line, 3_280)], rules)).toEqual([['guide', 9_840], ['mother', 3_280], ['friend', 3_280]]);
    expect(amountsOf([sold(line, 6_560)], rules)).toEqual([['guide', 9_840], ['friend', 3_280]]);
  });

  it('owes nothing when a manager puts somebody there who earns less than was let off', () => {
    expect(amountsOf([sold(line, 6_560)], settings(forFriends(percent(100))))).toEqual([['friend', 3_280]]);
  });

  const rate = fc.oneof(fc.nat(1_500).map(percent), fc.nat(90_000).map(fixed));
  const anyRules = fc
    .record({ own: rate, second: rate, brought: rate, toBuyerBps: fc.nat(10_000) })
    .map(({ own, second, brought, toBuyerBps }) => settings({ ...staff, levels: [own] }, { ...forFriends(brought, toBuyerBps), levels: [brought, second] }));
  const anyLine = fc.record({ quantity: fc.integer({ min: 1, max: 5 }), paidFen: fc.nat(5_000_000) });

  it('is moved, never made or lost: discount and commissions come to the commissions without it, to the fen', () => {
    fc.assert(
      fc.property(anyRules, fc.array(anyLine, { minLength: 1, maxLength: 4 }), (rules, some) => {
        const lines = some.map((one, position): CommissionLine => ({ ...line, ...one, lineId: `ord_9_${position + 1}` }));
        const letOff = lines.map((one) => toBuyerOf(rules, 'customer', one, TODAY));
        const cheaper = lines.map((one, position) => sold(one, letOff[position] ?? 0));
        const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
        const made = entriesOf(cheaper, slots, rules, sources);
        expect(sum(letOff) + sum(made.map(({ amountFen }) => amountFen))).toBe(sum(entriesOf(lines, slots, rules, sources).map(({ amountFen }) => amountFen)));
        for (const [position, one] of cheaper.entries()) expect(one.paidFen > 0).toBe((lines[position]?.paidFen ?? 0) > 0);
        for (const { amountFen, facts } of made) expect(reckonAgain(facts)).toBe(amountFen);
      }),
    );
  });

  it('follows a refund like every commission: what is left is never more than its share, and nothing of what is wholly refunded', () => {
    fc.assert(
      fc.property(anyRules, anyLine, fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 }), (rules, one, weights) => {
        const whole: CommissionLine = { ...line, ...one };
        const cheaper = sold(whole, toBuyerOf(rules, 'customer', whole, TODAY));
        for (const entry of entriesOf([cheaper], slots, rules, sources)) {
          let { life } = beginEntry(entry, 0, 0);
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          let before = 0;
          let taken = 0;
          for (const [position, weight] of weights.entries()) {
            taken += weight;
            const after = Math.floor((cheaper.paidFen * taken) / total);
            life = refundEntry(life, { refundId: `rfd_${position}`, share: { before, after, whole: cheaper.paidFen }, at: 0 }).life;
            expect(leftOf(life) * cheaper.paidFen).toBeLessThan(entry.amountFen * (cheaper.paidFen - after) + cheaper.paidFen);
            before = after;
          }
          expect(leftOf(life)).toBe(0);
        }
      }),
    );
  });
});
