import type { Devcloud } from '../../devcloud/start-devcloud';
import { foundCompany } from '../fixtures/company';
import { openDealership } from '../fixtures/dealers';
import { dealerStatementsOf, draftDealers } from '../fixtures/dealer-statements';
import { startTestDevcloud } from '../fixtures/devcloud';
import { clientOf } from '../fixtures/functions-client';
import { delivered, FRIDGE_MARGIN_FEN, paidInFull, passDays, refunded, sold } from '../fixtures/margins';
import { openPartnerStore, PARTNER_STORE, storeGuide, storeOwner } from '../fixtures/partner-store';
import { storedFaults } from '../fixtures/till';

jest.setTimeout(120_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
  await openPartnerStore(devcloud);
});
afterAll(() => devcloud.stop());

const own = () => clientOf(devcloud, storeOwner.openid);
const balance = async () => (await own().call('dealers.account.get', {})).standing.balanceFen;
const statements = () => dealerStatementsOf(devcloud, PARTNER_STORE);

it('a partner store sells, follows what the agent delivers, and its margin comes, stands on a statement, and goes with the refund', async () => {
  const placed = await sold(devcloud, { by: storeGuide.openid });
  await paidInFull(devcloud, placed);
  await delivered(devcloud, placed);
  // Both who sold it and who runs the store see how far the agent is with it.
  for (const { openid } of [storeGuide, storeOwner]) {
    const order = await clientOf(devcloud, openid).call('orders.order.get', { orderId: placed.orderId });
    expect(JSON.stringify(order)).toContain('"delivered"');
  }
  expect(await balance()).toBe(0);
  await passDays(devcloud, 7);
  expect(await balance()).toBe(FRIDGE_MARGIN_FEN);

  await draftDealers(devcloud);
  const [first] = await statements();
  expect(first?.sums).toEqual([{ subject: 'margin', kind: 'dealer_margin', inFen: FRIDGE_MARGIN_FEN, outFen: 0, lines: 1 }]);
  const { rows } = await own().call('dealers.statement.lines', { statementId: first?._id ?? '' });
  expect(rows).toMatchObject([{ paper: { cause: 'order', id: placed.orderId }, amountFen: FRIDGE_MARGIN_FEN }]);
  await own().call('dealers.statement.confirm', { statementId: first?._id ?? '' });

  await refunded(devcloud, placed, 1);
  await devcloud.settle();
  expect(await balance()).toBe(0);
  await draftDealers(devcloud);
  const [, second] = await statements();
  expect(second).toMatchObject({ openingFen: FRIDGE_MARGIN_FEN, closingFen: 0, sums: [{ subject: 'margin', kind: 'dealer_margin_reversed', outFen: FRIDGE_MARGIN_FEN }] });
  expect(await storedFaults(devcloud)).toEqual([]);
});
