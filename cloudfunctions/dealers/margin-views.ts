import type { Output } from '../../src/shared/contract/registry';
import { leftOf } from '../../src/shared/domain/dealers/margin';
import { keepsBooks } from '../../src/shared/domain/identity/books';
import { actingMembership, type QueryContext } from '../_kit/runtime/context';
import type { MarginDocument, MarginLine } from './margin-documents';
import { priceOf } from './margin-record';

type MarginView = Output<'dealers.margin.price'>;
type MarginCard = MarginView['card'];
type LineView = MarginView['lines'][number];

export function toMarginCard(margin: MarginDocument): MarginCard {
  const { _id: orderId, orderNo, organisationId, organisationName, soldAt, placedAt, lines, cancelled, releaseAt, afterSale, releasedAt } = margin;
  const leftIn = (of: MarginLine['state']) => lines.filter(({ state }) => state === of).reduce((sum, line) => sum + leftOf(line), 0);
  return {
    orderId,
    orderNo,
    title: lines[0]?.title ?? '',
    lines: lines.length,
    organisationId,
    organisationName,
    soldAt,
    placedAt,
    comingFen: leftIn('promised'),
    givenFen: leftIn('released'),
    unpriced: lines.filter(({ state }) => state === 'unpriced').length,
    cancelled,
    releaseAt,
    afterSale,
    releasedAt,
  };
}

export function toMarginView(margin: MarginDocument, ctx: QueryContext): MarginView {
  const { subject, termsVersion, priceList, lines } = margin;
  return {
    card: toMarginCard(margin),
    subject,
    termsVersion,
    priceList: priceList === null ? null : { version: priceList.version, effectiveFrom: priceList.effectiveFrom },
    lines: lines.map(toLineView),
    mayPrice: keepsBooks(actingMembership(ctx)),
  };
}

function toLineView(line: MarginLine): LineView {
  const { lineId, title, quantity, state, paidFen, listPriceFen, unpriced, named, marginFen, takenBack } = line;
  return {
    lineId,
    title,
    quantity,
    state,
    paidFen,
    listPriceFen,
    priceFen: priceOf(line),
    unpriced,
    named: named === null ? null : { byName: named.by.name, reason: named.reason, at: named.at },
    marginFen,
    leftFen: leftOf(line),
    takenBack: takenBack.map(({ causeId, amount }) => ({ why: whyOf(causeId), amountFen: amount })),
  };
}

/** What takes back without being a refund that somebody approved. */
const whyOf = (causeId: string): LineView['takenBack'][number]['why'] => (causeId === 'cancelled' || causeId === 'refunded_before' ? causeId : 'refund');
