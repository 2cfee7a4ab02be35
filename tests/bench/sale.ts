import type { Input, Output } from '../../src/shared/contract/registry';
import { addDays, dayOf } from '../../src/shared/kernel/time';
import { personas } from '../../devcloud/people/personas';
import type { Role } from '../../src/shared/domain/roles';
import { mustCall } from './http-client';

/** The openid of the first demo person with this role. */
export function openidOf(role: Role): string {
  const persona = personas.find(({ roles }) => roles.some((held) => held.role === role));
  if (persona === undefined) throw new Error(`the demo company has no ${role}`);
  return persona.openid;
}

type Product = Output<'catalog.product.list'>['rows'][number];

/** A model that the guide can sell. */
export async function sellableProduct(url: string): Promise<Product> {
  const { rows } = await mustCall<Output<'catalog.product.list'>>(url, openidOf('guide'), 'catalog.product.list', {});
  const product = rows.find(({ selling, needsInstallation }) => needsInstallation && (selling?.available ?? 0) > 0);
  if (product === undefined) throw new Error('the demo company has nothing to sell');
  return product;
}

const MANY = 100_000;

/** The models that the guide can sell, each with more pieces than a bench can report. */
export async function plentifulProducts(url: string): Promise<readonly Product[]> {
  const owner = openidOf('owner');
  const { rows } = await mustCall<Output<'catalog.product.list'>>(url, openidOf('guide'), 'catalog.product.list', {});
  const shelf = await mustCall<Output<'warehouse.stock.list'>>(url, owner, 'warehouse.stock.list', {});
  for (const { id: productId, onHand: basedOn } of shelf.rows) {
    const count: Input<'warehouse.stock.count'> = { productId, counted: MANY, basedOn, reason: '压力测试备货' };
    await mustCall(url, owner, 'warehouse.stock.count', count);
  }
  const counted = new Set(shelf.rows.map(({ id }) => id));
  return rows.filter(({ id, selling }) => selling !== null && counted.has(id));
}

/** A report of one piece at list price. `position` makes the phone different each time. */
export function saleOf(
  { id: productId, listPriceFen: unitPriceFen }: Product,
  position: number,
): Input<'orders.report.create'> {
  return {
    lines: [{ productId, quantity: 1, unitPriceFen }],
    customer: { name: '张晓雯', phone: `139${String(position % 100_000_000).padStart(8, '0')}` },
    address: { province: '广东省', city: '佛山市', district: '禅城区', detail: '祖庙路 18 号 3 栋 1202' },
    wishedWindow: { on: addDays(dayOf(Date.now()), 3), from: '09:00', to: '11:00' },
  };
}
