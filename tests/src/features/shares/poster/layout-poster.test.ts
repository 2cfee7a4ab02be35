import fc from 'fast-check';
import { coveringPart, layOutPoster, POSTER_WIDTH, type Poster } from '../../../../../src/features/shares/poster/layout-poster';

const poster: Poster = { title: 'BCD-500 对开门冰箱', line: '冰箱 · 保修 2 年', from: '张**推荐', scan: '微信扫一扫，看看它', picture: 'drawing' };
const measure = (text: string, { size }: { readonly size: number }) => text.length * size;

describe('a poster', () => {
  it('grows with its words and keeps its code below them', () => {
    const short = layOutPoster(poster, measure);
    const long = layOutPoster({ ...poster, title: poster.title.repeat(4) }, measure);
    expect(long.height).toBeGreaterThan(short.height);
    for (const { code, texts, height, rule } of [short, long]) {
      expect(code.y).toBeGreaterThan(rule.y);
      expect(code.y + code.height).toBeLessThan(height);
      expect(Math.max(...texts.filter(({ y }) => y < rule.y).map(({ y }) => y))).toBeLessThan(rule.y);
    }
  });

  it('without a picture begins with its title', () => {
    const { picture, texts } = layOutPoster({ ...poster, picture: null }, measure);
    expect([picture, texts[0]?.text]).toEqual([null, poster.title]);
    expect(texts[0]?.y).toBeLessThan(60);
  });

  it('keeps every word that it was given, and none beside its paper', () => {
    const words = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom('热', '水', '器', '零', '冷', '保', '修') });
    fc.assert(
      fc.property(words, words, (title, from) => {
        const { texts } = layOutPoster({ ...poster, title, from }, measure);
        expect(texts.map(({ text }) => text).join('')).toBe(`${title}${poster.line}${from}${poster.scan}`);
        expect(texts.every(({ x, text, style }) => x + measure(text, style) <= POSTER_WIDTH)).toBe(true);
      }),
    );
  });

  it('cuts a photo to the place it fills, never beyond it', () => {
    const side = fc.integer({ min: 10, max: 4_000 });
    fc.assert(
      fc.property(side, side, side, side, (width, height, placeWidth, placeHeight) => {
        const part = coveringPart({ width, height }, { width: placeWidth, height: placeHeight });
        expect(part.width / part.height).toBeCloseTo(placeWidth / placeHeight, 3);
        expect(part.x).toBeGreaterThanOrEqual(-1e-6);
        expect(part.y).toBeGreaterThanOrEqual(-1e-6);
        expect(part.x + part.width).toBeLessThanOrEqual(width + 1e-6);
        expect(part.y + part.height).toBeLessThanOrEqual(height + 1e-6);
      }),
    );
  });
});
