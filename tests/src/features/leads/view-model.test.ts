import { EMPTY_ADVANCE, advanceInput, advanceProblems, followProblems, loseProblems } from '../../../../src/features/leads/sheet-models';
import { EMPTY_TELLING, broughtRowView, submitInput, tellingProblems, type TellingDraft } from '../../../../src/features/leads/telling-model';
import { idleWords, leadChoices, leadFacts, leadMoment, leadRowView, lostWords } from '../../../../src/features/leads/view-model';
import { leadsText } from '../../../../src/text/leads';
import { tellingText } from '../../../../src/text/telling';
import { aLead } from './a-lead';

const NOW = Date.parse('2026-11-22T08:00:00.000Z');
const DAY_MS = 86_400_000;

describe('a lead on its row', () => {
  it('says who brought it by his trade, and until when the first contact is due', () => {
    expect(leadRowView(aLead().card, NOW)).toMatchObject({ source: '家装 林锦 · 锦绣装饰', holder: '李敏在跟', when: '明天 10:00 前要联系', late: null });
  });

  it('says that it is late, and when somebody was last in touch', () => {
    const late = leadRowView({ ...aLead().card, state: 'contacted', late: true, touchedAt: NOW - DAY_MS }, NOW);
    expect(late).toMatchObject({ late: leadsText.late, when: '昨天 16:00 有过跟进' });
  });
});

describe('one lead', () => {
  it('lists what is known and leaves out what nobody said', () => {
    const facts = leadFacts(aLead({ amountFen: 698_000 }), NOW);
    expect(facts.map(({ label }) => label)).not.toContain(leadsText.detail.area);
    expect(facts).toContainEqual({ label: leadsText.detail.amount, value: '6,980 元' });
  });

  it('offers what the server allows', () => {
    expect(leadChoices(aLead())).toMatchObject({ claim: false, assign: false, contact: true, win: true, release: true, lose: true, reopen: false });
    expect(leadChoices(aLead()).stages.map(({ value }) => value)).toEqual(['quoted', 'visiting', 'contract']);
  });

  it('says when it falls into the pool, and why it was lost', () => {
    expect(idleWords(aLead(), NOW)).toBe('11 月 29 日 10:00 前没有跟进，会回到公海');
    expect(idleWords(aLead({ idleAt: null }), NOW)).toBeNull();
    expect(lostWords(aLead({ lost: { reason: 'price', words: '' } }))).toBe('没成：价格谈不拢');
  });

  it('tells what happened in a line and what was said below it', () => {
    const entry = { id: 'len_1', at: NOW, byName: '李敏', state: 'quoted', followUp: null, words: '报了两套', nextOn: '2026-11-25', toName: null, amountFen: 698_000 } as const;
    expect(leadMoment({ ...entry, kind: 'advanced' }, NOW)).toMatchObject({ title: '到了“已报价”', detail: '金额 6,980 元\n报了两套\n约了 11 月 25 日 再联系' });
    expect(leadMoment({ ...entry, kind: 'claimed', words: '', nextOn: null, amountFen: null, toName: '周倩' }, NOW)).toMatchObject({ title: '周倩从公海领走', detail: null });
    expect(leadMoment({ ...entry, kind: 'recycled', words: '李敏', nextOn: null, amountFen: null, byName: '' }, NOW)).toMatchObject({ detail: '原来由李敏跟', note: '今天 16:00' });
  });
});

describe('the sheets', () => {
  it('ask for what is needed', () => {
    expect(Object.keys(followProblems({ kind: 'call', words: ' ', nextOn: null }))).toEqual(['words']);
    expect(Object.keys(advanceProblems({ ...EMPTY_ADVANCE, amount: 'abc' }))).toEqual(['stage', 'amount']);
    expect(Object.keys(loseProblems({ reason: null, words: '' }))).toEqual(['reason']);
    expect(advanceInput('led_1', EMPTY_ADVANCE)).toBeNull();
    expect(advanceInput('led_1', { ...EMPTY_ADVANCE, stage: 'quoted', amount: '6980' })).toMatchObject({ stage: 'quoted', amountFen: 698_000, words: '' });
  });
});

describe('telling of somebody', () => {
  const draft: TellingDraft = { ...EMPTY_TELLING, name: ' 陈女士 ', phone: '13700000001', wish: '换热水器', agreed: true };

  it('needs a name, a number, what he wants, and his yes', () => {
    expect(Object.keys(tellingProblems(EMPTY_TELLING))).toEqual(['name', 'phone', 'wish', 'agreed']);
    expect(tellingProblems(draft)).toEqual({});
  });

  it('carries the text to which he said yes; a partner keeps none for himself', () => {
    expect(submitInput({ ...draft, how: 'phone' }, '', true)).toEqual({
      customer: { name: '陈女士', phone: '13700000001' },
      wish: '换热水器',
      category: null,
      area: '',
      consentVersion: tellingText.consentVersion,
      keep: true,
      byPhone: true,
      workOrderId: null,
    });
    expect(submitInput({ ...draft, how: 'phone' }, 'wko_1', false)).toMatchObject({ keep: false, byPhone: false, workOrderId: 'wko_1' });
  });

  it('shows who brought somebody how far it is, and of the pool that somebody is looked for', () => {
    const row = { id: 'led_1', leadNo: 'X1', customerName: '陈**', phoneMasked: '137****0001', wish: '', state: 'pool', first: false, holderName: null, at: NOW, reached: [] } as const;
    expect(broughtRowView({ ...row, reached: [] }, NOW)).toMatchObject({ title: '陈** 137****0001', details: [null, '今天 16:00 推荐', '有人先报过这位客户', '正在安排人联系', null], tag: { words: '待分配' } });
  });
});
