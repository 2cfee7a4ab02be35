import { contestRows, creditRows, overruleRows, type Contestant, type Credit } from '../../../../src/features/credit/view-model';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');

const contestant = (changes: Partial<Contestant>): Contestant => ({
  touchId: 'report:ord_1',
  chain: 'sale',
  via: 'report',
  hostKind: 'staff',
  hostName: '李敏',
  organisationName: '桥西店',
  at: NOW - 60_000,
  verdict: 'credited',
  credited: true,
  ...changes,
});

const credit = (changes: Partial<Credit> = {}): Credit => ({
  decidedAt: NOW,
  policyVersion: 0,
  days: 30,
  ranks: ['order', 'service', 'personal', 'campaign'],
  buyerKnown: true,
  mayOverrule: true,
  uplineLevels: 0,
  contestants: [contestant({}), contestant({ touchId: 'scn_1', via: 'technician', hostName: '王建国', verdict: 'outranked', credited: false })],
  overrules: [],
  ...changes,
});

describe('whose sale an order is', () => {
  it('names who sold it and who brought its buyer', () => {
    const brought = contestant({ touchId: 'scn_2', chain: 'referral', via: 'partner', hostKind: 'partner', hostName: '', organisationName: '万科物业' });
    expect(creditRows(credit({ contestants: [contestant({}), brought] }))).toEqual([
      { chain: 'sale', label: '成交人', name: '李敏', via: '报单 · 桥西店' },
      { chain: 'referral', label: '介绍人', name: '万科物业', via: '伙伴码 · 万科物业' },
    ]);
  });

  it('says why nobody is named', () => {
    const names = (changes: Partial<Credit>) => creditRows(credit({ contestants: [], ...changes })).map(({ name }) => name);
    expect(names({})).toEqual(['没有算给哪位员工', '没有介绍人']);
    expect(names({ buyerKnown: false })).toEqual(['没有算给哪位员工', '顾客收下订单后再定']);
  });

  it('says of every touch why it counts or not, and lets a manager give the sale to another', () => {
    expect(contestRows(credit(), NOW).map(({ name, tag, mayBeGiven }) => [name, tag.words, tag.tone, mayBeGiven])).toEqual([
      ['李敏', '算给他', 'done', false],
      ['王建国', '有更强的来源', 'quiet', true],
    ]);
    expect(contestRows(credit({ mayOverrule: false }), NOW).some(({ mayBeGiven }) => mayBeGiven)).toBe(false);
  });

  it('tells what a manager decided from what the rule decided', () => {
    const contestants = [contestant({ credited: false }), contestant({ touchId: 'scn_1', hostName: '王建国', verdict: 'outranked', credited: true })];
    const overruled = credit({
      contestants,
      overrules: [{ chain: 'sale', fromName: '李敏', toName: '王建国', reason: '师傅上门时谈成的', byName: '赵勇', at: NOW - 60_000 }],
    });
    expect(contestRows(overruled, NOW).map(({ tag }) => tag.words)).toEqual(['主管改判了', '主管改判给他']);
    expect(overruleRows(overruled, NOW)).toMatchObject([{ title: '成交人：从李敏改给王建国', detail: expect.stringContaining('赵勇') as string }]);
  });
});
