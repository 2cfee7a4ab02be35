import type { Devcloud } from '../../../devcloud/start-devcloud';
import { BAD_ORDERS, NO_ORDER, noOrder, type ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { agree } from '../../fixtures/dealers';
import { settleMargins, sold } from '../../fixtures/margins';

const { guide, technician, dealer, dealerGuide, supervisor, finance, partner } = people;
/** Also the dealer's own guide, whose sale it is. */
const nobodyElse = [customers.zhang, guide, technician, partner, dealerGuide, supervisor];

/** A sale of which no list names a price. */
async function unpricedSale(devcloud: Devcloud) {
  await settleMargins(devcloud, { priceTier: 'ptr_nobody0001' });
  const { orderId } = await sold(devcloud);
  await agree(devcloud);
  return { orderId, lineId: `${orderId}_1`, priceFen: 400_000, reason: '新店还没有价格表' };
}

const A_PRICE = { orderId: NO_ORDER, lineId: `${NO_ORDER}_1`, priceFen: 1, reason: '新店' };

/** How the actions of margins must be tried. */
export const MARGIN_CASES: ActionCases<'dealers.margin'> = {
  'dealers.margin.get': { by: dealer, wrongRoles: nobodyElse, prepare: async (devcloud) => ({ orderId: (await unpricedSale(devcloud)).orderId }), malformed: BAD_ORDERS },
  'dealers.margin.list': {
    by: dealer,
    wrongRoles: nobodyElse,
    prepare: () => ({ filter: 'unpriced' }),
    malformed: [{ filter: 'all' }, { after: 7 }, { organisationId: '' }],
    missing: { input: () => ({ organisationId: 'org_zzzzzzzzzzz' }), code: 'dealers.dealership.missing' },
  },
  'dealers.margin.price': {
    by: finance,
    wrongRoles: [...nobodyElse, dealer],
    prepare: unpricedSale,
    malformed: [...BAD_ORDERS, { ...A_PRICE, priceFen: 0 }, { ...A_PRICE, reason: ' ' }, { ...A_PRICE, lineId: '' }],
    otherwise: (input) => ({ ...input, priceFen: 390_000 }),
    onlyOnce: 'dealers.margin.priced',
    missing: { input: noOrder, code: 'dealers.margin.missing' },
  },
};
