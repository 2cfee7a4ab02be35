import { errorSentence } from '../../../src/text/errors';

describe('refusals', () => {
  it('names the lowest price a guide may give', () => {
    const details = { productId: 'prd_00000001', lowestUnitPriceFen: 298_000 };
    expect(errorSentence({ code: 'orders.report.discount_too_large', details })).toContain('2,980.00 元');
  });

  it('says what is left, or that there is nothing', () => {
    const of = (available: number) =>
      errorSentence({ code: 'orders.report.not_enough_stock', details: { productId: 'prd_00000001', available } });
    expect(of(2)).toContain('只剩 2 台');
    expect(of(0)).toContain('没有货');
  });

  it('has a sentence even for a code that this version does not know', () => {
    const unknown = JSON.parse('{"code":"orders.later.refusal","details":{}}') as Parameters<typeof errorSentence>[0];
    expect(errorSentence(unknown)).toContain('系统');
  });
});
