import { movementView, type MovementRow } from '../../../../src/features/stock/movement-view';

const NOW = Date.parse('2026-11-22T18:00:00+08:00');
const sold: MovementRow = {
  id: 'mov_0000000001',
  sequence: '000001',
  productId: 'prd_0000000001',
  name: '燃气热水器',
  model: 'JSQ30',
  category: 'gas_water_heater',
  kind: 'stock_sold',
  mode: 'posted',
  direction: 'out',
  quantity: 2,
  reason: '',
  by: '李敏',
  reference: '26112200000017',
  at: NOW,
};

describe('a movement of the warehouse', () => {
  it.each([
    ['that left', {}, '−2 件'],
    ['that left as it was set aside', { mode: 'post' }, '−2 件'],
    ['that came', { direction: 'in', kind: 'stock_counted' }, '+2 件'],
    ['that is only set aside', { mode: 'pending' }, '预留 2 件'],
    ['that is set aside no more', { mode: 'void' }, '不再预留 2 件'],
    ['that is on its way', { mode: 'pending', direction: 'in', kind: 'stock_incoming' }, '在途 2 件'],
    ['that will not come', { mode: 'void', direction: 'in', kind: 'stock_incoming' }, '不再来 2 件'],
  ] as const)('%s says how much and which way', (_name, changes, change) => {
    expect(movementView({ ...sold, ...changes }, NOW).change).toBe(change);
  });

  it('names what it was for and who did it', () => {
    expect(movementView(sold, NOW).detail).toContain('26112200000017 · 李敏');
  });
});
