import { missingOrder, NO_ORDER, type ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { basketOf, buy, quotedBasket } from '../../fixtures/purchases';

const manyItems = Array.from({ length: 21 }, (_, n) => ({
  productId: `prd_many${String(n).padStart(8, '0')}`,
  quantity: 1,
}));
const malformed = [
  {},
  { items: [] },
  { items: manyItems },
  { items: [{ productId: 'prd_fridge0001', quantity: 0 }] },
  { items: [{ productId: 'prd_fridge0001', quantity: 1.5 }] },
  { ...basketOf(), points: -1 },
  { ...basketOf(), points: 1e12 },
  { ...basketOf(), couponId: { $ne: null } },
];

/** How buying in the mall must be tried. */
export const CHECKOUT_CASES: ActionCases<'orders.checkout'> = {
  'orders.checkout.quote': {
    by: customers.zhang,
    prepare: () => basketOf(),
    malformed,
    missing: { input: () => basketOf('prd_zzzzzzzzzzzz'), code: 'catalog.product.missing' },
  },
  'orders.checkout.place': {
    by: customers.zhang,
    prepare: (devcloud) => quotedBasket(devcloud, customers.zhang.openid),
    malformed: [...malformed, basketOf()],
    otherwise: (placing) => ({ ...placing, customer: { name: '刘建华', phone: '13800001002' } }),
    missing: { input: (placing) => ({ ...placing, ...basketOf('prd_zzzzzzzzzzzz') }), code: 'catalog.product.missing' },
  },
  'orders.checkout.cancel': {
    by: customers.zhang,
    onlyOnce: 'orders.checkout.not_cancellable',
    prepare: async (devcloud) => ({
      orderId: (await buy(devcloud, customers.zhang.openid)).orderId,
      reason: '想再看看',
    }),
    malformed: [{}, { orderId: 'ord_!', reason: '想再看看' }, { orderId: NO_ORDER, reason: ' ' }],
    otherwise: (cancel) => ({ ...cancel, reason: '买错了' }),
    outsiders: { people: [customers.liu, people.guide, people.owner], code: 'orders.order.missing' },
    missing: missingOrder,
  },
};
