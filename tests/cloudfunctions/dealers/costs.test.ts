import { randomUUID } from 'node:crypto';
import type { StandingDocument } from '../../../cloudfunctions/dealers/documents';
import { USUAL_LINES } from '../../../cloudfunctions/dealers/set-aside';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionName, Input, Output } from '../../../src/shared/contract/registry';
import { foundCompany, people } from '../../fixtures/company';
import { agree, openDealership, priced, publishPrices } from '../../fixtures/dealers';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { checkCost } from '../../fixtures/functions-client';
import { callInternally } from '../../fixtures/money';
import { aProduct, countIn, insertDocuments } from '../../fixtures/sales';

jest.setTimeout(120_000);

const PRICE_FEN = 1_000;
const PIECES = 4;
const goods = Array.from({ length: 20 }, (_, at) => aProduct({ _id: `prd_costs${String(at).padStart(4, '0')}`, model: `M-${at}` }));

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
  await insertDocuments(devcloud, 'products', goods);
  await countIn(devcloud, Object.fromEntries(goods.map(({ _id }) => [_id, 500])));
  const priceTier = 'ptr_costs00001';
  await publishPrices(devcloud, priceTier, goods.map((product) => priced(product, PRICE_FEN)));
  await agree(devcloud, { priceTier, creditFen: 10_000_000 });
});
afterAll(() => devcloud.stop());

/** Carries a step out within its budget. */
async function step<A extends ActionName>(by: { readonly openid: string }, action: A, input: Input<A>): Promise<Output<A>> {
  const { answer, cost } = await devcloud.measure('dealers', by.openid, { action, input, requestId: randomUUID() });
  if (!answer.ok) throw new Error(`${action} was refused: ${JSON.stringify(answer.error)}`);
  checkCost(action, cost);
  return answer.data as Output<A>;
}

/** A pick-up of so many models from its request to what comes back of it, and two that end before. */
async function everyStep(models: number): Promise<void> {
  const { dealer, finance, supervisor } = people;
  const lines = (quantity: number) => goods.slice(0, models).map(({ _id: productId }) => ({ productId, quantity }));
  const request = () => step(dealer, 'dealers.pickup.request', { lines: lines(PIECES), amountFen: models * PIECES * PRICE_FEN, remark: '' });
  const { pickupId } = await request();
  // In parts, which sets the rest aside anew.
  await step(supervisor, 'dealers.pickup.hand_over', { pickupId, lines: lines(2) });
  const { returns } = await step(dealer, 'dealers.pickup.return', { pickupId, lines: lines(1), reason: '多了' });
  await step(supervisor, 'dealers.pickup.receive', { pickupId, returnId: returns[0]?.id ?? '', arrived: lines(1) });
  await step(dealer, 'dealers.pickup.cancel', { pickupId, reason: '够了' });
  await agree(devcloud, { priceTier: 'ptr_costs00001', creditFen: 0 });
  const refused = await request();
  await step(finance, 'dealers.pickup.refuse', { pickupId: refused.pickupId, reason: '先结清' });
  const approved = await request();
  await step(finance, 'dealers.pickup.approve', { pickupId: approved.pickupId, reason: '老客户' });
  await agree(devcloud, { priceTier: 'ptr_costs00001', creditFen: 10_000_000 });
  // Last what costs most: a request that sets aside at once.
  await request();
}

it('every step of a pick-up of the usual number of models stays within its budget', async () => {
  await expect(everyStep(USUAL_LINES)).resolves.toBeUndefined();
});

it('a full round of reminders stays within its budget and leaves the rest to the next', async () => {
  const rows = Array.from({ length: 70 }, (_, at): StandingDocument => {
    const id = `org_late${String(at).padStart(5, '0')}`;
    return { _id: id, organisationId: id, organisationName: id, organisationPath: ['org_hq', id], balanceAccount: `dealer/${id}/balance`, dues: [{ cause: 'pickup', causeId: 'pku_x', causeNo: 'T1-1', dueOn: '2024-01-01', amountFen: 100 }], dueKey: `2024-01-01:${id}`, remindOn: '2024-01-01', remindedOn: null, month: { month: '', fen: 0 }, waiting: 0, shard: 0, stated: { until: '', count: 0, drafted: false } };
  });
  await insertDocuments(devcloud, 'dealer_standings', rows);
  expect(await callInternally(devcloud, 'dealers.due.remind', {})).toEqual({ reminded: 50, finished: false });
  expect(await callInternally(devcloud, 'dealers.due.remind', {})).toEqual({ reminded: 20, finished: true });
});
