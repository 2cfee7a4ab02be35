import {
  adjustedBy,
  adjustProblems,
  afterWords,
  isPhone,
  mayAdjust,
  memberView,
  type AdjustDraft,
} from '../../../../src/features/member-points/view-model';
import { memberPointsText } from '../../../../src/text/member-points';
import { aHome } from '../points/a-home';

const member = { personId: 'per_zhang00001', name: null, available: 3_050, level: aHome.level, account: aHome.account };
const draft: AdjustDraft = { direction: 'give', amount: '200', reason: '补记' };

describe('a member as the office sees him', () => {
  it('has a name, points and a level', () => {
    expect(memberView(member)).toMatchObject({ name: memberPointsText.noName, figure: '3,050', level: '银卡', isDebt: false });
    expect(memberView({ ...member, available: -80 })).toMatchObject({ label: memberPointsText.debt, figure: '80', isDebt: true });
  });

  it('is asked for by a whole mobile number', () => {
    expect([' 13800001001 ', '1380000100', '23800001001', ''].map(isPhone)).toEqual([true, false, false, false]);
  });

  it('is put right by the owner and the finance only', () => {
    expect((['owner', 'finance', 'supervisor', undefined] as const).map(mayAdjust)).toEqual([true, true, false, false]);
  });
});

describe('points given or taken by hand', () => {
  it.each([
    ['give', '200', 200],
    ['take', ' 200 ', -200],
    ['give', '1000000', 1_000_000],
    ['give', '1000001', null],
    ['give', '0', null],
    ['take', '-5', null],
    ['give', '', null],
  ] as const)('%s %j is %s', (direction, amount, points) => {
    expect(adjustedBy({ ...draft, direction, amount })).toBe(points);
  });

  it('say what he will have', () => {
    expect(afterWords(draft, 3_050)).toBe('调整后可用 3,250 积分。');
    expect(afterWords({ ...draft, amount: '' }, 3_050)).toBeNull();
  });

  it('need a number, a reason, and as many as he has', () => {
    expect(adjustProblems({ ...draft, amount: 'x', reason: ' ' }, 100)).toEqual({
      amount: memberPointsText.amountWrong,
      reason: memberPointsText.reasonNeeded,
    });
    expect(adjustProblems({ ...draft, direction: 'take' }, 100)).toEqual({ amount: memberPointsText.notEnough('100') });
    expect(adjustProblems({ ...draft, direction: 'take', amount: '100' }, 100)).toEqual({});
    // To who owes points some may be given; taking more would only make it worse.
    expect(adjustProblems(draft, -500)).toEqual({});
    expect(adjustProblems({ ...draft, direction: 'take' }, -500)).toEqual({ amount: memberPointsText.notEnough('0') });
  });
});
