import fc from 'fast-check';
import { measureWith, type Pen } from '../../../../../src/components/drawing/pen';
import type { Picture } from '../../../../../src/components/drawing/save-drawing';
import { wrapped, type Measure } from '../../../../../src/components/drawing/text-lines';
import { paintSlip } from '../../../../../src/features/codes/slip/paint-slip';
import { slipOf, type Slip } from '../../../../../src/features/codes/slip/slip';
import { layOutSlip, SLIP_WIDTH, type Mark } from '../../../../../src/features/codes/slip/slip-layout';
import { aLine } from '../../a-line';
import { anOrder } from '../../an-order';
import { anOrderCard } from '../../an-order-card';

/** Every character is as wide as it is high. */
const measure: Measure = (text, { size }) => Array.from(text).length * size;
const BODY = { size: 14, bold: false, muted: false };

const line = aLine({ quantity: 2, amountFen: 656_000, leftPieces: 2, leftFen: 656_000 });

const slip = slipOf(anOrder({ lines: [line], card: anOrderCard({ totalFen: 656_000 }) }));

type Written = Extract<Mark, { kind: 'text' }>;
const textsOf = (marks: readonly Mark[]) => marks.filter((mark): mark is Written => mark.kind === 'text');

/** Where a text begins and ends. */
function spanOf({ text, x, align, style }: Written): readonly [number, number] {
  const width = measure(text, style);
  if (align === 'left') return [x, x + width];
  return align === 'right' ? [x - width, x] : [x - width / 2, x + width / 2];
}

describe('a receipt', () => {
  it('says what was bought, where, when and for how much, and hides whose it is as its code does', () => {
    expect(slip).toMatchObject({
      rows: [
        { label: '订单号', value: '26112300001' },
        { label: '门店', value: '桥西店' },
        { label: '导购', value: '李敏' },
        { label: '顾客', value: '张**' },
        { label: '日期', value: '2026 年 11 月 23 日' },
      ],
      goods: [{ label: 'JSQ30 燃气热水器 × 2', amount: '6,560.00' }],
      total: { label: '合计', amount: '6,560.00' },
    });
  });
});

describe('the layout of a receipt', () => {
  const words = fc.string({ unit: fc.constantFrom(...Array.from('燃气热水器零冷水 JSQ30-')), maxLength: 80 });
  const anySlip: fc.Arbitrary<Slip> = fc.record({
    headline: words,
    lead: words,
    rows: fc.array(fc.record({ label: fc.constantFrom('订单号', '门店'), value: words }), { maxLength: 6 }),
    goods: fc.array(fc.record({ id: words, label: words, amount: fc.constantFrom('1.00', '328,000.00') }), { maxLength: 20 }),
    total: fc.record({ label: fc.constant('合计'), amount: fc.constant('99,999,999.00') }),
    footnote: words,
  });

  it('keeps every word, inside the paper, and writes nothing over anything else', () => {
    fc.assert(
      fc.property(anySlip, (any) => {
        const { height, marks } = layOutSlip(any, measure);
        const texts = textsOf(marks);
        const all = texts.map(({ text }) => text).join('').replace(/\s/g, '');
        const { headline, lead, rows, goods, total, footnote } = any;
        for (const text of [headline, lead, footnote, total.amount, ...rows.map(({ value }) => value), ...goods.map(({ label }) => label)]) {
          expect(all).toContain(text.replace(/\s/g, ''));
        }
        for (const text of texts) {
          const [left, right] = spanOf(text);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(SLIP_WIDTH);
          expect(text.y + text.style.size / 2).toBeLessThanOrEqual(height);
        }
        for (const one of texts) {
          for (const other of texts) {
            if (one === other || one.y !== other.y) continue;
            const [left, right] = [spanOf(one), spanOf(other)].sort(([a], [b]) => a - b);
            expect((left?.[1] ?? 0) <= (right?.[0] ?? 0)).toBe(true);
          }
        }
      }),
    );
  });

  it('has the code in the middle, with nothing written on it', () => {
    const { marks } = layOutSlip(slip, measure);
    const codes = marks.filter((mark) => mark.kind === 'code');
    expect(codes).toHaveLength(1);
    for (const { x, y, side } of codes) {
      expect(x + side / 2).toBe(SLIP_WIDTH / 2);
      for (const text of textsOf(marks)) {
        const isClear = text.y + text.style.size / 2 <= y || text.y - text.style.size / 2 >= y + side;
        expect(isClear).toBe(true);
      }
    }
  });

  it('grows with what was bought', () => {
    const many = { ...slip, goods: Array.from({ length: 20 }, (_, n) => ({ id: String(n), label: '对开门冰箱'.repeat(8), amount: '4,567.00' })) };
    expect(layOutSlip(many, measure).height).toBeGreaterThan(layOutSlip(slip, measure).height + 20 * 14);
  });

  it.each([
    ['短', 100, ['短']],
    ['', 100, ['']],
    ['一二三四五六', 14 * 4, ['一二三四', '五六']],
    ['AB CD', 14 * 2, ['AB', 'CD']],
    ['宽', 1, ['宽']],
  ])('breaks %j at width %d', (text, width, lines) => {
    expect(wrapped(text, BODY, width, measure)).toEqual(lines);
  });
});

describe('painting a receipt', () => {
  it('draws on white what was laid out, with the code’s own picture', () => {
    const done: unknown[] = [];
    const pen = {
      font: '',
      fillStyle: '',
      textAlign: 'left',
      textBaseline: 'top',
      fillRect: (...rect: number[]) => done.push(['rect', pen.fillStyle, ...rect]),
      fillText: (text: string) => done.push(['text', text, pen.font, pen.textAlign]),
      drawImage: (picture: unknown) => done.push(['picture', picture]),
      measureText: (text: string) => ({ width: text.length * Number.parseInt(pen.font.replace('bold ', ''), 10) }),
    };
    const layout = layOutSlip(slip, measureWith(pen as unknown as Pen));
    const code = {} as Picture;
    paintSlip(pen as unknown as Pen, layout, [code]);
    expect(done.slice(0, 2)).toEqual([
      ['rect', '#ffffff', 0, 0, SLIP_WIDTH, layout.height],
      ['text', slip.headline, 'bold 17px sans-serif', 'center'],
    ]);
    expect(done).toContainEqual(['picture', code]);
    expect(done).toContainEqual(['text', '6,560.00', 'bold 15px sans-serif', 'right']);
  });
});
