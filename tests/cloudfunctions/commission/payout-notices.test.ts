import type { PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { callInternally, tell } from '../../fixtures/money';
import { aPerson, commissionBalance, confirmedStatement, finance, passMinutes, payeeIdOf, payoutsOf } from '../../fixtures/statements';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(120_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});
afterAll(() => devcloud.stop());
afterEach(async () => {
  await devcloud.pay.setBehaviour({ transfers: 'waits', notifications: 'at_once', order: 'first_first' });
  expect(await storedFaults(devcloud)).toEqual([]);
});

const AMOUNT = 50_000;
const billsOf = async ({ openid }: PersonPlan) => (await devcloud.pay.transfers.list()).filter((bill) => bill.openid === openid);
const balanceOf = (person: PersonPlan) => commissionBalance(devcloud, payeeIdOf(person));
const stateOf = async (person: PersonPlan) => (await payoutsOf(devcloud, payeeIdOf(person))).map(({ state }) => state);

/** Somebody's confirmed statement is being paid. @returns the payout's id */
async function begun(person: PersonPlan): Promise<string> {
  const statementId = await confirmedStatement(devcloud, person, AMOUNT);
  const { payout } = await finance(devcloud).call('commission.payout.start', { statementId });
  return payout?.payoutId ?? '';
}

async function acceptOnPhone({ openid }: PersonPlan, payoutId: string): Promise<void> {
  const { parameters } = await clientOf(devcloud, openid).call('commission.payout.receive', { payoutId });
  expect(await devcloud.pay.transfers.accept(parameters.package, openid)).toBeNull();
}

describe('what WeChat tells of transfers', () => {
  it('twice each and the last one first books each once', async () => {
    const people = [await aPerson(devcloud), await aPerson(devcloud), await aPerson(devcloud)];
    await devcloud.pay.setBehaviour({ notifications: 'twice', order: 'last_first' });
    for (const person of people) await acceptOnPhone(person, await begun(person));
    await tell(devcloud);
    const told = (await devcloud.pay.notices.list()).filter(({ kind }) => kind === 'transfer');
    expect(told).toHaveLength(2 * people.length);
    expect(told.every(({ takenAt }) => takenAt !== null)).toBe(true);
    for (const person of people) {
      expect(await stateOf(person)).toEqual(['paid']);
      expect(await balanceOf(person)).toEqual({ posted: 0, pendingOut: 0 });
    }
  });

  it('of one that came back, and once more after it was paid anew, changes nothing of the second', async () => {
    const person = await aPerson(devcloud);
    const first = await begun(person);
    passMinutes(devcloud, 24 * 60 + 1);
    await callInternally(devcloud, 'commission.payout.sweep', {});
    expect(await stateOf(person)).toEqual(['failed']);
    const [statement] = (await finance(devcloud).call('commission.payout.list', { filter: 'failed' })).rows.filter(({ payoutId }) => payoutId === first);
    const again = await finance(devcloud).call('commission.payout.start', { statementId: statement?.statementId ?? '' });
    await acceptOnPhone(person, again.payout?.payoutId ?? '');
    await tell(devcloud);
    const [oldest] = (await devcloud.pay.notices.list()).filter(({ kind, subject }) => kind === 'transfer' && subject === statement?.billNo);
    expect(await devcloud.pay.notices.deliver(oldest?._id ?? '')).toBe(true);
    expect(await stateOf(person)).toEqual(['failed', 'paid']);
    expect(await balanceOf(person)).toEqual({ posted: 0, pendingOut: 0 });
  });
});

describe('a transfer on which WeChat still works', () => {
  it('keeps the money set aside, and waits for its payee once WeChat lets him accept it', async () => {
    const person = await aPerson(devcloud);
    await devcloud.pay.setBehaviour({ transfers: 'processing' });
    const payoutId = await begun(person);
    expect(await stateOf(person)).toEqual(['sending']);
    expect(await balanceOf(person)).toEqual({ posted: AMOUNT, pendingOut: AMOUNT });
    expect(await clientOf(devcloud, person.openid).refusal('commission.payout.receive', { payoutId })).toMatchObject({ code: 'commission.payout.under_way' });
    passMinutes(devcloud, 2);
    await callInternally(devcloud, 'commission.payout.sweep', {});
    expect(await stateOf(person)).toEqual(['sending']);
    const [bill] = await billsOf(person);
    await devcloud.pay.transfers.decide(bill?._id ?? '', 'WAIT_USER_CONFIRM');
    passMinutes(devcloud, 2);
    await callInternally(devcloud, 'commission.payout.sweep', {});
    expect(await stateOf(person)).toEqual(['waiting']);
    await acceptOnPhone(person, payoutId);
    await tell(devcloud);
    expect(await stateOf(person)).toEqual(['paid']);
    expect(await billsOf(person)).toHaveLength(1);
  });

  it('is paid, or goes back, as WeChat decides', async () => {
    await devcloud.pay.setBehaviour({ transfers: 'processing' });
    for (const [word, state, posted] of [['SUCCESS', 'paid', 0], ['FAIL', 'failed', AMOUNT]] as const) {
      const person = await aPerson(devcloud);
      await begun(person);
      const [bill] = await billsOf(person);
      await devcloud.pay.transfers.decide(bill?._id ?? '', word);
      await tell(devcloud);
      expect(await stateOf(person)).toEqual([state]);
      expect(await balanceOf(person)).toEqual({ posted, pendingOut: 0 });
    }
  });
});
