import type { Devcloud } from '../../../devcloud/start-devcloud';
import { interestFen } from '../../../src/shared/domain/dealers/interest';
import { foundCompany } from '../../fixtures/company';
import { chargeInterest, interestsOf, lateWith, passMonth } from '../../fixtures/dealer-interest';
import { dealerBalance, HEATER_FEN, openDealership } from '../../fixtures/dealers';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { killEverywhere } from '../../fixtures/kill-everywhere';
import { Killer, type Moment } from '../../fixtures/killer';
import { callInternally } from '../../fixtures/money';

jest.setTimeout(600_000);

const killer = new Killer();
let devcloud: Devcloud;
beforeEach(async () => {
  devcloud = await startTestDevcloud({ faults: killer });
  await foundCompany(devcloud);
  await openDealership(devcloud);
  await lateWith(devcloud);
});
afterEach(() => devcloud.stop());

const MOMENTS: readonly Moment[] = ['before', 'after'];

it.each(MOMENTS)('killed %s any of its operations, a closing charges every month once', async (when) => {
  let months = 0;
  const operations = await killEverywhere(
    { devcloud, killer, when },
    {
      prepare: () => {
        passMonth(devcloud);
        months += 1;
        return Promise.resolve(months);
      },
      command: (_month, requestId) => callInternally(devcloud, 'dealers.interest.charge', {}, requestId),
      look: async () => {
        await chargeInterest(devcloud);
        const booked = await interestsOf(devcloud);
        expect(new Set(booked.map(({ month }) => month)).size).toBe(months);
        expect(booked).toHaveLength(months);
        expect(booked.every((interest) => interest.amountFen === interestFen(interest))).toBe(true);
        const charged = booked.reduce((sum, { amountFen }) => sum + amountFen, 0);
        expect((await dealerBalance(devcloud)).posted).toBe(-HEATER_FEN - charged);
      },
    },
  );
  expect(operations).toBeGreaterThan(8);
});
