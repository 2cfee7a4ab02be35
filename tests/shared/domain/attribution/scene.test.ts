import fc from 'fast-check';
import { formatScene, parseScene, scenePayload } from '../../../../src/shared/domain/attribution/scene';
import { SCENE_KIND_NAMES, SCENE_KINDS } from '../../../../src/shared/domain/attribution/scene-kinds';

const base62 = (length: number) => fc.stringMatching(new RegExp(`^[0-9A-Za-z]{${length}}$`));
const signature = fc.stringMatching(/^[0-9A-Za-z_-]{10}$/);

describe('a scene', () => {
  it('is 29 characters that WeChat allows, and reads back as it was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCENE_KIND_NAMES),
        base62(1),
        base62(16),
        signature,
        (kind, keyVersion, random, signed) => {
          const payload = scenePayload(kind, keyVersion, random);
          const scene = formatScene(payload, signed);
          expect(scene).toMatch(/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{29}$/);
          expect(parseScene(scene)).toEqual({ kind, keyVersion, payload, signature: signed });
        },
      ),
    );
  });

  it('names its kind by its first letter, each kind by another', () => {
    const letters = Object.values(SCENE_KINDS);
    expect(new Set(letters).size).toBe(letters.length);
  });

  it.each([
    ['nothing', ''],
    ['an unknown kind', 'x1aaaaaaaaaaaaaaaa.bbbbbbbbbb'],
    ['one character short', 'o1aaaaaaaaaaaaaaa.bbbbbbbbbb'],
    ['one character long', 'o1aaaaaaaaaaaaaaaa.bbbbbbbbbbb'],
    ['no dot', 'o1aaaaaaaaaaaaaaaabbbbbbbbbbb'],
    ['a foreign character', 'o1aaaaaaaaaaaaaaa中.bbbbbbbbbb'],
    ['a line break behind it', 'o1aaaaaaaaaaaaaaaa.bbbbbbbbbb\n'],
  ])('is not %s', (_what, text) => {
    expect(parseScene(text)).toBeNull();
  });

  it('is no text that anybody makes up', () => {
    fc.assert(fc.property(fc.string(), (text) => parseScene(text) === null || text.length === 29));
  });
});
