import { toProductDocument, toSetDocument } from '../../cloudfunctions/catalog/product-record';
import type { Devcloud } from '../../devcloud/start-devcloud';
import type { DocumentValue } from '../../devcloud/store/types';
import { PRODUCT_CATEGORIES } from '../../src/shared/domain/catalog/categories';
import { accounts } from '../../src/shared/domain/ledger/accounts';

const BATCH = 1_000;
/** Every so many products there is a set of the ones before it. */
const EACH_SET = 20;
const PIECES = 1_000_000;

export const benchProductId = (position: number): string => `prd_bench${String(position).padStart(7, '0')}`;

function productAt(position: number) {
  const category = PRODUCT_CATEGORIES[position % PRODUCT_CATEGORIES.length] ?? 'consumable';
  return toProductDocument(benchProductId(position), {
    kind: 'product',
    name: `测试机型 ${position}`,
    model: `TB-${position}`,
    category,
    description: '',
    pictureKey: category,
    listPriceFen: 100_000 + position,
    memberPriceFen: 90_000,
    warrantyMonths: 12,
    needsInstallation: true,
    consumables: [],
    restockOn: null,
    onMall: true,
  });
}

function setAt(position: number) {
  const components = [1, 2, 3].map((back) => ({ productId: benchProductId(position - back), quantity: 1 }));
  const offer = { name: `测试套系 ${position}`, description: '', pictureKey: 'set_water', priceFen: 250_000 } as const;
  const id = `set_bench${String(position).padStart(7, '0')}`;
  return toSetDocument(id, { ...offer, kind: 'set', memberPriceFen: null, onMall: true, components });
}

/** Fills the shelves straight in the store, with plenty of every product. */
export class CatalogueGrowth {
  private made = 0;

  constructor(private readonly devcloud: Devcloud) {}

  async growTo(total: number): Promise<void> {
    while (this.made < total) {
      const from = this.made;
      const positions = Array.from({ length: Math.min(BATCH, total - from) }, (_, offset) => from + offset);
      const sets = positions.filter((position) => position > 0 && position % EACH_SET === 0).map(setAt);
      const shelves = positions.map((position) => {
        const balance = { posted: PIECES, pendingOut: 0, pendingIn: 0, lots: [], nextExpiryAt: null };
        return { _id: accounts.stock(benchProductId(position)), ...balance, transfers: 0, updatedAt: 0 };
      });
      await this.insert('products', [...positions.map(productAt), ...sets]);
      await this.insert('ledger_accounts', shelves);
      this.made += positions.length;
    }
  }

  private async insert(collection: string, documents: readonly object[]): Promise<void> {
    await this.devcloud.store.insert(collection, documents as readonly DocumentValue[]);
  }
}
