import { EMPTY_ADDRESSEE, mergeFound, missingOf } from '../../../../src/shared/domain/orders/addressee';

const whole = {
  name: '张女士',
  phone: '13800138000',
  province: '河北省',
  city: '石家庄市',
  district: '桥西区',
  detail: '桥西路 18 号',
};

describe('who an order goes to', () => {
  it('is asked for everything but the district, which some cities do not have', () => {
    expect(missingOf(EMPTY_ADDRESSEE)).toEqual(['name', 'phone', 'province', 'city', 'detail']);
    expect(missingOf({ ...whole, district: '' })).toEqual([]);
  });

  it.each(['', '1380013800', '23800138000', '138001380001', '12800138000'])('has no mobile number in %j', (phone) => {
    expect(missingOf({ ...whole, phone })).toEqual(['phone']);
  });

  it('has blanks for nothing', () => {
    expect(missingOf({ ...whole, detail: '  ' })).toEqual(['detail']);
  });

  it('keeps what was typed where a pasted text had nothing, and takes the rest', () => {
    const found = { ...EMPTY_ADDRESSEE, phone: '13900139000', detail: '中山路 1 号' };
    expect(mergeFound(whole, found)).toEqual({ ...whole, phone: '13900139000', detail: '中山路 1 号' });
    expect(mergeFound(EMPTY_ADDRESSEE, whole)).toEqual(whole);
  });
});
