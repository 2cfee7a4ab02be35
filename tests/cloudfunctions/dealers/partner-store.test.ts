import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, people } from '../../fixtures/company';
import { aRequest, HEATER_FEN, openDealership } from '../../fixtures/dealers';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { FRIDGE_MARGIN_FEN, paidInFull, sold } from '../../fixtures/margins';
import { openPartnerStore, storeGuide as guide, storeOwner as owner } from '../../fixtures/partner-store';

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
  await openPartnerStore(devcloud);
});
afterAll(() => devcloud.stop());

const own = () => clientOf(devcloud, owner.openid);

describe('the owner of a partner store', () => {
  it('picks up at his prices and sees his account, as a dealer does', async () => {
    const { sells, standing } = await own().call('dealers.home.get', {});
    expect([sells, standing.owedFen]).toEqual([true, 0]);
    const { rows: prices } = await own().call('trade.price.own', {});
    expect(prices.map(({ priceFen }) => priceFen)).toContain(HEATER_FEN);
    const { pickupId, state } = await own().call('dealers.pickup.request', aRequest(1));
    expect(state).toBe('approved');
    expect((await own().call('dealers.pickup.list', {})).rows).toMatchObject([{ id: pickupId }]);
    expect((await own().call('dealers.account.get', {})).mayTopUp).toBe(true);
    expect((await own().call('dealers.statement.list', {})).rows).toEqual([]);
    await own().call('dealers.top_up.create', { amountFen: 500 });
  });

  it('sees what the sale of his guide brings; the guide does not', async () => {
    const placed = await sold(devcloud, { by: guide.openid });
    await paidInFull(devcloud, placed);
    const { rows } = await own().call('dealers.margin.list', {});
    expect(rows).toMatchObject([{ orderId: placed.orderId, comingFen: FRIDGE_MARGIN_FEN }]);
    expect((await own().call('dealers.margin.get', { orderId: placed.orderId })).margin?.mayPrice).toBe(false);
    expect(await clientOf(devcloud, guide.openid).answer('dealers.margin.list', {})).toMatchObject({ ok: false, error: { code: 'auth.forbidden' } });
  });

  it.each(['trade.price.lists', 'ledger.books.get'] as const)('is not the company: %s is headquarters’', async (name) => {
    expect(await own().answer(name, {})).toMatchObject({ ok: false, error: { code: 'auth.forbidden' } });
    expect(await clientOf(devcloud, people.owner.openid).answer(name, {})).toMatchObject({ ok: true });
  });
});
