import type { TableColumn } from '../../components/sortable-table/sort-rows';
import type { Output } from '../../shared/contract/registry';
import { toSearchText } from '../../shared/domain/catalog/search-keys';
import { roundAmountWords } from '../../text/amounts';
import { ownPricesText as ownWords, priceListText as words, tradeText } from '../../text/trade';
import { dateWords, dayWords } from '../../text/when';

export type PriceListPage = Output<'trade.price.get'>;
export type PriceLine = PriceListPage['lines'][number];
export type Tier = Output<'trade.price.lists'>['tiers'][number];
type ListHead = Tier['lists'][number];
type OwnRow = Output<'trade.price.own'>['rows'][number];

const TENTHS = 1_000;

const offWords = ({ priceFen, listPriceFen }: PriceLine): string =>
  listPriceFen === 0 ? tradeText.none : words.off(String(Math.round((priceFen * TENTHS) / listPriceFen) / 10));

export const PRICE_COLUMNS_SHOWN: readonly TableColumn<PriceLine>[] = [
  { key: 'model', label: words.columns.model, words: ({ model }) => model },
  { key: 'price', label: words.columns.price, figures: true, words: ({ priceFen }) => roundAmountWords(priceFen), cell: ({ priceFen }) => ({ fen: priceFen }), sortBy: ({ priceFen }) => priceFen },
  { key: 'list', label: words.columns.list, figures: true, words: ({ listPriceFen }) => roundAmountWords(listPriceFen), cell: ({ listPriceFen }) => ({ fen: listPriceFen }), sortBy: ({ listPriceFen }) => listPriceFen },
  {
    key: 'before',
    label: words.columns.before,
    figures: true,
    words: ({ beforeFen, priceFen }) => (beforeFen === null || beforeFen === priceFen ? tradeText.none : roundAmountWords(beforeFen)),
    cell: ({ beforeFen, priceFen }) => (beforeFen === null || beforeFen === priceFen ? '' : { fen: beforeFen }),
    sortBy: ({ beforeFen, priceFen }) => (beforeFen === null ? null : priceFen - beforeFen),
  },
  { key: 'off', label: words.columns.off, figures: true, words: offWords, sortBy: ({ priceFen, listPriceFen }) => (listPriceFen === 0 ? null : priceFen / listPriceFen) },
  { key: 'name', label: words.columns.name, words: ({ name }) => name },
];

/** Lines in whose model or name the words stand. */
export function foundLines<Line extends { readonly model: string; readonly name: string }>(lines: readonly Line[], search: string): readonly Line[] {
  const key = toSearchText(search);
  return lines.filter(({ model, name }) => toSearchText(model).includes(key) || toSearchText(name).includes(key));
}

/** A list as the row of its tier says it. */
export function listHeadView({ effectiveFrom, standing, lineCount, byName, reason }: ListHead, now: number) {
  const tone = standing === 'holding' ? 'done' : standing === 'coming' ? 'now' : 'quiet';
  return {
    title: words.from(dateWords(effectiveFrom, now)),
    detail: [words.lines(lineCount), reason, byName].join(' · '),
    standing: words.standings[standing],
    tone,
  } as const;
}

/** One model as a dealer sees it: his price, and what is there. */
export function ownPriceView({ productId, name, model, category, listPriceFen, priceFen, available, restockOn }: OwnRow, now: number) {
  const coming = restockOn === null ? null : ownWords.coming(dayWords(restockOn, now));
  const stock = available > 0 ? ownWords.left(available) : ownWords.soldOut;
  return {
    id: productId,
    category,
    title: name,
    details: [model, [stock, available > 0 ? null : coming].filter((part) => part !== null).join(' · ')],
    price: roundAmountWords(priceFen),
    list: ownWords.list(roundAmountWords(listPriceFen)),
  };
}
