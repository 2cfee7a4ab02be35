import type { Output } from '../../shared/contract/registry';
import { PRODUCT_CATEGORIES, type ProductCategory } from '../../shared/domain/catalog/categories';
import { categoryNames, productName } from '../../text/names';
import { stockText } from '../../text/stock';
import { dateWords } from '../../text/when';

export type StockRow = Output<'warehouse.stock.list'>['rows'][number];
export type CategoryChoice = ProductCategory | 'all';

export const CATEGORY_CHOICES: readonly { readonly value: CategoryChoice; readonly label: string }[] = [
  { value: 'all', label: stockText.all },
  ...PRODUCT_CATEGORIES.map((category) => ({ value: category, label: categoryNames[category] })),
];

const SHOWN_DAYS = 2;

/** One model of the warehouse. */
export function stockRowView({ name, model, category, onHand, reserved, comingBack, available, incoming }: StockRow, now: number) {
  return {
    title: productName({ name, model }),
    detail: categoryNames[category],
    /** What comes when, the first two days of it. */
    incoming: [
      ...incoming.slice(0, SHOWN_DAYS).map(({ quantity, expectedOn }) => stockText.restock(dateWords(expectedOn, now), quantity)),
      ...(incoming.length > SHOWN_DAYS ? [stockText.moreComing(incoming.length - SHOWN_DAYS)] : []),
    ],
    figures: [
      { label: stockText.onHand, value: String(onHand) },
      { label: stockText.reserved, value: String(reserved) },
      ...(comingBack === 0 ? [] : [{ label: stockText.comingBack, value: String(comingBack) }]),
      { label: stockText.available, value: String(available) },
    ],
    soldOut: available <= 0,
  };
}

/** What somebody typed while counting. */
export interface CountDraft {
  readonly counted: string;
  readonly reason: string;
}

export const STARTING_COUNT: CountDraft = { counted: '', reason: '' };

/** What is still wrong with a count, field by field. */
export function countProblems(
  { counted, reason }: CountDraft,
  { reserved }: Pick<StockRow, 'reserved'>,
): { readonly counted?: string; readonly reason?: string } {
  const pieces = countedPieces(counted);
  const few = pieces !== null && pieces < reserved ? stockText.belowReserved(reserved) : undefined;
  const wrong = pieces === null ? stockText.countedWrong : few;
  return {
    ...(wrong === undefined ? {} : { counted: wrong }),
    ...(reason.trim() === '' ? { reason: stockText.reasonNeeded } : {}),
  };
}

const MOST_PIECES = 100_000;

/** At least one piece, or null. */
export function somePieces(typed: string): number | null {
  const pieces = countedPieces(typed);
  return pieces === 0 ? null : pieces;
}

/** The number in the field, or null when there is none. */
export function countedPieces(counted: string): number | null {
  const typed = counted.trim();
  if (!/^\d{1,6}$/.test(typed)) return null;
  return Number(typed) <= MOST_PIECES ? Number(typed) : null;
}
