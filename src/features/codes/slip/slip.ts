import type { Output } from '../../../shared/contract/registry';
import { maskedName } from '../../../shared/domain/orders/masking';
import { dayOf } from '../../../shared/kernel/time';
import { amountWords } from '../../../text/amounts';
import { codesText } from '../../../text/codes';
import { productName } from '../../../text/names';
import { fullDateWords } from '../../../text/when';

const { receipt: words } = codesText;

/** Everything that a receipt says, on screen, on paper and in the album; its code stands between lead and rows. */
export interface Slip {
  readonly headline: string;
  readonly lead: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly goods: readonly { readonly id: string; readonly label: string; readonly amount: string }[];
  readonly total: { readonly label: string; readonly amount: string };
  readonly footnote: string;
}

/** The receipt of an order. It passes through many hands, so it names its customer no more than its code does. */
export function slipOf({ card, guideName, lines }: Output<'orders.order.get'>): Slip {
  const { rows } = words;
  return {
    headline: words.headline,
    lead: words.lead,
    rows: [
      { label: rows.orderNo, value: card.orderNo },
      { label: rows.shop, value: card.organisationName },
      { label: rows.guide, value: guideName },
      { label: rows.customer, value: maskedName(card.customerName) },
      { label: rows.date, value: fullDateWords(dayOf(card.createdAt)) },
    ],
    goods: lines.map((line) => ({
      id: line.lineId,
      label: words.line(productName(line), line.quantity),
      amount: amountWords(line.amountFen),
    })),
    total: { label: rows.total, amount: amountWords(card.totalFen) },
    footnote: words.footnote,
  };
}
