import type { Devcloud } from '../../../devcloud/start-devcloud';
import { addDays } from '../../../src/shared/kernel/time';
import { foundCompany, people } from '../../fixtures/company';
import { chargeInterest, INTEREST_BPS, interestsOf, lateWith, moveToDay, passMonth } from '../../fixtures/dealer-interest';
import { agree, dealerBalance, handedOver, HEATER_FEN, openDealership, requested, storedStanding, topUp } from '../../fixtures/dealers';
import { dealerStatementsOf, draftDealers } from '../../fixtures/dealer-statements';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { callInternally } from '../../fixtures/money';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(120_000);

let devcloud: Devcloud;
beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
});
afterEach(() => devcloud.stop());

const finance = () => clientOf(devcloud, people.finance.openid);
const dealer = () => clientOf(devcloud, people.dealer.openid);
/** Of one heater for so many days. */
const feeOf = (days: number): number => (days * HEATER_FEN * INTEREST_BPS) / 10_000;

async function checkedDues(): Promise<void> {
  for (let rounds = 0; rounds < 20; rounds += 1) {
    if ((await callInternally(devcloud, 'dealers.due.check', {})).finished) break;
  }
  expect((await finance().call('dealers.check.get', {})).open).toEqual([]);
  expect(await storedFaults(devcloud)).toEqual([]);
}

it('charges nothing while nothing is agreed, however late somebody is', async () => {
  await agree(devcloud, { termDays: 0, overdueHold: false });
  await handedOver(devcloud, await requested(devcloud, 1), 1);
  passMonth(devcloud);
  await chargeInterest(devcloud);
  expect(await interestsOf(devcloud)).toEqual([]);
  expect(await dealerBalance(devcloud)).toMatchObject({ posted: -HEATER_FEN });
});

it('charges a closed month once, as a due of its own that opens to its days, and nothing for interest', async () => {
  const on = await lateWith(devcloud);
  moveToDay(devcloud, addDays(on, 14));
  await chargeInterest(devcloud);
  expect(await interestsOf(devcloud)).toEqual([]);

  const first = passMonth(devcloud);
  await chargeInterest(devcloud);
  await chargeInterest(devcloud);
  const [interest] = await interestsOf(devcloud);
  const days = new Date(Date.parse(first) - 86_400_000).getUTCDate() - 10;
  expect(interest).toMatchObject({ month: on.slice(0, 7), amountFen: feeOf(days), due: { cause: 'pickup', dueOn: addDays(on, 9) }, spans: [{ from: addDays(on, 10), days, amountFen: HEATER_FEN, bps: INTEREST_BPS }] });
  expect(await dealerBalance(devcloud)).toMatchObject({ posted: -HEATER_FEN - feeOf(days) });
  expect((await storedStanding(devcloud))?.dues).toMatchObject([{ cause: 'pickup' }, { cause: 'interest', causeId: interest?._id, amountFen: feeOf(days), dueOn: addDays(first, 9) }]);
  expect(await dealer().call('dealers.interest.get', { interestId: interest?._id ?? '' })).toMatchObject({ amountFen: feeOf(days), mayWaive: false, waived: null });
  await checkedDues();

  const second = passMonth(devcloud);
  await chargeInterest(devcloud);
  const next = (await interestsOf(devcloud)).slice(1);
  expect(next.map(({ due, amountFen }) => [due.cause, amountFen])).toEqual([['pickup', feeOf(new Date(Date.parse(second) - 86_400_000).getUTCDate())]]);
  await checkedDues();
});

it('charges by the days that each part was open, also of months that no job saw', async () => {
  const on = await lateWith(devcloud, 2);
  moveToDay(devcloud, addDays(on, 19));
  await topUp(devcloud, HEATER_FEN);
  passMonth(devcloud);
  passMonth(devcloud);
  await chargeInterest(devcloud);
  const [first, second] = await interestsOf(devcloud);
  expect(first?.spans.map(({ from, days, amountFen }) => [from, days, amountFen])).toEqual([
    [addDays(on, 10), 10, 2 * HEATER_FEN],
    [addDays(on, 20), expect.any(Number), HEATER_FEN],
  ]);
  expect([first?.month, second?.month]).toEqual([on.slice(0, 7), expect.stringMatching(/^\d{4}-\d{2}$/)]);
  expect(second?.spans).toMatchObject([{ amountFen: HEATER_FEN, bps: INTEREST_BPS }]);
  await checkedDues();
});

it('stands on the statement with what it is, and is given back when finance waives it, once and with a reason', async () => {
  await lateWith(devcloud);
  passMonth(devcloud);
  await chargeInterest(devcloud);
  const [interest] = await interestsOf(devcloud);
  const { _id: interestId = '', amountFen = 0, interestNo = '' } = interest ?? {};
  await draftDealers(devcloud);
  const [statement] = await dealerStatementsOf(devcloud);
  expect(statement?.sums).toContainEqual({ subject: 'goods', kind: 'dealer_interest', inFen: 0, outFen: amountFen, lines: 1 });
  expect(statement?.dues).toContainEqual(expect.objectContaining({ cause: 'interest', causeId: interestId, amountFen }));
  const { rows } = await dealer().call('dealers.statement.lines', { statementId: statement?._id ?? '' });
  expect(rows[0]).toMatchObject({ kind: 'dealer_interest', documentNo: interestNo, paper: { cause: 'interest', id: interestId } });

  const waived = await finance().call('dealers.interest.waive', { interestId, reason: '银行转账晚到' });
  expect(waived).toMatchObject({ mayWaive: false, waived: { reason: '银行转账晚到' } });
  expect(await finance().refusal('dealers.interest.waive', { interestId, reason: '再一次' })).toMatchObject({ code: 'dealers.interest.waived' });
  expect(await dealerBalance(devcloud)).toMatchObject({ posted: -HEATER_FEN });
  expect((await storedStanding(devcloud))?.dues.map(({ cause }) => cause)).toEqual(['pickup']);
  await checkedDues();
});

it('counts a rate from the day after it was agreed', async () => {
  const on = await lateWith(devcloud);
  await agree(devcloud, { interestBps: 0, termDays: 9, overdueHold: false });
  moveToDay(devcloud, addDays(on, 19));
  const { version: basedOn, values } = await finance().call('trade.terms.get', { organisationId: 'org_dealereast' });
  await finance().call('trade.terms.save', { organisationId: 'org_dealereast', values: { ...values, priceTier: null, interestBps: INTEREST_BPS }, basedOn, reason: '谈好了' });
  passMonth(devcloud);
  await chargeInterest(devcloud);
  expect((await interestsOf(devcloud)).map(({ spans }) => spans[0]?.from)).toEqual([addDays(on, 20)]);
});
