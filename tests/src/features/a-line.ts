import type { Output } from '../../../src/shared/contract/registry';

type OrderLine = Output<'orders.order.get'>['lines'][number];

/** One heater of which nothing was given back. */
export function aLine(part: Partial<OrderLine> = {}): OrderLine {
  return {
    lineId: 'line-1',
    productId: 'prd_00000001',
    name: '燃气热水器',
    model: 'JSQ30',
    category: 'gas_water_heater',
    quantity: 1,
    unitPriceFen: 328_000,
    setName: null,
    amountFen: 328_000,
    off: null,
    needsInstallation: true,
    leftPieces: 1,
    leftFen: 328_000,
    ...part,
  };
}
