import { checkCharges, proposalView, startingDraft, tariffRows } from '../../../../src/features/jobs/charges-model';
import { jobChargesText } from '../../../../src/text/job-steps';
import { aCharge, aJob } from './a-job';

const hose = { itemId: 'hose', title: '加长软管', unit: '根', priceFen: 3_000, kind: 'part' as const, wearPart: false, productId: null };

describe('a proposal of charges', () => {
  it('begins with what waits already, because it takes its place', () => {
    expect(startingDraft(aJob({ charges: [aCharge()] }))).toEqual({ insteadOf: 'chp_1', quantities: { hose: 2 }, finding: 'none' });
    expect(startingDraft(aJob({ charges: [aCharge({ state: 'agreed' })] })).quantities).toEqual({});
    expect(startingDraft(aJob({ card: { kind: 'repair' } })).finding).toBeNull();
  });

  it('needs an item, and of a repair what was found', () => {
    expect(checkCharges('wko_1', { insteadOf: null, quantities: { hose: 0 }, finding: null })).toEqual({
      items: jobChargesText.itemsNeeded,
      finding: jobChargesText.findingNeeded,
      proposal: null,
    });
    expect(checkCharges('wko_1', { insteadOf: null, quantities: { hose: 2, valve: 0 }, finding: 'defect' })).toEqual({
      items: undefined,
      finding: undefined,
      proposal: { workOrderId: 'wko_1', lines: [{ itemId: 'hose', quantity: 2 }], finding: 'defect' },
    });
  });

  it('is chosen from the tariff of the job', () => {
    expect(tariffRows(aJob({ tariff: { version: 1, items: [hose] } }), { hose: 2 })).toEqual([
      { itemId: 'hose', title: '加长软管', price: '30.00 元/根', quantity: 2 },
    ]);
  });

  it('is shown with its sum, and is taken back only while nobody agreed', () => {
    expect(proposalView(aCharge())).toEqual({
      proposalId: 'chp_1',
      tag: { words: '等顾客同意', tone: 'now' },
      total: '60.00',
      mayWithdraw: true,
      lines: [{ itemId: 'hose', title: '加长软管 × 2 根', detail: undefined, amount: '60.00' }],
    });
    const [line] = aCharge().lines;
    const free = line === undefined ? [] : [{ ...line, covered: true, amountFen: 0 }];
    expect(proposalView(aCharge({ state: 'agreed', lines: free, totalFen: 0 }))).toMatchObject({ tag: { words: '不收费' }, mayWithdraw: false, lines: [{ detail: '保修内免费' }] });
  });
});
