import type { Output } from '../../shared/contract/registry';
import { REFUND_STATES, type RefundState } from '../../shared/domain/refunds/states';
import type { Tone } from '../../components/tag/tag';
import { amountWords, pieceWords, roundAmountWords } from '../../text/amounts';
import { priceOffWords } from '../../text/price-off';
import { refundsText } from '../../text/refunds';
import { momentWords } from '../../text/when';

export type Refund = Output<'orders.refund.get'>['refund'];
export type RefundPreview = Output<'orders.refund.preview'>;
/** What approving does, or did. */
export type RefundEffects = Omit<RefundPreview, 'digest'>;

export type RefundChoice = RefundState | 'all';

/** Finance's lists: what waits for a decision stands first. */
export const REFUND_CHOICES: readonly { readonly value: RefundChoice; readonly label: string }[] = [
  ...REFUND_STATES.map((state) => ({ value: state, label: refundsText.states[state] })),
  { value: 'all', label: refundsText.all },
];

const TONE = {
  requested: 'action',
  approved: 'done',
  rejected: 'quiet',
  withdrawn: 'quiet',
} as const satisfies Readonly<Record<RefundState, Tone>>;

/** One refund, in a list or at the head of its page. */
export function refundView(refund: Refund, now: number, reader: 'customer' | 'staff' = 'staff') {
  const nameOf = (name: string) => (name === '' ? refundsText.nameless[reader] : name);
  const decide = refund.state === 'withdrawn' ? refundsText.withdrawn : refundsText.decided;
  const { decidedByName, decidedAt, goodsByName, goodsAt } = refund;
  return {
    title: refund.lines.map(({ title }) => title).join('、'),
    customer: refund.customerName,
    order: refundsText.orderNo(refund.orderNo),
    amount: amountWords(refund.backFen),
    notDue: refund.backFen === refund.refundFen ? null : refundsText.notDue(amountWords(refund.refundFen - refund.backFen)),
    tag: { words: refundsText.states[refund.state], tone: TONE[refund.state] },
    requested: refundsText.requested(nameOf(refund.requestedByName), momentWords(refund.requestedAt, now)),
    decided:
      decidedByName === null || decidedAt === null
        ? null
        : decide(nameOf(decidedByName), momentWords(decidedAt, now)),
    goods: refundsText.goods[refund.goods],
    goodsBy: goodsByName === null || goodsAt === null ? undefined : refundsText.goodsBy(goodsByName, momentWords(goodsAt, now)),
    reason: refund.reason,
    rejection: refund.rejection,
  };
}

/** What is given back, line by line, and how pieces come to their price: a set's coupon is shared among its pieces. */
export function refundLines(lines: Refund['lines']) {
  return lines.map(({ lineId, title, quantity, off, refundFen }) => ({
    id: lineId,
    title,
    detail: [
      quantity === 0 ? refundsText.amountOnly : refundsText.pieces(quantity),
      ...(off === null ? [] : [refundsText.soldAt(roundAmountWords(off.amountFen))]),
      ...priceOffWords(off),
    ].join(' · '),
    amount: amountWords(refundFen),
  }));
}

/** The pieces that come back: `JSQ30 燃气热水器 1 件、…`. */
export function goodsWords({ lines }: Pick<Refund, 'lines'>): string {
  return lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ title, quantity }) => refundsText.goodsOf(title, quantity))
    .join('、');
}

interface Figure {
  readonly label: string;
  readonly value: string;
}

const words = refundsText.preview;

/** What comes back in money: all of it, payment by payment; and where a part was never paid, how that comes off the order. */
function moneyFigures({ refundFen, dueReducedFen, paybacks }: RefundEffects): readonly Figure[] {
  const isPaid = dueReducedFen === 0;
  return [
    { label: words.refund, value: amountWords(refundFen - dueReducedFen) },
    ...(isPaid ? [] : [{ label: words.off, value: amountWords(refundFen) }, { label: words.notDue, value: amountWords(dueReducedFen) }]),
    ...paybacks.map(({ method, amountFen }) => ({
      label: words.payback[method],
      value: amountWords(amountFen),
    })),
  ];
}

/** What else moves; what does not move is not mentioned. */
function otherFigures(preview: RefundEffects): readonly Figure[] {
  const { coupon, couponsWithdrawn, commission, margin } = preview;
  const amounts = [
    [words.pointsReturned, preview.pointsReturned],
    [words.pointsReversed, preview.pointsReversed],
    [words.pointsDebt, preview.pointsDebt],
    [words.growth, preview.growthReversed],
  ] as const;
  return [
    ...amounts.filter(([, amount]) => amount > 0).map(([label, amount]) => ({ label, value: pieceWords(amount) })),
    ...(commission === null ? [] : commissionFigures(commission)),
    ...(margin === null ? [] : marginFigures(margin)),
    ...(coupon === null ? [] : [{ label: words.couponBack(coupon.title), value: words.couponOutcome[coupon.outcome] }]),
    ...couponsWithdrawn.map(({ title, outcome }) => ({
      label: words.withdrawn(title),
      value: words.withdrawnOutcome[outcome],
    })),
    ...(preview.piecesReturned === 0
      ? []
      : [
          { label: words.pieces, value: words.pieceCount(preview.piecesReturned) },
          { label: words.warranty, value: words.warrantyEnds },
        ]),
  ];
}

/** What others earned by the sale and lose; of it, what they had already. */
function commissionFigures({ reversedFen, debtFen }: NonNullable<RefundEffects['commission']>): readonly Figure[] {
  const amounts = [
    { label: words.commission, fen: reversedFen },
    { label: words.commissionDebt, fen: debtFen },
  ];
  return amounts.filter(({ fen }) => fen > 0).map(({ label, fen }) => ({ label, value: amountWords(fen) }));
}

/** What the store had of the sale and loses, or owes less; of it, what stands on its account already. */
function marginFigures({ organisationName: store, reversedFen, givenFen }: NonNullable<RefundEffects['margin']>): readonly Figure[] {
  const said = reversedFen < 0 ? words.shortfall : words.margin;
  const amounts = [
    { label: said.back(store), fen: Math.abs(reversedFen) },
    { label: said.given, fen: Math.abs(givenFen) },
  ];
  return amounts.filter(({ fen }) => fen > 0).map(({ label, fen }) => ({ label, value: amountWords(fen) }));
}

/** Exactly what approving does, in numbers. */
export function previewView(preview: RefundEffects) {
  const backFen = preview.paybacks.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return { backFen, money: moneyFigures(preview), others: otherFigures(preview) };
}

/** The label of a figure, with a word where it was not there before, or was another number. */
export function changedFigure(before: RefundEffects | undefined) {
  const known = before === undefined ? undefined : [...moneyFigures(before), ...otherFigures(before)];
  return ({ label, value }: Figure): string => {
    const isOld = known === undefined || known.some((figure) => figure.label === label && figure.value === value);
    return isOld ? label : refundsText.nowOtherwise(label);
  };
}
