import type { StandingDocument } from '../../../cloudfunctions/dealers/documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { DocumentValue } from '../../../devcloud/store/types';
import { foundCompany, people } from '../../fixtures/company';
import { DEALER, handedOver, HEATER_FEN, heaters, openDealership, requested, returning, storedStanding, topUp } from '../../fixtures/dealers';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { callInternally } from '../../fixtures/money';
import { insertDocuments } from '../../fixtures/sales';
import { passMinutes } from '../../fixtures/statements';

jest.setTimeout(120_000);

let devcloud: Devcloud;
beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
});
afterEach(() => devcloud.stop());

const found = () => clientOf(devcloud, people.finance.openid).call('dealers.check.get', {});

/** A pass from its beginning to its end, every round within its budget. */
async function pass(): Promise<number> {
  for (let rounds = 1; rounds < 50; rounds += 1) {
    if ((await callInternally(devcloud, 'dealers.due.check', {})).finished) return rounds;
  }
  throw new Error('the pass does not end');
}

/** Past everything that keeps it right. */
async function tamper(fields: Pick<StandingDocument, 'dues'>): Promise<void> {
  const $set = fields as object as DocumentValue;
  await devcloud.store.update('dealer_standings', { query: { _id: DEALER }, data: { $set }, multi: false, merge: true, upsert: false });
}

/** Goods on credit in parts, money, and goods that come back. */
async function aMonth(): Promise<void> {
  const pickupId = await requested(devcloud, 3);
  await handedOver(devcloud, pickupId, 2);
  passMinutes(devcloud, 2 * 24 * 60);
  await handedOver(devcloud, pickupId, 1);
  await topUp(devcloud, HEATER_FEN / 2);
  const { pickupId: other, returnId } = await returning(devcloud, 1);
  await clientOf(devcloud, people.supervisor.openid).call('dealers.pickup.receive', { pickupId: other, returnId, arrived: [heaters(1)] });
}

it('finds nothing where nobody wrote past the account, and says when it looked', async () => {
  expect(await found()).toEqual({ finished: null, open: [] });
  await aMonth();
  await pass();
  expect(await found()).toMatchObject({ finished: { dealers: 1, passedOver: 0 }, open: [] });
  expect((await storedStanding(devcloud))?.dues.map(({ amountFen }) => amountFen)).toEqual([1.5 * HEATER_FEN, HEATER_FEN]);
});

it('notes what differs with both amounts, leaves it as it is, and forgets it when it is right again', async () => {
  await aMonth();
  const right = (await storedStanding(devcloud))?.dues ?? [];
  const wrong = right.map((due, position) => (position === 0 ? { ...due, amountFen: due.amountFen - 100 } : due));
  await tamper({ dues: wrong });
  await pass();
  const [due] = right;
  const { open } = await found();
  expect(open).toMatchObject([
    { organisationId: DEALER, organisationName: '城东专卖店', rows: [{ causeNo: due?.causeNo, dueOn: due?.dueOn, keptFen: 1.5 * HEATER_FEN - 100, summedFen: 1.5 * HEATER_FEN }] },
  ]);
  expect((await storedStanding(devcloud))?.dues).toEqual(wrong);

  passMinutes(devcloud, 24 * 60);
  await pass();
  expect((await found()).open.map(({ foundAt }) => foundAt)).toEqual(open.map(({ foundAt }) => foundAt));
  await tamper({ dues: right });
  passMinutes(devcloud, 24 * 60);
  await pass();
  expect((await found()).open).toEqual([]);
});

it('goes through many dealers and long accounts in rounds that end and go on where they were', async () => {
  await aMonth();
  const kept = await storedStanding(devcloud);
  const others = Array.from({ length: 40 }, (_, at): StandingDocument => {
    const id = `org_other${String(at).padStart(4, '0')}`;
    return { ...(kept as StandingDocument), _id: id, organisationId: id, organisationName: id, balanceAccount: `dealer/${id}/balance`, dues: [], dueKey: null };
  });
  await insertDocuments(devcloud, 'dealer_standings', others);
  const at = Date.parse('2026-01-01T00:00:00Z');
  const long = Array.from({ length: 1_300 }, (_, position) => {
    const _id = `old:${String(position).padStart(5, '0')}`;
    const account = others[0]?.balanceAccount ?? '';
    const [from, to] = position % 2 === 0 ? [account, 'house/dealer-sales'] : ['house/dealer-topups', account];
    const said = { asset: 'CNY', amount: 100, from, to, kind: position % 2 === 0 ? 'dealer_pickup' : 'dealer_topup', mode: 'posted', facts: {}, at: at + position };
    return { _id, ...said, reversalOf: null, pendingId: null, pendingAmount: null, lotsOut: [], lotsIn: [], accounts: [from, to], on: '2026-01-01', sequence: `${(at + position).toString(36).padStart(9, '0')}000:${_id}` };
  });
  await insertDocuments(devcloud, 'ledger_transfers', long);
  expect(await pass()).toBeGreaterThan(1);
  expect(await found()).toMatchObject({ finished: { dealers: 41, passedOver: 0 }, open: [] });
  expect((await found()).finished?.postings).toBeGreaterThanOrEqual(1_300);
});

it('is looked at by the company’s finance alone', async () => {
  for (const who of [people.dealer, people.supervisor, people.guide]) {
    expect(await clientOf(devcloud, who.openid).refusal('dealers.check.get', {})).toMatchObject({ code: 'auth.forbidden' });
  }
});
