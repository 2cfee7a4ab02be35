import type { Goods, Home, Pickup, PickupCard, Preview, Standing } from '../../../../src/features/dealers/view-model';

export const NOW = Date.parse('2026-11-22T10:00:00+08:00');

export const standing: Standing = {
  organisationId: 'org_dealereast',
  organisationName: '城东专卖店',
  account: 'dealer/org_dealereast/balance',
  balanceFen: -120_000,
  reservedFen: 50_000,
  comingFen: 0,
  creditFen: 500_000,
  creditUsedFen: 170_000,
  spendableFen: 330_000,
  monthFen: 170_000,
  salesLimitFen: null,
  termDays: 30,
  owedFen: 120_000,
  overdueFen: 0,
  nextDueOn: '2026-12-10',
  hold: null,
};

export const heater: Goods = {
  productId: 'prd_heater0001',
  name: '燃气热水器',
  model: 'JSQ30',
  category: 'gas_water_heater',
  pictureKey: 'gas_water_heater',
  priceFen: 100_000,
  available: 8,
  incoming: [{ quantity: 20, expectedOn: '2026-11-28' }],
};

export const card: PickupCard = {
  id: 'pku_00000001',
  pickupNo: 'T26112200000001',
  state: 'partly',
  organisationId: 'org_dealereast',
  organisationName: '城东专卖店',
  title: 'JSQ30 燃气热水器',
  models: 2,
  pieces: 5,
  handedOver: 3,
  amountFen: 500_000,
  needs: [],
  requestedByName: '黄老板',
  requestedAt: NOW,
  returning: false,
};

export const home: Home = { standing, sells: true, goods: [heater], pickups: [card], underWay: 1 };

const line = { productId: heater.productId, name: heater.name, model: heater.model, unitPriceFen: 100_000, quantity: 2, handedOver: 0, returning: 0, returned: 0 };
export const preview: Preview = { lines: [{ ...line, available: 8 }], amountFen: 200_000, needs: [], fromBalanceFen: 0, onCreditFen: 200_000, dueOn: '2026-12-22', hold: null, subjects: ['goods'], deliveryAddress: '城东库房' };

export const pickup: Pickup = {
  card,
  lines: [{ ...line, quantity: 5, handedOver: 3, returning: 1, available: null }],
  remark: '',
  subject: 'goods',
  deliveryAddress: '城东库房',
  approval: null,
  refusal: null,
  cancellation: null,
  notes: [],
  returns: [{ id: 'pkr_00000001', byName: '黄老板', reason: '压坏', at: NOW, pieces: [{ productId: heater.productId, quantity: 1, arrived: null }], amountFen: null, receivedAt: null }],
  commands: ['hand_over', 'cancel', 'return', 'receive'],
  standing: null,
};
