import { grantProblems, ruleView, type CouponRule } from '../../../../src/features/offers/coupon-rule-view';
import { couponRulesText } from '../../../../src/text/coupon-rules';

const rule: CouponRule = {
  id: 'cpr_00000001',
  title: '换新券',
  trigger: 'purchase',
  amountFen: 20_000,
  minimumFen: 300_000,
  categories: [],
  lineAboveFen: 300_000,
  lineCategories: ['gas_water_heater'],
  validDays: 90,
  perPerson: 2,
  total: null,
  state: 'draft',
  left: null,
};

describe('a coupon rule in the office', () => {
  it('says how it is handed out, for how long, and to how many', () => {
    expect(ruleView(rule, 'owner')).toMatchObject({
      amount: '¥200',
      detail: '买了自动发 · 有效 90 天 · 每人 2 张 · 不限张数',
      purchase: '买燃气热水器一项超过 ¥3,000 就发',
      tag: { words: '草稿' },
    });
    const taken = ruleView({ ...rule, trigger: 'taken', total: 100, left: 12 }, 'owner');
    expect(taken).toMatchObject({ purchase: null, detail: expect.stringContaining('还剩 12 / 100 张') as unknown });
    expect(ruleView({ ...rule, lineCategories: [] }, 'owner').purchase).toContain(couponRulesText.anyCategory);
  });

  it.each([
    ['owner', 'draft', 'purchase', ['canEdit', 'canOpen', 'canClose']],
    ['finance', 'open', 'taken', ['canClose']],
    ['owner', 'open', 'granted', ['canClose', 'canGrant']],
    ['finance', 'open', 'granted', ['canClose']],
    ['supervisor', 'open', 'granted', ['canGrant']],
    ['supervisor', 'draft', 'granted', []],
    ['owner', 'closed', 'granted', []],
    [undefined, 'open', 'granted', []],
  ] as const)('lets %s do with one that is %s (%s): %j', (role, state, trigger, allowed) => {
    const { canEdit, canOpen, canClose, canGrant } = ruleView({ ...rule, state, trigger }, role);
    const may = Object.entries({ canEdit, canOpen, canClose, canGrant }).filter(([, is]) => is);
    expect(may.map(([name]) => name)).toEqual(allowed);
  });

  it('asks for a phone and a reason before a coupon is given', () => {
    expect(grantProblems({ phone: '1380000', reason: ' ' })).toEqual({
      phone: couponRulesText.phoneWrong,
      reason: couponRulesText.reasonNeeded,
    });
    expect(grantProblems({ phone: '13800001001', reason: '补偿' })).toEqual({});
  });
});
