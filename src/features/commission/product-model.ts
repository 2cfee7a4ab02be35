import type { Output } from '../../shared/contract/registry';
import { MOST_LEVELS } from '../../shared/domain/attribution/credit';
import { COMMISSION_AUDIENCES, commissionOf, rateFor, type CommissionAudience, type CommissionSettings } from '../../shared/domain/commission/rules';
import { toBuyerOf } from '../../shared/domain/commission/to-buyer';
import { amountWords, roundAmountWords } from '../../text/amounts';
import { rateWords } from '../../text/commission';
import { audienceNames } from '../../text/commission-names';
import { productCommissionText as words } from '../../text/commission-office';
import { productName } from '../../text/names';
import { fullDateWords } from '../../text/when';

export type ProductRow = Output<'catalog.price.list'>['rows'][number];

const LEVELS = Array.from({ length: MOST_LEVELS }, (_, position) => position + 1);

/** What one piece of a model at its list price brings to an audience, level by level. */
function broughtTo(audience: CommissionAudience, { id: productId, category, listPriceFen }: ProductRow, settings: CommissionSettings, on: string) {
  if (category === null) return [];
  const levels = Array.from({ length: settings.depth[audience] }, (_, position) => position + 1);
  return levels.flatMap((level) => {
    const found = rateFor(settings, { audience, level }, { productId, category }, on);
    if (found === null) return [];
    const line = { productId, category, quantity: 1, paidFen: listPriceFen };
    const toBuyerFen = audience === 'staff' || level > 1 ? 0 : toBuyerOf(settings, audience, line, on);
    return [{ level, fen: commissionOf(found.rate, line), rate: found.rate, toBuyerFen, own: found.ruleOf === 'product' }];
  });
}

/** One model with what its sale brings to everybody. @param on the day of the sale, `YYYY-MM-DD` */
export function productRow(row: ProductRow, settings: CommissionSettings, on: string) {
  const brought = COMMISSION_AUDIENCES.map((audience) => ({ audience, levels: broughtTo(audience, row, settings, on) }));
  const cells = brought.map(({ audience, levels }) => ({
    audience,
    label: audienceNames[audience],
    words: levels.length === 0 ? words.nothing : words.levels(levels.map(({ fen, rate, toBuyerFen }) => words.brings(rateWords(rate), amountWords(fen), toBuyerFen === 0 ? null : amountWords(toBuyerFen)))),
    own: levels.some(({ own }) => own),
  }));
  const fenOf = (wanted: CommissionAudience, at: number) =>
    brought.find(({ audience }) => audience === wanted)?.levels.find(({ level }) => level === at)?.fen ?? 0;
  // Whoever brought a buyer is a partner or a customer, never both.
  const totalFen = LEVELS.reduce((sum, level) => sum + fenOf('staff', level) + Math.max(fenOf('partner', level), fenOf('customer', level)), 0);
  return {
    id: row.id,
    title: row.model === null ? row.name : productName({ name: row.name, model: row.model }),
    price: roundAmountWords(row.listPriceFen),
    cells,
    total: amountWords(totalFen),
  };
}

/** What is published and has not begun; null when all of it has. @param on today, `YYYY-MM-DD` */
export function comingWords({ rules }: Pick<CommissionSettings, 'rules'>, on: string): string | null {
  const days = rules.flatMap(({ startsOn }) => (startsOn !== null && startsOn > on ? [startsOn] : [])).toSorted();
  const [first] = days;
  return first === undefined ? null : words.coming(days.length, fullDateWords(first));
}

/** The rows as text that a spreadsheet takes when it is pasted; a cell never begins like a formula. */
export function asTable(rows: readonly ReturnType<typeof productRow>[]): string {
  const plain = (cell: string): string => cell.replace(/[\t\n]/g, ' ').replace(/^(?=[=+\-@])/, "'");
  const head = [words.product, words.price, ...COMMISSION_AUDIENCES.map((audience) => audienceNames[audience]), words.total];
  const lines = rows.map(({ title, price, cells, total }) => [title, price, ...cells.map((cell) => cell.words), total]);
  return [head, ...lines].map((line) => line.map(plain).join('\t')).join('\n');
}
