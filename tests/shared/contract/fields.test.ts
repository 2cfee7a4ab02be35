import * as v from 'valibot';
import { address, day, id, instant, longText, optionalText, phone, shortText, timeWindow } from '../../../src/shared/contract/fields';

const ZERO_WIDTH = String.fromCodePoint(0x200b);
const TURN_AROUND = String.fromCodePoint(0x202e);

const fits = (schema: v.GenericSchema, value: unknown): boolean => v.safeParse(schema, value).success;

describe('an instant', () => {
  it.each([0, 1_790_000_000_000, Date.parse('2099-12-31T23:59:59Z')])('is %d', (at) => expect(fits(instant, at)).toBe(true));

  it.each([-1, 1.5, Date.parse('2100-01-01'), 2 ** 53, Number.MAX_SAFE_INTEGER, Infinity, NaN, '1790000000000'])('is not %p', (at) =>
    expect(fits(instant, at)).toBe(false),
  );
});

describe('a day', () => {
  it.each(['2026-11-22', '2024-02-29', '1970-01-01', '2099-12-31'])('is %s', (on) => expect(fits(day, on)).toBe(true));

  it.each(['2026-02-30', '2026-02-29', '2026-13-01', '2026-1-1', '1969-12-31', '2100-01-01', '9999-12-31', ' 2026-11-22', '2026-11-22T00:00', '', 20_261_122])(
    'is not %p',
    (on) => expect(fits(day, on)).toBe(false),
  );

  it('has windows between times of a clock', () => {
    expect(fits(timeWindow, { on: '2026-11-22', from: '09:00', to: '23:59' })).toBe(true);
    expect(fits(timeWindow, { on: '2026-11-22', from: '24:00', to: '25:00' })).toBe(false);
    expect(fits(timeWindow, { on: '2026-11-22', from: '9:00', to: '11:00' })).toBe(false);
  });
});

describe('a typed text', () => {
  it('arrives without what nobody sees', () => {
    expect(v.parse(shortText(20), ` 张${ZERO_WIDTH}三 ${TURN_AROUND}`)).toBe('张三');
    expect(v.parse(longText(20), `先打电话\r\n再${ZERO_WIDTH}上门 `)).toBe('先打电话\n再上门');
    expect(v.parse(optionalText(20), ZERO_WIDTH)).toBe('');
  });

  it('is refused when nothing is left, where something is needed', () => {
    for (const text of ['', ' ', ZERO_WIDTH, TURN_AROUND + ZERO_WIDTH, '\n\t', '\u3164', '\u2800']) expect(fits(shortText(20), text)).toBe(false);
  });

  it('is measured as it is kept', () => {
    expect(fits(shortText(2), `${ZERO_WIDTH.repeat(50)}张三`)).toBe(true);
    expect(fits(shortText(2), '张三丰')).toBe(false);
    expect(fits(longText(3), '一\n二三')).toBe(false);
  });

  it('makes an address with everything but perhaps a district', () => {
    const place = { province: '河北省', city: '石家庄市', district: '', detail: '桥西路18号' };
    expect(v.parse(address, { ...place, district: ZERO_WIDTH })).toEqual(place);
    expect(fits(address, { ...place, detail: ZERO_WIDTH })).toBe(false);
  });
});

describe('ids and phones', () => {
  it.each(['ord_00k2x8f9a1', 'hh_0123456789'])('an id is %s', (text) => expect(fits(id, text)).toBe(true));
  it.each(['ord_', 'ORD_00000000', `ord_${'0'.repeat(41)}`, 'ord_0000000 ', 'ord_00000000\n'])('an id is not %p', (text) => expect(fits(id, text)).toBe(false));
  it.each(['12800138000', '138001380000', '13800138000\n', `138${ZERO_WIDTH}00138000`])('a phone is not %p', (text) => expect(fits(phone, text)).toBe(false));
});
