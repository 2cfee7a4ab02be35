import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { hmacSha256, sha256 } from '../../../src/shared/kernel/sha256';

const ascii = (most: number) => fc.string({ unit: 'binary-ascii', maxLength: most });

describe('a digest', () => {
  it('is what the standard says', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is the one every other program makes, of any text and every length around a block', () => {
    for (let length = 0; length < 200; length += 1) {
      const text = 'x'.repeat(length);
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }
    fc.assert(
      fc.property(ascii(300), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
    );
  });

  it('under a key is the one every other program makes', () => {
    fc.assert(
      fc.property(ascii(64), ascii(200), (key, text) => {
        expect(hmacSha256(key, text)).toBe(createHmac('sha256', key).update(text).digest('hex'));
      }),
    );
  });

  it('is of ASCII only, and under a key of one block', () => {
    expect(() => sha256('留')).toThrow('ASCII');
    expect(() => hmacSha256('k'.repeat(65), '')).toThrow('one block');
  });
});
