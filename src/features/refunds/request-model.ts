import type { Input, Output } from '../../shared/contract/registry';
import { formatFen, parseYuan } from '../../shared/kernel/money';
import { refundRequestText as words } from '../../text/refund-request';

type Order = Output<'orders.order.get'>;
export type OrderLine = Order['lines'][number];
type Asked = Input<'orders.refund.preview'>['lines'][number];

/** Pieces are given back, or only some money: what is bought stays where it is. */
export type RefundKind = 'pieces' | 'amount';

/** What somebody fills in to get money back. */
export interface RequestDraft {
  readonly kind: RefundKind;
  /** Pieces by line; a line that is not named is kept. */
  readonly pieces: Readonly<Record<string, number>>;
  /** Yuan by line, as typed: what goes back, for pieces only when it is not their price. */
  readonly amounts: Readonly<Record<string, string>>;
  readonly goods: 'back' | 'stay';
  readonly reason: string;
}

export const EMPTY_REQUEST: RequestDraft = { kind: 'pieces', pieces: {}, amounts: {}, goods: 'back', reason: '' };

/** Another kind of refund begins anew; why stays. */
export function withKind({ goods, reason }: RequestDraft, kind: RefundKind): RequestDraft {
  return { ...EMPTY_REQUEST, kind, goods, reason };
}

/** All that is left of every line. */
export function withEverything(draft: RequestDraft, lines: readonly OrderLine[]): RequestDraft {
  return { ...draft, pieces: Object.fromEntries(lines.map(({ lineId, leftPieces }) => [lineId, leftPieces])) };
}

/** Where goods are before they arrive, nothing has to be sent back. */
export const isWithCustomer = ({ card }: Pick<Order, 'card'>): boolean => card.deliveryState === 'delivered';

/** The lines of which this kind of refund could still give something back. */
export function linesToRefund(lines: readonly OrderLine[], kind: RefundKind): readonly OrderLine[] {
  return lines.filter(({ leftPieces, leftFen }) => (kind === 'pieces' ? leftPieces > 0 : (leftFen ?? 0) > 0));
}

/** What is still wrong with a draft, by line and for its reason; and what the server is asked once lines are fine. */
export function checkRequest(order: Pick<Order, 'card' | 'lines'>, draft: RequestDraft) {
  const lines = order.lines.map((line) => ({ line, ...readLine(line, draft) }));
  const asked = lines.flatMap(({ ask }) => (ask === null ? [] : [ask]));
  const problems = Object.fromEntries(
    lines.flatMap(({ line, problem }) => (problem === null ? [] : [[line.lineId, problem] as const])),
  );
  const goodsReturned = draft.kind === 'pieces' && draft.goods === 'back' && isWithCustomer(order);
  const isFine = asked.length > 0 && Object.keys(problems).length === 0;
  const scope: Input<'orders.refund.preview'> | null = isFine
    ? { orderId: order.card.id, lines: asked, goodsReturned }
    : null;
  return { scope, problems, reason: draft.reason.trim() === '' ? words.reasonNeeded : undefined };
}

function readLine(
  { lineId, leftFen }: OrderLine,
  { kind, pieces, amounts }: RequestDraft,
): { readonly ask: Asked | null; readonly problem: string | null } {
  const quantity = kind === 'pieces' ? (pieces[lineId] ?? 0) : 0;
  const typed = (amounts[lineId] ?? '').trim();
  if (kind === 'pieces' && quantity === 0) return { ask: null, problem: null };
  if (typed === '') return { ask: quantity === 0 ? null : { lineId, quantity }, problem: null };
  const amountFen = parseYuan(typed);
  const most = leftFen ?? 0;
  const tooLittle = amountFen === 0 && quantity === 0;
  if (amountFen === null || tooLittle || amountFen > most) {
    return { ask: null, problem: words.amountWrong(formatFen(most)) };
  }
  return { ask: { lineId, quantity, amountFen }, problem: null };
}
