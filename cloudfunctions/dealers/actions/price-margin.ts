import type { ParsedInput } from '../../../src/shared/contract/registry';
import { agreeMargin, marginOf } from '../../../src/shared/domain/dealers/margin';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership, type CommandContext } from '../../_kit/runtime/context';
import { doerOf } from '../access';
import { dealerMargins, type MarginDocument, type MarginLine } from '../margin-documents';
import { changedMargin, lifeOf } from '../margin-record';
import { DUES_COST } from '../margin-steps';
import { toMarginView } from '../margin-views';
import { promisedIfPaid } from '../settle-margin';

type Priced = ParsedInput<'dealers.margin.price'>;

/** A look at who calls; the margin read and written, its order and whether it is paid, the store's account and the transfers. */
const BUDGET = { roundTrips: 13 + DUES_COST.roundTrips, documentsExamined: 8 + DUES_COST.documentsExamined } as const;

/** Names the price of a line that no list names, once; what is paid already is promised at once, and given by the next round when its days are over. */
export const priceMargin = action('dealers.margin.price', BUDGET, async (priced, ctx) => {
  const { organisationId } = headquartersMembership(ctx);
  return ctx.transact(async (tx) => {
    const margin = await tx.get(dealerMargins, priced.orderId);
    if (margin === null || !margin.organisationPath.includes(organisationId)) throw new AppError('dealers.margin.missing');
    const agreed = changedMargin(margin, { lines: withPrice(margin, priced, ctx) });
    const changed = await promisedIfPaid(tx, agreed, ctx.now);
    await tx.put(dealerMargins, changed);
    return toMarginView(changed, ctx);
  });
});

function withPrice({ lines }: MarginDocument, { lineId, priceFen, reason }: Priced, { actor, now }: CommandContext): readonly MarginLine[] {
  const line = lines.find((one) => one.lineId === lineId);
  if (line === undefined) throw new AppError('dealers.margin.missing');
  if (line.state !== 'unpriced') throw new AppError('dealers.margin.priced');
  // The store never pays more than everybody.
  if (priceFen > line.listPriceFen) throw new AppError('trade.price.above_list', { model: line.model, mostFen: line.listPriceFen });
  const agreed = { ...line, ...agreeMargin(lifeOf(line), marginOf(line, priceFen)), named: { priceFen, reason, by: doerOf(actor), at: now } };
  return lines.map((one) => (one.lineId === lineId ? agreed : one));
}
