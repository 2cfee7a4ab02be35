import { toProductDocument, toSetDocument } from '../../cloudfunctions/catalog/product-record';
import { addDays, dayOf } from '../../src/shared/kernel/time';
import type { Store } from '../store/types';
import { insertMissing } from './company-documents';
import { demoProducts, productIdOf, type ProductPlan } from './demo-products';
import { demoSets } from './demo-sets';
import type { SeedCall } from './seed-caller';

const SUPERVISOR = 'dev-supervisor-zhao';
const FEN_PER_YUAN = 100;

const fenOf = (yuan: number | undefined): number | null => (yuan === undefined ? null : yuan * FEN_PER_YUAN);

function productDocument(key: string, plan: ProductPlan) {
  const { name, model, category, description, priceYuan, memberYuan, warrantyMonths } = plan;
  const { needsInstallation = true, consumables = [] } = plan;
  return toProductDocument(productIdOf(key), {
    kind: 'product',
    name,
    model,
    category,
    description,
    pictureKey: category,
    listPriceFen: priceYuan * FEN_PER_YUAN,
    memberPriceFen: fenOf(memberYuan),
    warrantyMonths,
    needsInstallation,
    consumables: consumables.map(productIdOf),
    restockOn: null,
    onMall: true,
  });
}

/** Puts the catalog, models and sets, into the store. */
export async function writeProducts(store: Store): Promise<void> {
  const products = demoProducts.map(([key, plan]) => productDocument(key, plan));
  const sets = Object.entries(demoSets).map(([key, { priceYuan, memberYuan, components, ...set }]) =>
    toSetDocument(`set_demo${key}`, {
      ...set,
      kind: 'set',
      priceFen: priceYuan * FEN_PER_YUAN,
      memberPriceFen: memberYuan * FEN_PER_YUAN,
      onMall: true,
      components: components.map((component) => ({ productId: productIdOf(component), quantity: 1 })),
    }),
  );
  await insertMissing(store, 'products', [...products, ...sets]);
}

/** Counts the warehouse in, through the real function, so that the ledger knows where every piece came from. */
export async function countWarehouse(call: SeedCall): Promise<void> {
  for (const [key, { available }] of demoProducts.filter(([, plan]) => plan.available > 0)) {
    const count = { productId: productIdOf(key), counted: available, basedOn: 0, reason: '期初盘点' };
    await call(SUPERVISOR, 'warehouse.stock.count', count, `count-${key.toLowerCase()}`);
  }
  for (const [key, { restockInDays }] of demoProducts) {
    if (restockInDays === undefined) continue;
    const expectedOn = addDays(dayOf(Date.now()), restockInDays);
    const arrival = { productId: productIdOf(key), quantity: 20, expectedOn, supplier: '厂家直发', reference: `CG-${key.toUpperCase()}` };
    await call(SUPERVISOR, 'warehouse.arrival.announce', arrival, `arrival-${key.toLowerCase()}`);
  }
}
