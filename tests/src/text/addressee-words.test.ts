import { EMPTY_ADDRESSEE } from '../../../src/shared/domain/orders/addressee';
import { addresseeProblems, addresseeView } from '../../../src/text/addressee-words';

describe('who gets it', () => {
  const addressee = { name: '何女士', phone: '13933112233', province: '北京市', city: '北京市', district: '朝阳区', detail: '建国路 1 号' };

  it('is asked for everything that is missing', () => {
    expect(Object.keys(addresseeProblems(EMPTY_ADDRESSEE))).toEqual(['name', 'phone', 'province', 'city', 'detail']);
    expect(addresseeProblems(addressee)).toEqual({});
  });

  it('has a city that is a province written once', () => {
    expect(addresseeView(addressee)).toEqual({ place: '北京市朝阳区建国路 1 号', person: '何女士 13933112233' });
  });
});
