import fc from 'fast-check';
import { checkWindow, windowText } from '../../../../src/shared/domain/orders/appointment-window';
import { addressLine, maskedAddressLine, maskedName } from '../../../../src/shared/domain/orders/masking';
import { deliveredPieces, installedPieces } from '../../../../src/shared/domain/orders/pieces';
import { replacementYear, warrantyCard, warrantyEndsOn } from '../../../../src/shared/domain/orders/warranty';
import { addDays } from '../../../../src/shared/kernel/time';

const NOW = Date.parse('2026-11-22T10:30:00+08:00');
const window = (on: string, from = '09:00', to = '11:00') => ({ on, from, to });

describe('an appointment', () => {
  it.each([
    ['today, still ahead', window('2026-11-22', '14:00', '16:00')],
    ['today, begun but not over', window('2026-11-22', '09:00', '10:31')],
    ['on the thirtieth day', window('2026-12-22')],
  ])('may be %s', (_what, good) => {
    expect(checkWindow(good, NOW)).toBe(good);
  });

  it.each([
    ['orders.window.in_the_past', window('2026-11-21', '23:00', '23:59')],
    ['orders.window.in_the_past', window('2026-11-22', '09:00', '10:30')],
    ['orders.window.not_valid', window('2026-12-23')],
    ['orders.window.not_valid', window('2026-11-25', '11:00', '09:00')],
    ['orders.window.not_valid', window('2026-11-25', '09:00', '09:00')],
  ])('is refused with %s: %j', (code, bad) => {
    expect(() => checkWindow(bad, NOW)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('reads as day and times', () => {
    expect(windowText(window('2026-11-28'))).toBe('2026-11-28 09:00–11:00');
  });
});

describe('a warranty card', () => {
  it.each([
    ['2026-11-22', 12, '2027-11-21'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2026-01-31', 1, '2026-02-27'],
    ['2026-03-01', 36, '2029-02-28'],
    ['2026-11-22', 0, '2026-11-21'],
  ])('from %s for %d months covers up to %s', (startsOn, months, endsOn) => {
    expect(warrantyEndsOn({ startsOn, months })).toBe(endsOn);
  });

  it.each([
    ['2026-11-22', 365, 'active'],
    ['2027-10-22', 31, 'active'],
    ['2027-10-23', 30, 'expiring'],
    ['2027-11-21', 1, 'expiring'],
    ['2027-11-22', 0, 'expired'],
    ['2036-11-22', 0, 'expired'],
  ])('seen on %s has %d days left and is %s', (today, daysLeft, state) => {
    expect(warrantyCard({ cardNo: 'a', startsOn: '2026-11-22', months: 12 }, today)).toMatchObject({ daysLeft, state });
  });

  it.each([
    ['given back while it runs', { how: 'returned', on: '2027-01-05' }, { endsOn: '2027-01-05', daysLeft: 0, state: 'expired' }],
    ['given back after it was over', { how: 'returned', on: '2029-01-05' }, { endsOn: '2027-11-21', daysLeft: 0, state: 'expired' }],
    ['replaced by another one', { how: 'replaced', on: '2027-01-05' }, { endsOn: '2027-11-21', daysLeft: 315, state: 'active' }],
  ] as const)('of a machine that was %s', (_what, end, card) => {
    expect(warrantyCard({ cardNo: 'a', startsOn: '2026-11-22', months: 12 }, '2027-01-11', end)).toMatchObject(card);
  });

  it('loses exactly one day a day until it is over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 4_000 }), (months, days) => {
        const terms = { cardNo: 'a', startsOn: '2026-11-22', months };
        const [today, tomorrow] = [addDays('2026-11-22', days), addDays('2026-11-22', days + 1)];
        const left = warrantyCard(terms, today).daysLeft;
        expect(warrantyCard(terms, tomorrow).daysLeft).toBe(Math.max(0, left - 1));
      }),
    );
  });

  it.each([
    ['after five years', '2026-11-22', 36, 2031],
    ['when five years of warranty are over', '2026-11-22', 60, 2031],
    ['when a longer warranty is over', '2026-11-22', 72, 2032],
    ['without a warranty', '2026-11-22', 0, 2031],
  ])('is followed by a thought of replacement %s', (_what, installedOn, months, year) => {
    expect(replacementYear(installedOn, { startsOn: installedOn, months })).toBe(year);
  });

  it('never ends after the year in which a replacement is recommended', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 240 }), (days, months) => {
        const startsOn = addDays('2020-02-29', days);
        const year = replacementYear(startsOn, { startsOn, months });
        expect(warrantyEndsOn({ startsOn, months }) <= `${year}-12-31`).toBe(true);
        expect(year).toBeGreaterThanOrEqual(Number(startsOn.slice(0, 4)) + 5);
      }),
    );
  });
});

describe('what a stranger sees', () => {
  const place = (detail: string, district = '桥西区') => ({ province: '河北省', city: '石家庄市', district, detail });

  it.each(['桥西路18号3栋1202', '万科城12栋3单元', '振头街道桥西路18号'])('of %s is the district', (detail) => {
    expect(maskedAddressLine(place(detail))).toBe('石家庄市桥西区**');
  });

  it('falls back to the city where there is no district', () => {
    expect(maskedAddressLine(place('18号', ''))).toBe('石家庄市**');
  });

  it.each([['张女士', '张**'], ['欧阳娜娜', '欧**'], ['', '**']])('of the name %s is %s', (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });

  it('is not what the customer sees; a municipality is named once', () => {
    expect(addressLine(place('桥西路18号'))).toBe('河北省石家庄市桥西区桥西路18号');
    expect(addressLine({ province: '北京市', city: '北京市', district: '朝阳区', detail: '建国路88号' })).toBe('北京市朝阳区建国路88号');
  });
});

describe('the pieces of an order', () => {
  const lines = [
    { lineId: 'a', quantity: 2, needsInstallation: true },
    { lineId: 'b', quantity: 1, needsInstallation: false },
    { lineId: 'c', quantity: 1, needsInstallation: true },
  ];
  const reading = (lineId: string, serialNumber: string) => ({ lineId, serialNumber });

  it('get the serial numbers that were read, line by line', () => {
    const pieces = installedPieces(lines, [reading('c', 'S3'), reading('a', 'S1'), reading('a', 'S2')]);
    expect(pieces.map(({ line, number, serialNumber }) => [line.lineId, number, serialNumber])).toEqual([['a', 1, 'S1'], ['a', 2, 'S2'], ['c', 1, 'S3']]);
  });

  it('that need no installation get none', () => {
    expect(deliveredPieces(lines).map(({ line, number, serialNumber }) => [line.lineId, number, serialNumber])).toEqual([['b', 1, '']]);
  });

  it.each([
    ['orders.installation.serial_numbers_mismatch', { expected: 3, given: 2 }, [reading('a', 'S1'), reading('a', 'S2')]],
    ['orders.installation.serial_numbers_mismatch', { expected: 2, given: 1 }, [reading('a', 'S1'), reading('b', 'S2'), reading('c', 'S3')]],
    ['orders.installation.serial_numbers_mismatch', { expected: 2, given: 3 }, [reading('a', 'S1'), reading('a', 'S2'), reading('a', 'S3')]],
    ['orders.installation.serial_number_in_use', { serialNumber: 's1' }, [reading('a', 'S1'), reading('a', 's1'), reading('c', 'S3')]],
  ])('are refused with %s %j', (code, details, readings) => {
    expect(() => installedPieces(lines, readings)).toThrow(expect.objectContaining({ code, details }) as Error);
  });
});
