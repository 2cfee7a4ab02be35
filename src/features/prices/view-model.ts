import type { Input, Output } from '../../shared/contract/registry';
import { parseYuan } from '../../shared/kernel/money';
import { roundAmountWords } from '../../text/amounts';
import { productName } from '../../text/names';
import { pricesText } from '../../text/prices';

export type PricedRow = Output<'catalog.price.list'>['rows'][number];
export type Piece = PricedRow['components'][number];
type SetPicture = keyof typeof pricesText.pictures;

/** One model or set of the list. */
export function pricedRowView(row: PricedRow) {
  const { name, model, kind, listPriceFen, priceFen, memberPriceFen, onMall, components } = row;
  const pieces = components.map((piece) => pricesText.piece(piece.name, piece.quantity));
  const detail = kind === 'set' ? pricesText.components(pieces) : row.description;
  const saving = kind === 'set' && listPriceFen > priceFen ? [pricesText.oneByOne(roundAmountWords(listPriceFen))] : [];
  const member =
    memberPriceFen === null
      ? pricesText.noMemberPrice
      : `${pricesText.memberPrice} ${roundAmountWords(memberPriceFen)}`;
  return {
    title: model === null ? name : productName({ name, model }),
    detail,
    price: roundAmountWords(priceFen),
    notes: [member, ...saving].join(' · '),
    hidden: !onMall,
  };
}

/** What stands in the fields while a model or set is changed. */
export interface PriceDraft {
  readonly name: string;
  readonly price: string;
  /** Empty: none. */
  readonly memberPrice: string;
  readonly onMall: boolean;
  readonly description: string;
  readonly picture: SetPicture;
  readonly pieces: readonly Piece[];
}

const typed = (fen: number | null): string => (fen === null ? '' : roundAmountWords(fen).replace(/,/g, ''));

export function startingDraft(row: PricedRow | null): PriceDraft {
  if (row === null) {
    return { name: '', price: '', memberPrice: '', onMall: true, description: '', picture: 'set_kitchen', pieces: [] };
  }
  const { name, priceFen, memberPriceFen, onMall, description, components, pictureKey } = row;
  const picture = pictureKey === 'set_water' ? 'set_water' : 'set_kitchen';
  return {
    name,
    price: typed(priceFen),
    memberPrice: typed(memberPriceFen),
    onMall,
    description,
    picture,
    pieces: components,
  };
}

export interface PriceProblems {
  readonly name?: string;
  readonly price?: string;
  readonly memberPrice?: string;
  readonly pieces?: string;
}

/** What is wrong with a draft, field by field. Whether a set is dear the server says. */
export function priceProblems(draft: PriceDraft, kind: PricedRow['kind']): PriceProblems {
  const { problems } = pricesText;
  const price = parseYuan(draft.price);
  const member = memberFen(draft);
  const dear = member === undefined || (member !== null && price !== null && member > price);
  return {
    ...(draft.name.trim() === '' ? { name: problems.name } : {}),
    ...(price === null || price === 0 ? { price: problems.price } : {}),
    ...(dear ? { memberPrice: problems.memberPrice } : {}),
    ...(kind === 'set' && draft.pieces.length < 2 ? { pieces: problems.pieces } : {}),
  };
}

/** The member price in fen, null for none, undefined when it is no amount. */
function memberFen({ memberPrice }: PriceDraft): number | null | undefined {
  if (memberPrice.trim() === '') return null;
  const fen = parseYuan(memberPrice);
  return fen === null || fen === 0 ? undefined : fen;
}

function offering(draft: PriceDraft) {
  const { description, onMall } = draft;
  return { description, onMall, memberPriceFen: memberFen(draft) ?? null };
}

/** A draft without problems, as the command takes it. */
export function toRepricing(productId: string, draft: PriceDraft): Input<'catalog.product.reprice'> {
  return { productId, listPriceFen: parseYuan(draft.price) ?? 0, ...offering(draft) };
}

export function toSet(setId: string | null, draft: PriceDraft): Input<'catalog.set.save'> {
  return {
    setId,
    name: draft.name.trim(),
    pictureKey: draft.picture,
    priceFen: parseYuan(draft.price) ?? 0,
    ...offering(draft),
    components: draft.pieces.map(({ productId, quantity }) => ({ productId, quantity })),
  };
}

/** What the pieces cost one by one, in words. */
export function piecesTotal(pieces: readonly Piece[]): string {
  return roundAmountWords(pieces.reduce((sum, { listPriceFen, quantity }) => sum + listPriceFen * quantity, 0));
}

/** The pieces with one more of a model. */
export function withPiece(pieces: readonly Piece[], { id, name, listPriceFen }: PricedRow): readonly Piece[] {
  const known = pieces.some(({ productId }) => productId === id);
  return known ? pieces : [...pieces, { productId: id, name, listPriceFen, quantity: 1 }];
}

/** The pieces with so many of one; none takes it out. */
export function withQuantity(pieces: readonly Piece[], productId: string, quantity: number): readonly Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.productId !== productId) return [piece];
    return quantity === 0 ? [] : [{ ...piece, quantity }];
  });
}
