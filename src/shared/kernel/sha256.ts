import { assert } from './assert';

/**
 * SHA-256 (FIPS 180-4) and HMAC (RFC 2104) of ASCII texts, in hex. Written out because a mini-program has no library of
 * digests: what the functions reckon, everybody's phone can reckon again.
 */

const BLOCK_BYTES = 64;
const LENGTH_BYTES = 8;
const HASH_WORDS = 8;
const ROUNDS = 64;
const BITS = 32;
const WORD_RANGE = 2 ** BITS;

/** The first 32 bits of the fractional part of a root of a prime. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * WORD_RANGE) | 0;

const PRIMES = firstPrimes(ROUNDS);
const START = PRIMES.slice(0, HASH_WORDS).map((prime) => fraction(Math.sqrt(prime)));
const ROUND_CONSTANTS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));

function firstPrimes(howMany: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < howMany; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}

/** The digest of an ASCII text, as 64 hex digits. */
export const sha256 = (text: string): string => toHex(digest(asciiBytes(text)));

/** The HMAC-SHA256 of an ASCII text under an ASCII key of at most 64 characters, as 64 hex digits. */
export function hmacSha256(key: string, text: string): string {
  assert(key.length <= BLOCK_BYTES, 'a key of one block');
  const block = [...asciiBytes(key), ...Array<number>(BLOCK_BYTES - key.length).fill(0)];
  const masked = (mask: number) => block.map((byte) => byte ^ mask);
  const inner = digest([...masked(0x36), ...asciiBytes(text)]);
  return toHex(digest([...masked(0x5c), ...inner]));
}

function asciiBytes(text: string): readonly number[] {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    assert(code < 0x80, 'an ASCII text');
    return code;
  });
}

const toHex = (bytes: readonly number[]): string => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');

function digest(message: readonly number[]): readonly number[] {
  const words = wordsOf(padded(message));
  let hash: readonly number[] = START;
  for (let start = 0; start < words.length; start += BLOCK_BYTES / 4) {
    const schedule = scheduleOf(words.slice(start, start + BLOCK_BYTES / 4));
    const mixed = schedule.reduce((state, word, round) => mix(state, at(ROUND_CONSTANTS, round) + word), hash);
    hash = hash.map((word, position) => (word + at(mixed, position)) | 0);
  }
  return hash.flatMap((word) => [word >>> 24, (word >>> 16) & 0xff, (word >>> 8) & 0xff, word & 0xff]);
}

/** A one bit, zeros up to a whole block, and the length in bits. */
function padded(message: readonly number[]): readonly number[] {
  const zeros = (2 * BLOCK_BYTES - LENGTH_BYTES - 1 - (message.length % BLOCK_BYTES)) % BLOCK_BYTES;
  const bits = message.length * 8;
  const length = Array.from({ length: LENGTH_BYTES }, (_, place) => Math.floor(bits / 256 ** (LENGTH_BYTES - 1 - place)) % 256);
  return [...message, 0x80, ...Array<number>(zeros).fill(0), ...length];
}

function wordsOf(bytes: readonly number[]): readonly number[] {
  return Array.from({ length: bytes.length / 4 }, (_, word) => {
    const byte = (place: number) => at(bytes, 4 * word + place);
    return (byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3);
  });
}

function scheduleOf(block: readonly number[]): readonly number[] {
  const schedule = [...block];
  for (let round = schedule.length; round < ROUNDS; round += 1) {
    const early = at(schedule, round - 15);
    const late = at(schedule, round - 2);
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    schedule.push((at(schedule, round - 16) + small + at(schedule, round - 7) + large) | 0);
  }
  return schedule;
}

/** One round. @param input the round's constant and its word of the message */
function mix(state: readonly number[], input: number): readonly number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  const chosen = (e & f) ^ (~e & g);
  const majority = (a & b) ^ (a & c) ^ (b & c);
  const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + input) | 0;
  const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
  return [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
}

const turn = (word: number, places: number): number => (word >>> places) | (word << (BITS - places));
const at = (numbers: readonly number[], place: number): number => numbers[place] ?? 0;
