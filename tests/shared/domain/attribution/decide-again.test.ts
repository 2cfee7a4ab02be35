import { decideCredit, DEFAULT_CREDIT_RULES, type CreditCase, type CreditRules, type Touch } from '../../../../src/shared/domain/attribution/credit';
import { decidedOtherwise, type DecidedCredit } from '../../../../src/shared/domain/attribution/decide-again';
import { DAY_MS } from '../../../../src/shared/kernel/time';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const touch = (touchId: string, source: Touch['source'], days: number): Touch => ({
  touchId,
  source,
  host: { kind: source === 'campaign' ? 'place' : 'staff', personId: source === 'campaign' ? null : touchId, organisationId: 'store' },
  at: NOW - days * DAY_MS,
});
const caseOf = (touches: readonly Touch[]): CreditCase => ({ buyerId: 'buyer', householdIds: ['buyer'], placedAt: NOW, touches, customer: null, uplines: {} });
const decided = (touches: readonly Touch[], rules: CreditRules = DEFAULT_CREDIT_RULES): DecidedCredit => {
  const facts = caseOf(touches);
  const { sale, referral } = decideCredit(facts, { ...rules, version: 1 });
  return { facts, saleTouchId: sale?.touchId ?? null, referralTouchId: referral?.touchId ?? null };
};

const recent = [
  decided([touch('report', 'order', 0), touch('card', 'personal', 20)]),
  decided([touch('card', 'personal', 20), touch('poster', 'campaign', 3)]),
  decided([touch('poster', 'campaign', 3)]),
  decided([]),
];

describe('decisions of the last days, made again', () => {
  it('are as they were by the same rules', () => {
    expect(decidedOtherwise(recent, DEFAULT_CREDIT_RULES)).toBe(0);
  });

  it.each<[name: string, rules: CreditRules, count: number]>([
    ['fewer days, of whom came earlier', { ...DEFAULT_CREDIT_RULES, days: 10 }, 1],
    ['another order of strength, of whom came by the other', { ...DEFAULT_CREDIT_RULES, ranks: ['order', 'campaign', 'service', 'personal'] }, 1],
    ['a source left out, of all that it brought', { ...DEFAULT_CREDIT_RULES, ranks: ['order', 'service', 'personal'] }, 1],
    ['the order code alone, of all but the reported', { ...DEFAULT_CREDIT_RULES, ranks: ['order'] }, 2],
  ])('differ by %s', (_name, rules, count) => {
    expect(decidedOtherwise(recent, rules)).toBe(count);
  });
});
