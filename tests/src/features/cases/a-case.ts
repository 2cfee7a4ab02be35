import type { Case } from '../../../../src/features/cases/view-model';
import type { OfferForm } from '../../../../src/features/cases/offer-model';

/** A case that everybody sees. */
export function aCase(part: Partial<Case> = {}): Case {
  return {
    id: 'cas_00000001',
    title: '灰白小厨房',
    style: 'grey_white',
    room: 'kitchen',
    state: 'published',
    check: 'passed',
    cover: 'http://pictures/1.jpg',
    photos: 2,
    product: { productId: 'prd_00000001', title: 'JSQ30 燃气热水器', category: 'gas_water_heater' },
    organisationName: '桥西店',
    customerName: '张**',
    createdAt: 0,
    mine: false,
    words: '不用等热水',
    praises: ['quiet'],
    pictures: ['http://pictures/1.jpg', 'http://pictures/2.jpg'],
    shown: true,
    reason: '',
    ...part,
  };
}

/** What is known of a machine before it is given; the technician took two photos, one of which is gone. */
export function anOfferForm(part: Partial<OfferForm> = {}): OfferForm {
  return {
    product: { productId: 'prd_00000001', title: 'JSQ30 燃气热水器', category: 'gas_water_heater' },
    photos: [
      { fileId: 'cloud://test/service/a.jpg', url: 'http://pictures/a.jpg' },
      { fileId: 'cloud://test/service/b.jpg', url: null },
    ],
    shownName: '张**',
    open: null,
    ...part,
  };
}
