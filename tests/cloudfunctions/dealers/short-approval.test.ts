import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, people } from '../../fixtures/company';
import { agree, openDealership } from '../../fixtures/dealers';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { products, reportSale } from '../../fixtures/sales';

jest.setTimeout(60_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
});
afterAll(() => devcloud.stop());

const dealer = () => clientOf(devcloud, people.dealer.openid);
const finance = () => clientOf(devcloud, people.finance.openid);
const { purifier } = products;

test('a pick-up that waits while its goods are sold shows what is left to who decides, and tells him what he can do', async () => {
  await agree(devcloud, { creditFen: 0 });
  const lines = [{ productId: purifier._id, quantity: 3 }];
  const { pickupId, state } = await dealer().call('dealers.pickup.request', { lines, amountFen: 300_000, remark: '' });
  expect(state).toBe('requested');
  const free = async (by: typeof dealer) => (await by().call('dealers.pickup.get', { pickupId })).lines.map(({ available }) => available);
  expect(await free(finance)).toEqual([3]);
  await reportSale(devcloud, { lines: [{ productId: purifier._id, quantity: 2, unitPriceFen: purifier.listPriceFen }] });
  expect([await free(finance), await free(dealer), await free(() => clientOf(devcloud, people.supervisor.openid))]).toEqual([[1], [null], [null]]);
  const short = await finance().refusal('dealers.pickup.approve', { pickupId, reason: '老客户' });
  expect(short).toMatchObject({ code: 'dealers.pickup.short_for_approval', details: { name: purifier.name, available: 1 } });
  const { card, lines: after } = await finance().call('dealers.pickup.refuse', { pickupId, reason: '只有一台，请重提' });
  expect([card.state, after.map(({ available }) => available)]).toEqual(['refused', [null]]);
});
