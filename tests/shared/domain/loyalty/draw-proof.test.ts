import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import {
  isTrueDraw,
  keptSeed,
  personTagOf,
  recordFaults,
  rollFor,
  seedHashOf,
  type RecordedDraw,
} from '../../../../src/shared/domain/loyalty/draw-proof';
import { prizeOf } from '../../../../src/shared/domain/loyalty/lottery';

const seed = '0f'.repeat(32);
const prizes = [
  { id: 'lot_1_1', chanceBps: 1_000, quantity: 3 },
  { id: 'lot_1_2', chanceBps: 4_000, quantity: 1_000 },
];
const lottery = { id: 'lot_1', seed, seedHash: seedHashOf(seed), prizes };

/** A record as it comes out when so many people draw so often, one after the other. */
function recordOf(people: number, times: number): RecordedDraw[] {
  const left = new Map(prizes.map(({ id, quantity }) => [id, quantity]));
  return Array.from({ length: people * times }, (_, turn) => {
    const draw = { number: Math.floor(turn / people) + 1, personTag: personTagOf(lottery.id, `per_${turn % people}`) };
    const prize = prizeOf(prizes, rollFor(seed, { ...draw, lotteryId: lottery.id }));
    if (prize === null) return { ...draw, outcome: 'none', prizeId: null };
    const pieces = left.get(prize.id) ?? 0;
    left.set(prize.id, pieces - 1);
    return { ...draw, outcome: pieces > 0 ? 'won' : 'used_up', prizeId: prize.id };
  });
}

describe('what a draw brings', () => {
  it('can be reckoned with any program that knows SHA-256', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.integer({ min: 1, max: 999 }), (bytes, number) => {
        const secret = Buffer.from(bytes).toString('hex');
        const personTag = createHash('sha256').update('lot_1:per_1').digest('hex').slice(0, 16);
        const digest = createHmac('sha256', secret).update(`lot_1:${number}:${personTag}`).digest('hex');
        expect(personTagOf('lot_1', 'per_1')).toBe(personTag);
        expect(seedHashOf(secret)).toBe(createHash('sha256').update(secret).digest('hex'));
        const roll = Number(BigInt(`0x${digest.slice(0, 12)}`) % 10_000n);
        expect(rollFor(secret, { lotteryId: 'lot_1', number, personTag })).toBe(roll);
      }),
    );
  });

  it('hits every prize as often as its chance says, within what luck allows', () => {
    const draws = recordOf(200, 50);
    const hits = (id: string) => draws.filter(({ prizeId }) => prizeId === id).length / draws.length;
    expect(Math.abs(hits('lot_1_1') - 0.1)).toBeLessThan(0.02);
    expect(Math.abs(hits('lot_1_2') - 0.4)).toBeLessThan(0.03);
  });

  it('names a person in each lottery otherwise', () => {
    expect(personTagOf('lot_1', 'per_1')).not.toBe(personTagOf('lot_2', 'per_1'));
    expect(personTagOf('lot_1', 'per_1')).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('a record', () => {
  const draws = recordOf(20, 10);
  const first = draws.findIndex(({ outcome }) => outcome === 'won');
  const changed = (change: Partial<RecordedDraw>, at = first) =>
    draws.map((draw, position) => (position === at ? { ...draw, ...change } : draw));

  it('that is true has no fault, in any order', () => {
    expect(draws.some(({ outcome }) => outcome === 'used_up')).toBe(true);
    expect(recordFaults(lottery, draws)).toEqual([]);
    expect(recordFaults(lottery, [...draws].reverse())).toEqual([]);
    expect(draws.every((draw) => isTrueDraw(lottery, draw))).toBe(true);
  });

  it('is caught with another seed than was promised', () => {
    expect(keptSeed(lottery)).toBe(true);
    expect(recordFaults({ ...lottery, seedHash: seedHashOf('another') }, draws)).toEqual(['seed']);
    expect(recordFaults({ ...lottery, seed: '1f'.repeat(32) }, draws)).toEqual(expect.arrayContaining(['seed', 'draw']));
  });

  it('is caught when a win is denied, a prize exchanged, or a number made up', () => {
    expect(recordFaults(lottery, changed({ outcome: 'none', prizeId: null }))).toContain('draw');
    expect(recordFaults(lottery, changed({ prizeId: 'lot_1_9' }))).toContain('draw');
    expect(recordFaults(lottery, changed({ number: 99 }))).toContain('number');
    expect(recordFaults(lottery, draws.filter(({ number }) => number !== 4))).toContain('number');
  });

  it('is caught when somebody is told that a prize was used up although it was not, or gets one too many', () => {
    expect(recordFaults(lottery, changed({ outcome: 'used_up' }))).toEqual(['pieces']);
    const missed = draws.findIndex(({ outcome }) => outcome === 'used_up');
    expect(recordFaults(lottery, changed({ outcome: 'won' }, missed))).toEqual(['pieces']);
  });
});
