import fc from 'fast-check';
import { partsUpTo, putIntoLots, sumOfParts, takeFromLots, type Lot } from '../../../../src/shared/domain/ledger/lots';

const lot = (lotId: string, remaining: number, expiresAt: number): Lot => ({ lotId, remaining, expiresAt });
const march = lot('march', 30, 300);
const may = lot('may', 20, 500);
const april = lot('april', 50, 400);
const part = ({ lotId, expiresAt }: Lot, amount: number) => ({ lotId, amount, expiresAt });

describe('points leave', () => {
  it('the oldest expiry first, and cut the last lot they need', () => {
    expect(takeFromLots([may, march, april], 60)).toEqual({
      lots: [lot('april', 20, 400), may],
      parts: [part(march, 30), part(april, 30)],
      missing: 0,
    });
  });

  it('the lot that is asked for first, then the oldest', () => {
    expect(takeFromLots([march, april, may], 40, { first: 'may' })).toEqual({
      lots: [lot('march', 10, 300), april],
      parts: [part(may, 20), part(march, 20)],
      missing: 0,
    });
  });

  it('no other lot when only one may be touched', () => {
    expect(takeFromLots([march, april, may], 40, { first: 'may', only: true })).toEqual({
      lots: [march, april],
      parts: [part(may, 20)],
      missing: 20,
    });
  });

  it('and what no lot has is missing', () => {
    expect(takeFromLots([march], 31)).toEqual({ lots: [], parts: [part(march, 30)], missing: 1 });
    expect(takeFromLots([], 5)).toEqual({ lots: [], parts: [], missing: 5 });
  });

  it('of two lots that expire together the one that came first', () => {
    const twin = lot('march-2', 5, 300);
    expect(takeFromLots([twin, march], 30).lots).toEqual([twin]);
  });

  it('from nowhere when only one may be touched and none is named', () => {
    expect(() => takeFromLots([march], 1, { only: true })).toThrow('assertion failed');
  });
});

describe('points that come', () => {
  it('stand in their own lot, in the order of expiry', () => {
    expect(putIntoLots([may], [part(march, 30)])).toEqual([march, may]);
  });

  it('back join their old lot, which keeps its expiry', () => {
    expect(putIntoLots([march], [{ lotId: 'march', amount: 5, expiresAt: 999 }])).toEqual([lot('march', 35, 300)]);
  });

  it('as nothing open no lot', () => {
    expect(putIntoLots([march], [part(may, 0)])).toEqual([march]);
  });
});

const someLots = fc.uniqueArray(
  fc.record({
    lotId: fc.string({ minLength: 1, maxLength: 4 }),
    remaining: fc.integer({ min: 1, max: 1000 }),
    expiresAt: fc.integer({ min: 0, max: 20 }),
  }),
  { selector: ({ lotId }) => lotId, maxLength: 12 },
);
const inAll = (lots: readonly Lot[]) => lots.reduce((sum, { remaining }) => sum + remaining, 0);

describe('lots', () => {
  it('lose what was taken and nothing else, whatever is asked', () => {
    fc.assert(
      fc.property(someLots, fc.integer({ min: 0, max: 8000 }), fc.boolean(), (lots, amount, named) => {
        const first = named ? lots.at(-1)?.lotId : undefined;
        const taken = takeFromLots(lots, amount, { first });
        expect(sumOfParts(taken.parts) + taken.missing).toBe(amount);
        expect(inAll(taken.lots)).toBe(inAll(lots) - sumOfParts(taken.parts));
        expect(taken.missing === 0 || taken.lots.length === 0).toBe(true);
        expect(taken.lots.every(({ remaining }) => remaining > 0)).toBe(true);
      }),
    );
  });

  it('are as before when what was taken is put back', () => {
    fc.assert(
      fc.property(someLots, fc.integer({ min: 0, max: 8000 }), (lots, amount) => {
        const taken = takeFromLots(lots, amount);
        expect(putIntoLots(taken.lots, taken.parts)).toEqual(putIntoLots(lots, []));
      }),
    );
  });

  it('give up their oldest first: nothing that stays expires before what left', () => {
    fc.assert(
      fc.property(someLots, fc.integer({ min: 0, max: 8000 }), (lots, amount) => {
        const { parts, lots: kept } = takeFromLots(lots, amount);
        const latestTaken = Math.max(-1, ...parts.map(({ expiresAt }) => expiresAt));
        expect(kept.every(({ expiresAt }) => expiresAt >= latestTaken)).toBe(true);
      }),
    );
  });
});

describe('the first parts up to an amount', () => {
  it('cut the last, and are all when there is not enough', () => {
    expect(partsUpTo([part(march, 30), part(may, 20)], 35)).toEqual([part(march, 30), part(may, 5)]);
    expect(partsUpTo([part(march, 30)], 90)).toEqual([part(march, 30)]);
    expect(partsUpTo([part(march, 30)], 0)).toEqual([]);
  });
});
