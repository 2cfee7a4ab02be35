import type { Output } from '../../src/shared/contract/registry';
import { EMPTY_BALANCE } from '../../src/shared/domain/ledger/balance';
import { incomingByDay, type IncomingLine } from '../../src/shared/domain/stock/incoming';
import type { PriceLine } from '../../src/shared/domain/trade/price-at';
import type { TradeTerms } from '../../src/shared/domain/trade/terms';
import { dayOf } from '../../src/shared/kernel/time';
import { ledgerAccounts, type AccountDocument } from '../_kit/ledger/documents';
import type { Reader, Stage } from '../_kit/persistence/reader';
import { goodsIn, joinGoods, type JoinedGoods } from '../catalog/public';
import { organisationAnchor } from '../identity/public';
import { joinTerms, listHoldingFirst, termsIn } from '../trade/public';
import { joinIncoming } from '../warehouse/public';
import { dealerStandings, pickups, type PickupDocument, type Place, type StandingDocument } from './documents';
import { newStanding, type DealerNow } from './standing';

/**
 * A dealer's one screen in two round trips, whatever happened before: what is kept of him with his account, terms and
 * pick-ups under way, and the price list that holds with its models and their stock.
 */

type Goods = Output<'dealers.home.get'>['goods'];

interface HomeRow {
  readonly terms: Parameters<typeof termsIn>[0];
  readonly kept: readonly StandingDocument[];
  readonly balances: readonly AccountDocument[];
  readonly pickups: readonly PickupDocument[];
}

const WITH_ALL_OF_HIM: readonly Stage[] = [
  joinTerms('_id', 'terms'),
  { join: { from: dealerStandings, localField: '_id', foreignField: '_id', as: 'kept' } },
  { join: { from: ledgerAccounts, localField: 'kept.balanceAccount', foreignField: '_id', as: 'balances' } },
  { join: { from: pickups, localField: '_id', foreignField: 'underWayOf', as: 'pickups' } },
];

/** One round trip. */
export async function dealerAtHome(db: Reader, place: Place): Promise<Omit<DealerNow, 'termsVersion'> & { readonly underWay: readonly PickupDocument[] }> {
  const { collection, id } = organisationAnchor(place.organisationId);
  const [row] = await db.aggregate<HomeRow>(collection, [{ match: { _id: id } }, { limit: 1 }, ...WITH_ALL_OF_HIM]);
  const underWay = [...(row?.pickups ?? [])].sort((one, other) => (one._id < other._id ? 1 : -1));
  return { kept: row?.kept[0] ?? newStanding(place), balance: row?.balances[0] ?? EMPTY_BALANCE, terms: termsIn(row?.terms ?? []), underWay };
}

interface ListRow extends JoinedGoods {
  readonly lines: readonly PriceLine[];
  readonly incoming: readonly { readonly _id: string; readonly lines: readonly IncomingLine[] }[];
}

/** What a dealer may pick up today, at his own price; nothing for who has no price list. One round trip. */
export async function goodsFor(db: Reader, { priceTier }: Pick<TradeTerms, 'priceTier'>, now: number): Promise<Goods> {
  if (priceTier === null) return [];
  const { collection, stages } = listHoldingFirst(priceTier, dayOf(now));
  const [row] = await db.aggregate<ListRow>(collection, [...stages, ...joinGoods('lines.productId'), joinIncoming('lines.productId', 'incoming')]);
  if (row === undefined) return [];
  const prices = new Map(row.lines.map(({ productId, priceFen }) => [productId, priceFen]));
  const coming = new Map(row.incoming.map(({ _id, lines }) => [_id, incomingByDay(lines)]));
  const goods = goodsIn(row).map((product) => ({
    ...product,
    priceFen: prices.get(product.productId) ?? 0,
    incoming: [...(coming.get(product.productId) ?? [])],
  }));
  return goods.sort((one, other) => one.category.localeCompare(other.category) || one.priceFen - other.priceFen);
}
