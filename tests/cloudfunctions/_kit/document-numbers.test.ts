import { documentNumber, NUMBER_LETTERS, spokenNumber } from '../../../cloudfunctions/_kit/runtime/spoken-number';

const NOW = Date.parse('2026-11-22T04:00:00Z');

describe("a document's number", () => {
  it('says what it is of: no two kinds begin with the same letter', () => {
    const letters = Object.values(NUMBER_LETTERS);
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters.filter((letter) => !/^[A-Z]$/.test(letter))).toEqual([]);
  });

  it('has the day and eight digits of its id', () => {
    expect(documentNumber('correction', 'cor_00000001', NOW)).toBe(`G${spokenNumber('cor_00000001', NOW)}`);
    expect(documentNumber('topUp', 'tup_00000001', NOW)).toMatch(/^C261122\d{8}$/);
  });
});
