import type { Output } from '../../src/shared/contract/registry';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import type { Facts } from '../../src/shared/domain/ledger/transfer';
import type { TransferDocument } from '../_kit/ledger/documents';
import { postingsOf } from '../_kit/ledger/read-ledger';
import { cutPage, PAGE_ROWS, type Page } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import type { PricedModel } from '../catalog/public';

type Movement = Output<'warehouse.movement.list'>['rows'][number];

/** Every piece comes from suppliers or goes to whom it was sold: their two accounts see the whole warehouse. */
const BOTH_ENDS = [accounts.house.supply, accounts.house.delivered];

/** What moved, the latest first: of one product, or of all. Two queries at once. */
export async function movementsOf(db: Reader, productId: string | undefined, after: string | undefined): Promise<Page<TransferDocument>> {
  const names = productId === undefined ? BOTH_ENDS : [accounts.stock(productId)];
  const found = (await Promise.all(names.map((name) => postingsOf(db, name, { after, limit: PAGE_ROWS })))).flat();
  return cutPage(found.sort((one, other) => (one.sequence > other.sequence ? -1 : 1)), ({ sequence }) => sequence);
}

/** The product whose pieces they are. */
export const productOf = ({ asset }: Pick<TransferDocument, 'asset'>): string => asset.slice(asset.indexOf(':') + 1);

/** What the facts of a transfer say under one of several names. */
function said(facts: Facts, ...names: readonly string[]): string {
  const found = names.map((name) => facts[name]).find((fact) => typeof fact === 'string' && fact !== '');
  return typeof found === 'string' ? found.slice(0, 100) : '';
}

export function toMovement(transfer: TransferDocument, product: PricedModel | undefined): Movement {
  const { _id: id, sequence, kind, mode, amount: quantity, facts, at } = transfer;
  const productId = productOf(transfer);
  const direction = transfer.to === accounts.stock(productId) ? 'in' : 'out';
  const named = product ?? { name: productId, model: '', category: 'consumable' as const };
  const words = { reason: said(facts, 'reason'), by: said(facts, 'by'), reference: said(facts, 'orderNo', 'pickupNo', 'reference', 'supplier') };
  return { id, sequence, productId, name: named.name, model: named.model, category: named.category, kind, mode, direction, quantity, ...words, at };
}
