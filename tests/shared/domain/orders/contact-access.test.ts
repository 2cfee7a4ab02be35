import fc from 'fast-check';
import { contactFor, seesContact, type OrderContact, type Viewer } from '../../../../src/shared/domain/orders/contact-access';
import type { Participant } from '../../../../src/shared/domain/orders/participants';
import { decidingRefusal } from '../../../../src/shared/domain/orders/sharing';
import { aParticipant } from '../../../fixtures/participants';

const PHONE = '13800138000';
const OTHER_PHONE = '13900139000';

const orderOf = (...participants: readonly Participant[]): OrderContact => ({
  customer: { name: '张女士', phone: PHONE },
  address: { province: '河北省', city: '石家庄市', district: '桥西区', detail: '桥西路18号3栋1202' },
  remark: '五楼，到了打 13800138000',
  participants,
});

const me = (facts: Partial<Viewer> = {}): Viewer => ({ personId: 'per_me', phone: null, isStaff: false, ...facts });
const user = (facts: Partial<Participant> = {}) => aParticipant('me', { relations: ['user'], sharing: 'asked', claimedBy: 'receipt', ...facts });
const buyer = (facts: Partial<Participant> = {}) => aParticipant('me', facts);

describe('the recipient’s name, phone and address', () => {
  it.each<readonly [string, boolean, readonly Participant[], Viewer]>([
    ['a stranger', false, [], me()],
    ['a stranger who has the recipient’s phone, and has not taken the order', false, [], me({ phone: PHONE })],
    ['a stranger beside a buyer', false, [aParticipant('zhang')], me()],
    ['staff', true, [], me({ isStaff: true })],
    ['the buyer who took it from the guide’s screen', true, [buyer()], me()],
    ['a buyer who came with a receipt', false, [buyer({ claimedBy: 'receipt' })], me()],
    ['a buyer with a receipt and another phone', false, [buyer({ claimedBy: 'receipt' })], me({ phone: OTHER_PHONE })],
    ['a buyer with a receipt and the recipient’s phone', true, [buyer({ claimedBy: 'receipt' })], me({ phone: PHONE })],
    ['a user who waits for the buyer’s yes', false, [aParticipant('zhang'), user()], me()],
    ['a user who waits, while there is no buyer', false, [user()], me()],
    ['a user with the guide’s code who waits', false, [user({ claimedBy: 'order' })], me()],
    ['a user who waits and has another phone', false, [user()], me({ phone: OTHER_PHONE })],
    ['a user who has the recipient’s phone', true, [user()], me({ phone: PHONE })],
    ['a user whom the buyer let in', true, [aParticipant('zhang'), user({ sharing: 'granted' })], me()],
    ['a user whom the buyer refused', false, [aParticipant('zhang'), user({ sharing: 'refused' })], me()],
    ['a refused user with the recipient’s phone', false, [user({ sharing: 'refused' })], me({ phone: PHONE })],
    ['a buyer who uses the machine too', true, [buyer({ relations: ['user', 'buyer'] })], me()],
  ])('to %s: %s', (_who, sees, participants, viewer) => {
    expect(seesContact(orderOf(...participants), viewer)).toBe(sees);
  });

  it('are whole to whom they are shown', () => {
    expect(contactFor(orderOf(buyer()), me())).toEqual({
      hidden: false,
      name: '张女士',
      phone: PHONE,
      addressLine: '河北省石家庄市桥西区桥西路18号3栋1202',
      remark: '五楼，到了打 13800138000',
    });
  });

  it('are masked to everybody else, and the remark, which may repeat them, is left out', () => {
    expect(contactFor(orderOf(user()), me())).toEqual({
      hidden: true,
      name: '张**',
      phone: '138****8000',
      addressLine: '石家庄市桥西区**',
      remark: null,
    });
  });

  it('never show through a mask', () => {
    const detail = fc.string({ unit: fc.constantFrom(...Array.from('维明路街道号栋123 A-')), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(detail, (place) => {
        const order = { ...orderOf(), address: { ...orderOf().address, detail: place } };
        expect(contactFor(order, me()).addressLine).toBe('石家庄市桥西区**');
      }),
    );
  });
});

describe('deciding who follows an order', () => {
  it.each<readonly [string, string | null, readonly Participant[], Viewer]>([
    ['the buyer from the guide’s screen', null, [buyer()], me()],
    ['a buyer with a receipt and no phone', 'auth.phone_needed', [buyer({ claimedBy: 'receipt' })], me()],
    ['a buyer with a receipt and another phone', 'orders.sharing.buyer_not_confirmed', [buyer({ claimedBy: 'receipt' })], me({ phone: OTHER_PHONE })],
    ['a buyer with a receipt and the recipient’s phone', null, [buyer({ claimedBy: 'receipt' })], me({ phone: PHONE })],
    ['a buyer with a receipt who is staff', 'auth.phone_needed', [buyer({ claimedBy: 'receipt' })], me({ isStaff: true })],
    ['staff', 'auth.forbidden', [], me({ isStaff: true })],
    ['a user, about himself or others', 'auth.forbidden', [user({ sharing: 'granted' })], me({ phone: PHONE })],
  ])('by %s: %s', (_who, code, participants, viewer) => {
    expect(decidingRefusal(orderOf(...participants), viewer)?.code ?? null).toBe(code);
  });
});
