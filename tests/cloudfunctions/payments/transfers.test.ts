import type { PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { addDays, dayOf, startOfDay } from '../../../src/shared/kernel/time';
import { foundCompany } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { callInternally } from '../../fixtures/money';
import { accept, aPerson, confirmedStatement, finance, payeeIdOf, payoutsOf } from '../../fixtures/statements';

jest.setTimeout(60_000);

const HOUR_MS = 3_600_000;
const PAID_FEN = 50_000;

let devcloud: Devcloud;
let zhang: PersonPlan;
beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  zhang = await aPerson(devcloud);
});
afterEach(() => devcloud.stop());

const today = (): string => dayOf(devcloud.clock.now().getTime());

/** A commission on its way to somebody; @returns its statement and payout. */
async function sent() {
  const statementId = await confirmedStatement(devcloud, zhang, PAID_FEN);
  const { payout } = await finance(devcloud).call('commission.payout.start', { statementId });
  return { statementId, payoutId: payout?.payoutId ?? '', billNo: payout?.billNo ?? '' };
}

/** The comparison of a day, made at eleven of the next. */
async function compared(on: string) {
  devcloud.clock.moveTo(new Date(startOfDay(addDays(on, 1)) + 11 * HOUR_MS));
  await callInternally(devcloud, 'payments.reconciliation.run', { on });
  return finance(devcloud).call('payments.reconciliation.get', { on });
}

async function change(collection: string, id: string, fields: Record<string, string | number>): Promise<void> {
  await devcloud.store.update(collection, { query: { _id: id }, data: { $set: fields }, multi: false, merge: true, upsert: false });
}

describe('commissions compared with WeChat’s bill of funds', () => {
  it('agree on an ordinary day', async () => {
    const { payoutId } = await sent();
    await accept(devcloud, zhang, payoutId);
    expect(await compared(today())).toMatchObject({ transfers: { oursFen: PAID_FEN, theirsFen: PAID_FEN, count: 1 }, mismatches: [] });
  });

  it('are nothing on a day on which none was sent, or none arrived', async () => {
    await sent();
    expect(await compared(today())).toMatchObject({ transfers: { oursFen: 0, theirsFen: 0, count: 0 }, mismatches: [] });
  });

  it('agree on the day on which one arrived, also when WeChat’s word of it came a day later', async () => {
    const { payoutId, billNo } = await sent();
    await devcloud.pay.setBehaviour({ notifications: 'never' });
    const { parameters } = await clientParameters(payoutId);
    await devcloud.pay.transfers.accept(parameters.package, zhang.openid);
    const on = today();
    devcloud.clock.moveTo(new Date(startOfDay(addDays(on, 1)) + HOUR_MS));
    await callInternally(devcloud, 'commission.payout.resolve', { billNo });
    expect(await compared(on)).toMatchObject({ transfers: { oursFen: PAID_FEN, count: 1 }, mismatches: [] });
    expect(await compared(addDays(on, 1))).toMatchObject({ transfers: { count: 0 }, mismatches: [] });
  });

  it('are booked by the bill first when nobody told us', async () => {
    const { payoutId, statementId } = await sent();
    await devcloud.pay.setBehaviour({ notifications: 'never' });
    const { parameters } = await clientParameters(payoutId);
    await devcloud.pay.transfers.accept(parameters.package, zhang.openid);
    expect(await compared(today())).toMatchObject({ transfers: { oursFen: PAID_FEN, theirsFen: PAID_FEN }, mismatches: [] });
    expect(await finance(devcloud).call('commission.statement.get', { statementId })).toMatchObject({ state: 'paid' });
  });

  it('that came back are on no bill', async () => {
    const { payoutId } = await sent();
    await devcloud.pay.setBehaviour({ transfers: 'returned' });
    const { parameters } = await clientParameters(payoutId);
    await devcloud.pay.transfers.accept(parameters.package, zhang.openid);
    await devcloud.settle();
    expect(await compared(today())).toMatchObject({ transfers: { oursFen: 0, theirsFen: 0 }, mismatches: [] });
  });

  it('name what only one side knows, another amount, and what is not booked', async () => {
    const { payoutId, statementId, billNo } = await sent();
    await accept(devcloud, zhang, payoutId);
    const on = today();
    await change('_devcloud_pay_transfers', billNo, { amountFen: PAID_FEN + 1 });
    expect((await compared(on)).mismatches).toMatchObject([{ kind: 'transfer_amount_differs', subject: billNo, statementId, oursFen: PAID_FEN, theirsFen: PAID_FEN + 1 }]);
    await change('commission_payouts', payoutId, { state: 'failed' });
    expect((await compared(on)).mismatches).toMatchObject([{ kind: 'transfer_not_booked', subject: billNo, statementId }]);
    await change('commission_payouts', payoutId, { billNo: 'another', transferNo: 'another', state: 'paid' });
    expect((await compared(on)).mismatches).toMatchObject([
      { kind: 'transfer_missing_here', statementId: null, oursFen: null, theirsFen: PAID_FEN + 1 },
      { kind: 'transfer_missing_at_wechat', subject: 'another', statementId, oursFen: PAID_FEN, theirsFen: null },
    ]);
    expect(await payoutsOf(devcloud, payeeIdOf(zhang))).toHaveLength(1);
  });
});

const clientParameters = (payoutId: string) => clientOf(devcloud, zhang.openid).call('commission.payout.receive', { payoutId });
