import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, people } from '../../fixtures/company';
import { agree, aRequest, DEALER, handedOver, HEATER_FEN, heaters, openDealership } from '../../fixtures/dealers';
import { draftDealers } from '../../fixtures/dealer-statements';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
  await agree(devcloud, { subjects: ['goods', 'rebate'] });
});
afterAll(() => devcloud.stop());

const dealer = () => clientOf(devcloud, people.dealer.openid);

it('is settled under the subject that the dealer chose, from its first transfer to his statement; else under the first agreed', async () => {
  expect((await dealer().call('dealers.pickup.preview', { lines: [heaters(1)] })).subjects).toEqual(['goods', 'rebate']);
  const { pickupId: first } = await dealer().call('dealers.pickup.request', aRequest(1));
  const { pickupId: chosen } = await dealer().call('dealers.pickup.request', { ...aRequest(2), subject: 'rebate' });
  for (const [pickupId, quantity] of [[first, 1], [chosen, 2]] as const) await handedOver(devcloud, pickupId, quantity);
  // Goods that come back stand under what they left under, whatever is agreed by then.
  await agree(devcloud, { subjects: ['goods'] });
  const { returns } = await dealer().call('dealers.pickup.return', { pickupId: chosen, lines: [heaters(1)], reason: '压坏' });
  await clientOf(devcloud, people.supervisor.openid).call('dealers.pickup.receive', { pickupId: chosen, returnId: returns[0]?.id ?? '', arrived: [heaters(1)] });
  expect((await clientOf(devcloud, people.finance.openid).call('dealers.pickup.get', { pickupId: chosen })).subject).toBe('rebate');

  await draftDealers(devcloud);
  const { rows } = await dealer().call('dealers.statement.list', { organisationId: DEALER });
  const { sums } = await dealer().call('dealers.statement.get', { statementId: rows[0]?.id ?? '' });
  expect(sums.map(({ subject, kind, inFen, outFen }) => [subject, kind, inFen, outFen])).toEqual([
    ['goods', 'dealer_pickup', 0, HEATER_FEN],
    ['rebate', 'dealer_pickup', 0, 2 * HEATER_FEN],
    ['rebate', 'dealer_pickup_returned', HEATER_FEN, 0],
  ]);
});

it('is none that was not agreed', async () => {
  expect(await dealer().refusal('dealers.pickup.request', { ...aRequest(1), subject: 'delivery' })).toMatchObject({ code: 'dealers.pickup.subject_not_agreed' });
});
