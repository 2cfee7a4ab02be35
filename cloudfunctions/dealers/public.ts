import { MARGIN_READERS } from '../../src/shared/contract/dealer-margins';
import type { Output } from '../../src/shared/contract/registry';
import { lostByRefund } from '../../src/shared/domain/dealers/margin';
import { keepsBooks } from '../../src/shared/domain/identity/books';
import { refundedShare } from '../../src/shared/domain/refunds/plan';
import { DEALER_ACCOUNT_ROLES } from '../../src/shared/domain/roles';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { type Actor, type Membership, positionsOf } from '../_kit/runtime/context';
import { ID_PREFIXES } from '../_kit/runtime/ids';
import { topUps } from './documents';
import type { RefundOfSale } from './in-transaction';
import { dealerMargins } from './margin-documents';
import { lifeOf } from './margin-record';

/** A bill of a dealer's money, in the shape in which payments know an order's. */
export interface TopUpForMoney {
  readonly orderId: string;
  readonly orderNo: string;
  readonly title: string;
  readonly cancelled: boolean;
  readonly takesDeposit: boolean;
  readonly organisationPath: readonly string[];
  readonly participant: boolean;
  readonly positions: readonly Membership[];
}

/** Whose some bills are, by their ids; nothing of ids that are none. One round trip, none without any. */
export async function topUpsNamed(db: Pick<Reader, 'find'>, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly name: string; readonly detail: string }>> {
  const bills = ids.filter((id) => id.startsWith(`${ID_PREFIXES.topUp}_`));
  const found = bills.length === 0 ? [] : await db.find(topUps, { where: { _id: oneOf(bills) }, limit: bills.length });
  return new Map(found.map(({ _id, organisationName: name, topUpNo: detail }) => [_id, { name, detail }]));
}

/** For who runs the dealership, and for the company's finance; null for everybody else, as if there were none. */
export async function findTopUpForMoney(db: Pick<Reader, 'get'>, actor: Actor, topUpId: string): Promise<TopUpForMoney | null> {
  const topUp = await db.get(topUps, topUpId);
  if (topUp === null) return null;
  const { _id: orderId, topUpNo: orderNo, organisationId, organisationName: title, organisationPath, cancelled } = topUp;
  const candidates = positionsOf(actor);
  const runs = (member: Membership) => member.organisationId === organisationId && DEALER_ACCOUNT_ROLES.includes(member.role);
  const positions = candidates.filter((member) => runs(member) || keepsBooks(member));
  if (positions.length === 0) return null;
  return { orderId, orderNo, title, cancelled, takesDeposit: false, organisationPath, participant: positions.some(runs), positions };
}

type MarginBack = NonNullable<Output<'orders.refund.preview'>['margin']>;

/** What `takeBackMargin` would do; null of an order that brings its store none. One document. */
export async function previewMarginBack(db: Pick<Reader, 'get'>, { orderId, before, lines }: Pick<RefundOfSale, 'orderId' | 'before' | 'lines'>): Promise<MarginBack | null> {
  const margin = await db.get(dealerMargins, orderId);
  if (margin === null || margin.cancelled) return null;
  const { organisationId, organisationName } = margin;
  let reversedFen = 0;
  let givenFen = 0;
  for (const life of margin.lines.map(lifeOf)) {
    const line = before.find(({ lineId }) => lineId === life.lineId);
    const refund = lines.find(({ lineId }) => lineId === life.lineId);
    if (line === undefined || refund === undefined) continue;
    const lostFen = lostByRefund(life, refundedShare(line, refund));
    reversedFen += lostFen;
    if (life.state === 'released') givenFen += lostFen;
  }
  return { organisationId, organisationName, reversedFen, givenFen };
}

/** Whose business a store's margin is: of who keeps the books, and of who runs the store. */
export const seesMarginOf = (actor: Actor, { organisationId }: Pick<MarginBack, 'organisationId'>): boolean =>
  positionsOf(actor).some((member) => keepsBooks(member) || (member.organisationId === organisationId && MARGIN_READERS.some((role) => role === member.role)));
