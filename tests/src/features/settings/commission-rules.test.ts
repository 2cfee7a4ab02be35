import { forAudience, levelMode, ofKind, openedAt, ruleAt, ruleTable, startingDraft, withLevel, withRule } from '../../../../src/features/settings/commission-rules';
import { toDraft, toProposal, unreadable, withoutItem } from '../../../../src/features/settings/draft';
import { DEFAULT_COMMISSION, type CommissionSettings } from '../../../../src/shared/domain/commission/rules';
import { commissionFields as words } from '../../../../src/text/commission-settings';

const settings: CommissionSettings = {
  ...DEFAULT_COMMISSION,
  rules: [
    ...DEFAULT_COMMISSION.rules,
    { audience: 'staff', startsOn: '2026-12-01', of: { kind: 'category', category: 'gas_stove' }, levels: [{ mode: 'fixed', fen: 3_000 }, { mode: 'percent', bps: 50 }] },
    { audience: 'customer', startsOn: null, of: { kind: 'product', productId: 'prd_0000000001' }, levels: [{ mode: 'percent', bps: 500 }] },
  ],
};
const version = { area: 'commission', values: structuredClone(settings) as never } as const;
const draft = startingDraft(version, '');

const valuesOf = (edited: typeof draft) => toProposal('commission', edited).values as CommissionSettings;

describe('the rules of commission while they are edited', () => {
  it('are read back as they were', () => {
    expect(toProposal('commission', draft)).toEqual({ area: 'commission', values: settings });
    expect(valuesOf(toDraft({ ...settings, rules: [] })).rules).toEqual([]);
  });

  it('stand by whom they are for, the general one first, with what is not switched on', () => {
    const table = ruleTable(draft);
    expect(table.map(({ audience, rows }) => [audience, rows.length])).toEqual([['staff', 2], ['partner', 1], ['customer', 2]]);
    expect(table[0]?.rows[1]).toMatchObject({ title: '燃气灶', from: '2026 年 12 月 1 日起', levels: ['每件 30 元', words.off('0.5%')] });
    expect(table[2]?.rows[1]).toMatchObject({ product: { productId: 'prd_0000000001', among: ['prd_0000000001'] } });
  });

  it('gain one with a number still to be written', () => {
    const added = withRule(draft, null);
    expect(unreadable(added.draft)).toEqual(['rules.5.levels.0.bps']);
    const filled = { ...added.draft, 'rules.5.levels.0.bps': '1.5', 'rules.5.audience': 'partner' };
    expect(valuesOf(filled).rules[5]).toEqual({ audience: 'partner', startsOn: null, of: { kind: 'base' }, levels: [{ mode: 'percent', bps: 150 }] });
  });

  it('open at the rule of a product, or at a new one for it', () => {
    expect(openedAt(draft, 'prd_0000000001')).toEqual({ draft, item: '4' });
    const other = startingDraft(version, 'prd_0000000002');
    expect(ruleAt(other, '5')).toMatchObject({ kind: 'product', productId: 'prd_0000000002', levels: ['0'] });
  });

  it('forget what they named when they are for something else, and their number when it is reckoned in the other way', () => {
    expect(valuesOf(ofKind(draft, '3', 'base')).rules[3]?.of).toEqual({ kind: 'base' });
    expect(valuesOf(ofKind(draft, '3', 'product')).rules[3]?.of).toEqual({ kind: 'product', productId: null });
    const fixed = levelMode(draft, 'rules.0.levels.0', 'fixed');
    expect(valuesOf({ ...fixed, 'rules.0.levels.0.fen': '12.5' }).rules[0]?.levels).toEqual([{ mode: 'fixed', fen: 1_250 }]);
  });

  it('let the buyer off a part of what bringing him is worth, and nothing of what selling to him is', () => {
    const half = { ...draft, 'rules.1.toBuyerBps': '50' };
    expect(valuesOf(half).rules[1]).toMatchObject({ audience: 'partner', toBuyerBps: 5_000 });
    expect(toDraft(valuesOf(half) as never)['rules.1.toBuyerBps']).toBe('50');
    expect(ruleTable(half)[1]?.rows[0]).toMatchObject({ toBuyer: words.toBuyerWords('50') });
    expect(valuesOf({ ...half, 'rules.1.toBuyerBps': '' }).rules[1]).not.toHaveProperty('toBuyerBps');
    expect(unreadable({ ...half, 'rules.1.toBuyerBps': 'half' })).toEqual(['rules.1.toBuyerBps']);
    expect(valuesOf(forAudience(half, '1', 'staff')).rules[1]).not.toHaveProperty('toBuyerBps');
    expect(valuesOf(forAudience(half, '1', 'customer')).rules[1]).toMatchObject({ audience: 'customer', toBuyerBps: 5_000 });
  });

  it('gain and lose levels and rules without a gap', () => {
    const longer = { ...withLevel(draft, '0'), 'rules.0.levels.1.bps': '1' };
    expect(valuesOf(longer).rules[0]?.levels).toHaveLength(2);
    expect(valuesOf(withoutItem(longer, 'rules.0.levels', '0')).rules[0]?.levels).toEqual([{ mode: 'percent', bps: 100 }]);
    expect(valuesOf(withoutItem(draft, 'rules', '3')).rules.map(({ of }) => of.kind)).toEqual(['base', 'base', 'base', 'product']);
  });
});
