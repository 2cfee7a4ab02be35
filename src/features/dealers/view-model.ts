import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import type { PickupState } from '../../shared/domain/dealers/pickup';
import { parseYuan } from '../../shared/kernel/money';
import { amountWords } from '../../text/amounts';
import { dealersText as words } from '../../text/dealers';
import { dateWords, momentWords } from '../../text/when';

export type Home = Output<'dealers.home.get'>;
export type Standing = Home['standing'];
export type Goods = Home['goods'][number];
export type Pickup = Output<'dealers.pickup.get'>;
export type PickupCard = Pickup['card'];
export type Preview = Output<'dealers.pickup.preview'>;
export type Due = Output<'dealers.dues.list'>['rows'][number];

const TONES: Readonly<Record<PickupState, Tone>> = { requested: 'now', approved: 'action', partly: 'action', picked: 'done', cancelled: 'quiet', refused: 'danger' };

const creditLeftFen = ({ creditFen, creditUsedFen }: Standing): number => Math.max(0, creditFen - creditUsedFen);

/** The figures at the top of a dealer's home: what is his, what of his credit is used and left, what he owes by when. */
export function homeFigures(standing: Standing, now: number) {
  const { balanceFen, owedFen, nextDueOn, creditUsedFen, overdueFen } = standing;
  return [
    { label: words.home.balance, value: amountWords(balanceFen), note: null, late: false },
    { label: words.home.creditUsed, value: amountWords(creditUsedFen), note: null, late: false },
    { label: words.home.creditLeft, value: amountWords(creditLeftFen(standing)), note: null, late: false },
    { label: words.home.owed, value: amountWords(owedFen), note: nextDueOn === null ? words.home.nothingOwed : words.home.dueOn(dateWords(nextDueOn, now)), late: overdueFen > 0 },
  ] as const;
}

/** What was chosen on the home: how many of which model. */
export type Chosen = Readonly<Record<string, number>>;

export const linesOf = (chosen: Chosen) => Object.entries(chosen).flatMap(([productId, quantity]) => (quantity > 0 ? [{ productId, quantity }] : []));
export const piecesOf = (chosen: Chosen): number => linesOf(chosen).reduce((sum, { quantity }) => sum + quantity, 0);
export const totalOf = (chosen: Chosen, goods: readonly Goods[]): number =>
  goods.reduce((sum, { productId, priceFen }) => sum + priceFen * (chosen[productId] ?? 0), 0);

/** A model's line of details: how many there are, and when more come. */
export function goodsDetails({ available, incoming }: Goods, now: number): readonly (string | null)[] {
  const [next] = incoming;
  return [words.home.available(available), next === undefined ? null : words.home.coming(dateWords(next.expectedOn, now), next.quantity)];
}

/** Which models are short, in sentences; none when all are there. */
export const shortages = ({ lines }: Preview): readonly string[] =>
  lines.flatMap(({ name, quantity, available }) => (quantity > available ? [words.confirm.short(name, available)] : []));

export function cardView(card: PickupCard, now: number) {
  return {
    title: words.titleOf(card.title, card.models),
    state: { words: words.states[card.state], tone: TONES[card.state] },
    returning: card.returning ? words.returning : null,
    amount: amountWords(card.amountFen),
    pieces: words.pieces(card.pieces),
    progress: card.handedOver > 0 ? words.list.handedOver(card.handedOver, card.pieces) : null,
    by: words.list.by(card.requestedByName, momentWords(card.requestedAt, now)),
  };
}

/** What was decided about it, in sentences. */
export function decisions({ approval, refusal, cancellation }: Pickup): readonly string[] {
  return [
    ...(approval === null ? [] : [words.detail.approval(approval.byName, approval.reason)]),
    ...(refusal === null ? [] : [words.detail.refusal(refusal.byName, refusal.reason)]),
    ...(cancellation === null ? [] : [words.detail.cancellation(cancellation.byName, cancellation.reason)]),
  ];
}

/** What can be taken now; nothing while something is overdue. */
export const homeHeadline = ({ hold, spendableFen }: Standing): string => (hold === null ? words.home.headline(amountWords(spendableFen)) : words.home.heldHeadline);

export function accountRows(standing: Standing) {
  const { balanceFen, reservedFen, comingFen, creditFen, creditUsedFen, spendableFen, monthFen } = standing;
  return [
    { label: words.account.balance, amount: amountWords(balanceFen) },
    { label: words.account.reserved, amount: amountWords(reservedFen) },
    ...(comingFen === 0 ? [] : [{ label: words.account.coming, amount: amountWords(comingFen) }]),
    { label: words.account.credit, amount: amountWords(creditFen) },
    { label: words.account.creditUsed, amount: amountWords(creditUsedFen) },
    { label: words.account.creditLeft, amount: amountWords(creditLeftFen(standing)) },
    { label: words.account.spendable, amount: amountWords(spendableFen) },
    { label: words.account.month, amount: amountWords(monthFen) },
  ];
}

type DueDifference = Output<'dealers.check.get'>['open'][number];

/** How much of a dealer's dues is not what the journal says, counted either way. */
export const differenceFen = (rows: DueDifference['rows']): number => rows.reduce((sum, { keptFen, summedFen }) => sum + Math.abs(keptFen - summedFen), 0);

/** What a pick-up is over what was agreed, as the account stands now. */
export const overFen = ({ card, standing }: Pickup): number => Math.max(0, card.amountFen - (standing?.spendableFen ?? 0));

export const openReturn = ({ returns }: Pickup): Pickup['returns'][number] | undefined => returns.find(({ receivedAt }) => receivedAt === null);

/** The models of which something may be counted in a step, and at most how many. */
export function countable(pickup: Pickup, command: string): readonly { readonly productId: string; readonly title: string; readonly most: number }[] {
  const expected = openReturn(pickup)?.pieces ?? [];
  return pickup.lines.flatMap(({ productId, model, name, quantity, handedOver, returning, returned }) => {
    const coming = expected.find((row) => row.productId === productId)?.quantity ?? 0;
    const most = command === 'receive' ? coming : command === 'return' ? handedOver - returning - returned : quantity - handedOver;
    return most > 0 ? [{ productId, title: `${model} ${name}`, most }] : [];
  });
}

export type TopUp = Output<'dealers.account.get'>['topUps'][number];
export type ListedTopUp = Output<'dealers.top_up.list'>['rows'][number];

type Awaited = Pick<Output<'payments.order.get'>, 'dueFen' | 'awaitingFen'>;

/** How a bill stands, and whether something of it may be paid: not what was recorded and finance still looks at. */
export function topUpWords({ amountFen, creditedFen, cancelled }: TopUp, { dueFen, awaitingFen }: Awaited = { dueFen: amountFen, awaitingFen: 0 }): { readonly words: string; readonly open: boolean } {
  const { account } = words;
  if (!cancelled && awaitingFen > 0 && awaitingFen >= dueFen) return { words: words.topUp.awaiting, open: false };
  if (cancelled) return { words: account.cancelled, open: false };
  if (creditedFen >= amountFen) return { words: account.credited, open: false };
  return { words: creditedFen > 0 ? account.partly(amountWords(creditedFen)) : account.open, open: true };
}

const MOST_TOP_UP_FEN = 1_000_000_000;

/** What was typed as yuan; null for what is no amount that can be brought. */
export function topUpFen(text: string): number | null {
  const fen = parseYuan(text);
  return fen === null || fen <= 0 || fen > MOST_TOP_UP_FEN ? null : fen;
}
