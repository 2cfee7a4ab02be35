import type { Input } from '../../shared/contract/registry';
import { formatFen, parseYuan } from '../../shared/kernel/money';
import { dayOf } from '../../shared/kernel/time';
import { missingOf, type Addressee } from '../../shared/domain/orders/addressee';
import { windowsAhead } from '../../shared/domain/orders/visit-windows';
import { addresseeText } from '../../text/addressee';
import { productName } from '../../text/names';
import { reportText } from '../../text/report';
import { dateWords } from '../../text/when';
import type { DraftLine, Product, ReportDraft } from './store';

const { problems } = reportText;

/** A product as it was reported before: its stock of that day says nothing today, so it is left out. */
export function recentRowView({ id, listPriceFen, selling, ...product }: Product) {
  return {
    id,
    title: productName(product),
    detail: selling === null ? '' : reportText.lowest(formatFen(selling.lowestPriceFen)),
    listPrice: formatFen(listPriceFen),
    sellable: true,
  };
}

/** What a seller reads beside a product that was asked for just now. */
export function productRowView(product: Product, now: number) {
  const { selling } = product;
  const view = recentRowView(product);
  if (selling === null) return view;
  const { available, restockOn } = selling;
  const restock = available > 0 || restockOn === null ? [] : [reportText.restock(dateWords(restockOn, now))];
  const detail = [view.detail, reportText.stock(available), ...restock].join(' · ');
  return { ...view, detail, sellable: available > 0 };
}

/** What is wrong with the price of a line, or null. The server checks again, and it alone knows the stock of now. */
export function lineProblem({ product, unitPriceText }: Pick<DraftLine, 'product' | 'unitPriceText'>): string | null {
  const priceFen = parseYuan(unitPriceText);
  if (priceFen === null) return problems.price;
  if (priceFen > product.listPriceFen) return problems.priceTooHigh(formatFen(product.listPriceFen));
  const { selling } = product;
  if (selling !== null && priceFen < selling.lowestPriceFen)
    return problems.priceTooLow(formatFen(selling.lowestPriceFen));
  return null;
}

/** One line of the form. */
export function lineView(line: DraftLine) {
  const { product } = line;
  const lowest = product.selling === null ? [] : [reportText.lowest(formatFen(product.selling.lowestPriceFen))];
  return {
    id: product.id,
    title: productName(product),
    priceHint: [reportText.listPrice(formatFen(product.listPriceFen)), ...lowest].join(' · '),
    problem: lineProblem(line),
    amount: formatFen(amountOf(line)),
  };
}

function amountOf({ quantity, unitPriceText }: DraftLine): number {
  return (parseYuan(unitPriceText) ?? 0) * quantity;
}

/** The sum of all lines, in fen; a line without a readable price counts nothing. */
export function totalFenOf(draft: ReportDraft): number {
  return draft.lines.reduce((sum, line) => sum + amountOf(line), 0);
}

/** What is missing in the customer's part, field by field. */
export function customerProblems(customer: Addressee): Partial<Record<keyof Addressee, string>> {
  const words = { ...addresseeText.problems, name: problems.name };
  return Object.fromEntries(missingOf(customer).map((field) => [field, words[field]]));
}

/** The first thing to put right before the report can go, or null. */
export function firstProblem(draft: ReportDraft): string | null {
  if (draft.lines.length === 0) return problems.noLines;
  const ofLines = draft.lines.map(lineProblem).find((problem) => problem !== null);
  if (typeof ofLines === 'string') return ofLines;
  return Object.values(customerProblems(draft.customer))[0] ?? null;
}

/** A wish that a kept draft has outlived is no wish. */
function wishAhead({ wishedWindow }: ReportDraft, now: number): ReportDraft['wishedWindow'] {
  if (wishedWindow === null || wishedWindow.on < dayOf(now)) return null;
  return windowsAhead(wishedWindow.on, now).some(({ from }) => from === wishedWindow.from) ? wishedWindow : null;
}

/** The filled form as the server takes it. Call it only when nothing is wrong. */
export function reportInput(draft: ReportDraft, now: number): Input<'orders.report.create'> {
  const { name, phone, province, city, district, detail } = draft.customer;
  const remark = draft.remark.trim();
  return {
    lines: draft.lines.map(({ product, quantity, unitPriceText }) => ({
      productId: product.id,
      quantity,
      unitPriceFen: parseYuan(unitPriceText) ?? 0,
    })),
    customer: { name, phone },
    address: { province, city, district, detail },
    wishedWindow: wishAhead(draft, now),
    ...(remark === '' ? {} : { remark }),
    ...(draft.lead === null || draft.lead === undefined ? {} : { leadId: draft.lead.leadId }),
  };
}
