import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { dueFen, paidTwice, PRICE_FEN, recordCash, startPaying, unpaidOrder } from '../../fixtures/money';
import { stockShelves } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(60_000);

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});
afterEach(async () => {
  expect(await storedFaults(devcloud)).toEqual([]);
});
afterAll(() => devcloud.stop());

const finance = () => clientOf(devcloud, people.finance.openid);
const owner = () => clientOf(devcloud, people.owner.openid);

async function recorded(orderId: string, amountFen: number, by?: string): Promise<string> {
  const answer = await recordCash(devcloud, orderId, amountFen, by);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.data.paymentId;
}

describe('cash that a member recorded', () => {
  it('counts only once finance has confirmed it', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const paymentId = await recorded(orderId, PRICE_FEN);
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: PRICE_FEN, pendingIn: 0 });
    expect(await finance().call('payments.order.get', { orderId })).toMatchObject({
      awaitingFen: PRICE_FEN,
      commands: ['confirm_offline'],
      payments: [{ id: paymentId, awaitsConfirmation: true, collectedByName: '李敏', evidence: [expect.stringContaining('cloud://')] }],
    });
    expect((await finance().call('payments.payment.list', { filter: 'awaiting' })).rows).toMatchObject([{ id: paymentId }]);
    expect(await finance().call('payments.payment.confirm', { paymentId })).toMatchObject({ state: 'succeeded', awaitsConfirmation: false });
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: 0, pendingIn: 0 });
    expect(await finance().refusal('payments.payment.confirm', { paymentId })).toMatchObject({ code: 'payments.payment.not_awaiting' });
  });

  it('is not asked of the customer again while it waits, neither on his phone nor by his code', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const before = await startPaying(devcloud, orderId);
    expect(before.amountFen).toBe(PRICE_FEN);
    const first = await recorded(orderId, 100_001);
    const zhang = clientOf(devcloud, customers.zhang.openid);
    expect(await zhang.call('payments.order.get', { orderId })).toMatchObject({ dueFen: PRICE_FEN, awaitingFen: 100_001, depositFen: null });
    expect((await startPaying(devcloud, orderId)).amountFen).toBe(PRICE_FEN - 100_001);
    await recorded(orderId, PRICE_FEN - 100_001);
    expect((await zhang.call('payments.order.get', { orderId })).commands).toEqual([]);
    for (const part of ['rest', 'deposit'] as const) {
      const refused = await zhang.refusal('payments.payment.start', { orderId, part });
      expect(refused).toMatchObject({ code: 'payments.order.awaits_confirmation', details: { awaitingFen: PRICE_FEN } });
    }
    await finance().call('payments.payment.reject', { paymentId: first, reason: '没有这笔钱' });
    expect((await startPaying(devcloud, orderId)).amountFen).toBe(100_001);
  });

  it('shows its evidence to staff, not to the customer', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    await recorded(orderId, 1_000);
    const money = await clientOf(devcloud, customers.zhang.openid).call('payments.order.get', { orderId });
    expect(money.payments).toMatchObject([{ method: 'cash', evidence: [], note: null, awaitsConfirmation: true }]);
  });

  it('gives those who check it an address of each picture, and tells which is gone', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    await devcloud.storage.put('evidence/kept.png', Buffer.from('a picture'));
    const evidence = ['cloud://local-env.local/evidence/kept.png', 'cloud://local-env.local/evidence/gone.png'];
    const guide = clientOf(devcloud, people.guide.openid);
    const { paymentId } = await guide.call('payments.payment.record', { orderId, part: 'rest', method: 'pos', amountFen: 100, evidence });
    const { pictures } = await finance().call('payments.evidence.get', { paymentId });
    expect(pictures.map(({ fileId, url }) => [fileId, url === null])).toEqual([[evidence[0], false], [evidence[1], true]]);
    const picture = await fetch(pictures[0]?.url ?? '');
    expect([picture.headers.get('content-type'), await picture.text()]).toEqual(['image/png', 'a picture']);
  });

  it('is never confirmed by who recorded it', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const paymentId = await recorded(orderId, 5_000, people.owner.openid);
    expect(await owner().refusal('payments.payment.confirm', { paymentId })).toMatchObject({ code: 'payments.payment.own_record' });
    expect((await owner().call('payments.order.get', { orderId })).commands).not.toContain('confirm_offline');
    expect(await finance().call('payments.payment.confirm', { paymentId })).toMatchObject({ state: 'succeeded' });
  });

  it('is at most what is due and not recorded yet, also when two record at once', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    expect(await recordCash(devcloud, orderId, PRICE_FEN + 1)).toMatchObject({ error: { code: 'payments.payment.more_than_due', details: { dueFen: PRICE_FEN } } });
    const body = { orderId, part: 'rest', method: 'transfer', amountFen: PRICE_FEN, evidence: ['cloud://a/evidence/b.jpg'] } satisfies Input<'payments.payment.record'>;
    const guide = clientOf(devcloud, people.guide.openid);
    const answers = await Promise.all(Array.from({ length: 10 }, () => guide.answer('payments.payment.record', body, { contended: true })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))).toEqual(Array(9).fill('payments.order.nothing_due'));
  });

  it('is free to be recorded again when finance rejected it', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const paymentId = await recorded(orderId, PRICE_FEN);
    expect(await finance().call('payments.payment.reject', { paymentId, reason: '凭证看不清' })).toMatchObject({ state: 'failed' });
    expect(await recordCash(devcloud, orderId, PRICE_FEN)).toMatchObject({ ok: true });
  });

  it('that turns out to be too much is taken, and the rest handed back by finance', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const paymentId = await paidTwice(devcloud, orderId);
    await finance().call('payments.payment.confirm', { paymentId });
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: -20_000, pendingIn: 20_000 });
    expect((await finance().call('payments.payback.list', { filter: 'open' })).rows).toEqual([]);
    const { rows } = await finance().call('payments.payback.list', { filter: 'to_hand_over' });
    expect(rows).toMatchObject([{ orderId, method: 'cash', amountFen: 20_000, reason: 'overpaid', state: 'created' }]);
    const paybackId = rows[0]?.id ?? '';
    const handedOver = { state: 'succeeded', settledByName: people.finance.name, note: '现金退给顾客' };
    expect(await finance().call('payments.payback.settle', { paybackId, note: '现金退给顾客' })).toMatchObject(handedOver);
    const money = await clientOf(devcloud, customers.zhang.openid).call('payments.order.get', { orderId });
    expect(money.paybacks).toMatchObject([{ state: 'succeeded', settledByName: null, note: null }]);
    expect(await dueFen(devcloud, orderId)).toEqual({ posted: 0, pendingIn: 0 });
    expect(await finance().refusal('payments.payback.settle', { paybackId })).toMatchObject({ code: 'payments.payback.settled' });
  });

  it('belongs to the books of the company, and not to those of others', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const paymentId = await recorded(orderId, 100);
    for (const openid of [people.guide.openid, people.supervisor.openid, customers.zhang.openid]) {
      expect(await clientOf(devcloud, openid).refusal('payments.payment.confirm', { paymentId })).toMatchObject({ code: 'auth.forbidden' });
    }
    expect(await finance().refusal('payments.payment.confirm', { paymentId: 'pay_zzzzzzzzzzzzzzzzzzz' })).toMatchObject({ code: 'payments.payment.missing' });
  });
});
