import { organisationDocuments, personDocument, type OrganisationPlan, type PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, organisations, people } from '../../fixtures/company';
import { agree, aRequest, HEATER_FEN, openDealership } from '../../fixtures/dealers';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { FRIDGE_MARGIN_FEN, paidInFull, sold } from '../../fixtures/margins';
import { insertDocuments } from '../../fixtures/sales';

const PARTNER_STORE = 'org_partnerstore';
const places: readonly OrganisationPlan[] = [...organisations, { id: PARTNER_STORE, name: '长安合作店', kind: 'partner_store', parentId: 'org_headquarters' }];
const member = (openid: string, name: string, phone: string, role: 'owner' | 'guide') => ({ openid, name, phone, roles: [{ role, organisationId: PARTNER_STORE }] }) satisfies PersonPlan;
const owner = member('owner-partnerstore', '贺店主', '13900000031', 'owner');
const guide = member('guide-partnerstore', '小贺', '13900000032', 'guide');

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
  const documents = organisationDocuments(places);
  await insertDocuments(devcloud, 'organisations', documents.filter(({ _id }) => _id === PARTNER_STORE));
  await insertDocuments(devcloud, 'persons', [owner, guide].map((plan) => personDocument(plan, documents, Date.now())));
  await agree(devcloud, { subjects: ['goods', 'margin'] }, PARTNER_STORE);
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
