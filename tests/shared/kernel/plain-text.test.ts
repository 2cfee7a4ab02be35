import fc from 'fast-check';
import { plainLine, plainLines } from '../../../src/shared/kernel/plain-text';

const of = (...points: readonly number[]): string => String.fromCodePoint(...points);

const ZERO_WIDTH = of(0x200b);
const JOINER = of(0x200d);
const TURN_AROUND = of(0x202e);
const ISOLATE = of(0x2066);
const BYTE_ORDER = of(0xfeff);
const BELL = of(0x07);
const FULL_WIDTH_BLANK = of(0x3000);
const EMOJI_STYLE = of(0xfe0f);

const MAN = of(0x1f468);
const WOMAN = of(0x1f469);
const GIRL = of(0x1f467);
const DARK_SKIN = of(0x1f3ff);
const FAMILY = [MAN, WOMAN, GIRL].join(JOINER);
const HEART_ON_FIRE = of(0x2764, 0xfe0f, 0x200d, 0x1f525);
const KEY_CAP = of(0x31, 0xfe0f, 0x20e3);

describe('a line of text', () => {
  it.each([
    ['a name', '张晓雯', '张晓雯'],
    ['blanks around it', ` ${FULL_WIDTH_BLANK}张三\t `, '张三'],
    ['several blanks within', `张${FULL_WIDTH_BLANK}  三`, '张 三'],
    ['a line end', '张\r\n三', '张 三'],
    ['a zero width', `张${ZERO_WIDTH}三`, '张三'],
    ['a byte order mark', `${BYTE_ORDER}张三`, '张三'],
    ['a control character', `张${BELL}三`, '张三'],
    ['a change of direction', `${TURN_AROUND}三张${ISOLATE}`, '三张'],
    ['half of a pair', '张三\ud83d', '张三'],
    ['a joiner between letters', `张${JOINER}三`, '张三'],
    ['a joiner at the end of an emoji', MAN + JOINER, MAN],
    ['a style without a picture', `张${EMOJI_STYLE}三`, '张三'],
    ['an accent typed apart', `e${of(0x301)}`, of(0xe9)],
    ['an accent kept apart by something invisible', `e${ZERO_WIDTH}${of(0x301)}`, of(0xe9)],
    ['a family', FAMILY, FAMILY],
    ['a picture with a style', `老板${HEART_ON_FIRE}`, `老板${HEART_ON_FIRE}`],
    ['a colour of skin', WOMAN + DARK_SKIN + JOINER + of(0x1f527), WOMAN + DARK_SKIN + JOINER + of(0x1f527)],
    ['a key cap', KEY_CAP, KEY_CAP],
    ['nothing but what cannot be seen', ZERO_WIDTH + TURN_AROUND + of(0x3164) + of(0x2800) + FULL_WIDTH_BLANK, ''],
  ])('with %s', (_what, typed, shown) => {
    expect(plainLine(typed)).toBe(shown);
  });
});

describe('lines of text', () => {
  it.each([
    ['their line ends of every kind', '一\r\n二\r三\u2028四', '一\n二\n三\n四'],
    ['one empty line between two', '一\n\n\n \n二', '一\n\n二'],
    ['no blanks at the ends of a line', '一 \n 二', '一\n二'],
    ['nothing invisible', `一${ZERO_WIDTH}\n${TURN_AROUND}二`, '一\n二'],
    ['emoji', `${FAMILY}\n${FAMILY}`, `${FAMILY}\n${FAMILY}`],
  ])('keep %s', (_what, typed, shown) => {
    expect(plainLines(typed)).toBe(shown);
  });
});

describe('whatever was typed', () => {
  // Invisible and turning characters of every kind are as likely as visible ones.
  const strange = fc.constantFrom(
    ...[0x00, 0x0a, 0x0d, 0x1b, 0x20, 0x7f, 0x85, 0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x2028, 0x202e, 0x2067, 0x3000, 0x301].map((point) => of(point)),
    ...[0xfe0f, 0xfeff, 0x1f468, 0x1f469, 0x2764, 0xd83d, 0xe0041].map((point) => of(point)),
  );
  const unit = fc.oneof(strange, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constantFrom('张', 'e', '1'));
  const texts = fc.array(unit, { maxLength: 40 }).map((parts) => parts.join(''));
  const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

  it('shows all that is kept, and is kept the same the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const plain of [plainLine, plainLines]) {
          const shown = plain(text);
          expect(shown).not.toMatch(hidden);
          expect(shown).toBe(shown.normalize('NFC').trim());
          expect(plain(shown)).toBe(shown);
          // Throws at half of a pair.
          expect(decodeURIComponent(encodeURIComponent(shown))).toBe(shown);
        }
        expect(plainLine(text)).not.toContain('\n');
      }),
      { numRuns: 2_000 },
    );
  });

  it('stays as it is when it is plain', () => {
    const plain = fc.array(fc.constantFrom('张', '李', 'a', 'Z', '7', '·', '-', MAN, FAMILY), { maxLength: 20 });
    fc.assert(
      fc.property(plain, (parts) => {
        expect(plainLine(parts.join(''))).toBe(parts.join(''));
      }),
    );
  });
});
