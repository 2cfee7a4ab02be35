import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, people } from '../../fixtures/company';
import { DEALER, openDealership, priced, publishPrices } from '../../fixtures/dealers';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { account, delivered, FRIDGE_MARGIN_FEN, FRIDGE_SOLD_FEN, marginSeen, passDays, refunded, settleMargins, sold, soldAndPaid } from '../../fixtures/margins';
import { products, reportSale, type Placed } from '../../fixtures/sales';

jest.setTimeout(120_000);

let devcloud: Devcloud;
beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
  await settleMargins(devcloud);
});
afterEach(() => devcloud.stop());

/** What the preview of a refund of its first line says of the margin. */
async function seen({ orderId }: Placed, quantity: number, { amountFen, by = people.finance.openid }: { readonly amountFen?: number; readonly by?: string } = {}) {
  const line = { lineId: `${orderId}_1`, quantity, ...(amountFen === undefined ? {} : { amountFen }) };
  return (await clientOf(devcloud, by).call('orders.refund.preview', { orderId, lines: [line], goodsReturned: false })).margin;
}

const leftFen = async (placed: Placed) => (await marginSeen(devcloud, placed))?.lines[0]?.leftFen;

describe('a refund of what a dealer sold', () => {
  it('says before what it takes back of his margin, on its way and on his account, and does exactly that', async () => {
    const placed = await soldAndPaid(devcloud, { quantity: 3 });
    const store = { organisationId: DEALER, organisationName: '城东专卖店' };
    expect(await seen(placed, 1)).toEqual({ ...store, reversedFen: FRIDGE_MARGIN_FEN, givenFen: 0 });
    await refunded(devcloud, placed, 1);
    expect(await account(devcloud)).toEqual({ posted: 0, coming: 2 * FRIDGE_MARGIN_FEN });

    await delivered(devcloud, placed);
    await passDays(devcloud, 7);
    // A third of a fen is nobody's: what was said is what leaves, also with an amount that does not divide.
    const amountFen = FRIDGE_SOLD_FEN / 3 + 1;
    const said = await seen(placed, 0, { amountFen: Math.floor(amountFen) });
    expect(said?.givenFen).toBe(said?.reversedFen);
    await refunded(devcloud, placed, 0, Math.floor(amountFen));
    expect(await account(devcloud)).toEqual({ posted: 2 * FRIDGE_MARGIN_FEN - (said?.givenFen ?? 0), coming: 0 });
  });

  it('says what a sale that is not paid yet will bring less', async () => {
    const placed = await sold(devcloud, { quantity: 2 });
    expect(await seen(placed, 1)).toMatchObject({ reversedFen: FRIDGE_MARGIN_FEN, givenFen: 0 });
  });

  it('says what he owes less of what was sold beneath his price', async () => {
    await publishPrices(devcloud, 'ptr_dear0000001', [priced(products.fridge, 450_000)]);
    await settleMargins(devcloud, { priceTier: 'ptr_dear0000001' });
    const placed = await soldAndPaid(devcloud, { unitPriceFen: 420_000 });
    expect(await seen(placed, 1)).toMatchObject({ reversedFen: -30_000, givenFen: 0 });
    await delivered(devcloud, placed);
    await passDays(devcloud, 7);
    expect(await seen(placed, 0, { amountFen: 210_000 })).toMatchObject({ reversedFen: -15_000, givenFen: -15_000 });
    await refunded(devcloud, placed, 0, 210_000);
    expect(await leftFen(placed)).toBe(-15_000);
  });

  it('is told to the books and to who runs the store, kept with the refund, and to nobody else', async () => {
    const placed = await soldAndPaid(devcloud);
    expect(await seen(placed, 1, { by: people.dealer.openid })).toMatchObject({ reversedFen: FRIDGE_MARGIN_FEN });
    for (const by of [people.dealerGuide.openid, people.supervisor.openid]) expect(await seen(placed, 1, { by })).toBeNull();
    await refunded(devcloud, placed, 1);
    const kept = async (by: string) => {
      const { refunds } = await clientOf(devcloud, by).call('orders.refund.of_order', { orderId: placed.orderId });
      return (await clientOf(devcloud, by).call('orders.refund.get', { refundId: refunds[0]?.id ?? '' })).effects?.margin;
    };
    expect(await kept(people.finance.openid)).toMatchObject({ reversedFen: FRIDGE_MARGIN_FEN });
    expect(await kept(people.dealerGuide.openid)).toBeNull();
  });

  it('says nothing where there is no margin', async () => {
    expect(await seen(await reportSale(devcloud), 1)).toBeNull();
  });
});
