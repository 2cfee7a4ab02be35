import { cardView, lineView, pricedFen, termsWords, waitsFor, type Margin, type MarginCard, type MarginLine } from '../../../../src/features/margins/view-model';
import { marginsText as words } from '../../../../src/text/margins';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const line: MarginLine = { lineId: 'ord_00000001_1', title: 'BCD-500 对开门冰箱', quantity: 2, state: 'promised', paidFen: 840_000, listPriceFen: 456_700, priceFen: 300_000, unpriced: null, named: null, marginFen: 240_000, leftFen: 120_000, takenBack: [{ why: 'refund', amountFen: 120_000 }] };
const card: MarginCard = { orderId: 'ord_00000001', orderNo: '26112012345678', title: line.title, lines: 1, organisationId: 'org_dealereast', organisationName: '城东专卖店', soldAt: '城东二店', placedAt: NOW, comingFen: 120_000, givenFen: 0, unpriced: 0, cancelled: false, releaseAt: null, afterSale: false, releasedAt: null };

describe('a margin as it is shown', () => {
  it('says of a line what was paid, its price, what came back and what is left', () => {
    expect(lineView(line)).toMatchObject({
      details: [words.paid('8,400.00'), words.price('3,000.00', 2), words.takenBack('1,200.00')].join('\n'),
      state: { words: words.states.promised },
      amount: '1,200.00',
    });
  });

  it('says of a line without a price why, and who named one', () => {
    const unpriced: MarginLine = { ...line, state: 'unpriced', priceFen: null, unpriced: 'no_list', marginFen: null, leftFen: 0, takenBack: [] };
    expect(lineView(unpriced)).toMatchObject({ details: [words.paid('8,400.00'), words.unpriced.no_list].join('\n'), amount: null });
    const named = { byName: '孙会计', reason: '新店', at: NOW };
    expect(lineView({ ...unpriced, state: 'promised', priceFen: 300_000, named, marginFen: 240_000 }).details).toContain(words.named('孙会计', '新店'));
  });

  it('says that the store owes what was sold beneath its price', () => {
    expect(lineView({ ...line, marginFen: -30_000, leftFen: -30_000, takenBack: [] }).state.words).toBe(words.owedStates.promised);
  });

  test.each<[string, Partial<MarginCard>, string | null]>([
    ['for the goods', {}, words.waits.goods],
    ['for the days', { releaseAt: NOW }, words.waits.days('今天 10:00')],
    ['for what is open after the sale', { releaseAt: NOW, afterSale: true }, words.waits.afterSale],
    ['for nothing once it is given', { comingFen: 0, givenFen: 1 }, null],
    ['for nothing when it is cancelled', { cancelled: true }, words.cancelled],
  ])('waits %s', (_words, change, expected) => {
    expect(waitsFor({ ...card, ...change }, NOW)).toBe(expected);
  });

  it('names the store to the office, and to its people where it was sold', () => {
    expect(cardView(card, { office: true, now: NOW }).who).toContain('城东专卖店');
    expect(cardView(card, { office: false, now: NOW })).toMatchObject({ who: `城东二店 · ${words.order(card.orderNo)}`, amount: '1,200.00' });
    expect(cardView({ ...card, unpriced: 1, comingFen: 0 }, { office: true, now: NOW })).toMatchObject({ state: { words: words.states.unpriced }, amount: null });
  });

  it('says by which versions it was reckoned', () => {
    const margin: Margin = { card, subject: 'margin', termsVersion: 3, priceList: { version: 2, effectiveFrom: '2026-11-01' }, lines: [line], mayPrice: false };
    expect(termsWords(margin)).toMatch(/第 3 版.*第 2 版/);
    expect(termsWords({ ...margin, priceList: null })).toBe(words.termsAlone(3));
  });

  test.each([
    ['', null],
    ['0', null],
    ['4567.01', null],
    ['4567', 456_700],
  ])('takes %j as %j', (typed, fen) => {
    expect(pricedFen(typed, line)).toBe(fen);
  });
});
