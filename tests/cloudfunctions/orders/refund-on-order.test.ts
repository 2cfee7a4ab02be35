import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { customers, foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { keptPicture } from '../../fixtures/kept-files';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocument } from '../../fixtures/outbox';
import { FAN, LAMP, pay as payLamps, purchase as buyLamps, refund as refundLamps, shelveLamps, type Purchase } from '../../fixtures/lamps';
import { buy } from '../../fixtures/purchases';
import { assignedTo, deliver, products, stockShelves, windowAhead } from '../../fixtures/sales';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  await shelveLamps(devcloud);
});

afterAll(() => devcloud.stop());

const finance = () => clientOf(devcloud, people.finance.openid);

const purchase = (lamps: number, fans: number, points: number) => buyLamps(devcloud, lamps, fans, points);
const pay = (bought: Purchase) => payLamps(devcloud, bought);
const refund = (bought: Purchase, lines: Parameters<typeof refundLamps>[2], goodsReturned: boolean) => refundLamps(devcloud, bought, lines, goodsReturned);

describe('a refund', () => {
  it('tells of what is given back and by whom, and keeps what approving it did', async () => {
    const bought = await purchase(1, 1, 100);
    await pay(bought);
    const { preview } = await refund(bought, [{ lineId: `${bought.orderId}_2`, quantity: 1 }], false);
    const buyer = clientOf(devcloud, bought.openid);
    const { rows } = await buyer.call('identity.inbox.list', {});
    const told = rows.find(({ kind }) => kind === 'refund_approved');
    expect(told?.facts).toMatchObject({ product: preview.lines[0]?.title, kinds: '1', amountFen: '0', handedFen: String(preview.refundFen) });
    const { refunds } = await buyer.call('orders.refund.of_order', { orderId: bought.orderId });
    expect(refunds[0]).toMatchObject({ goods: 'not_arrived', refundFen: preview.refundFen, backFen: preview.refundFen });
    const after = await buyer.call('orders.refund.get', { refundId: refunds[0]?.id ?? '' });
    expect(after.preview).toBeNull();
    // Who else was paid for it is told to finance alone.
    expect({ ...after.effects, digest: preview.digest }).toEqual({ ...preview, commission: null });
  });

  it('is not needed while nothing was paid: the order says until when it waits, and no longer once money came', async () => {
    const bought = await purchase(1, 0, 0);
    const buyer = clientOf(devcloud, bought.openid);
    const payBy = async () => (await buyer.call('orders.order.get', { orderId: bought.orderId })).card.payBy;
    expect(await payBy()).toBeGreaterThan(devcloud.clock.now().getTime());
    await pay(bought);
    expect(await payBy()).toBeNull();
  });

  it('leaves an order called after what is left of it, and as many pieces', async () => {
    const bought = await purchase(2, 1, 0);
    const cardNow = async () => (await clientOf(devcloud, bought.openid).call('orders.order.get', { orderId: bought.orderId })).card;
    const whole = await cardNow();
    expect(whole.pieces).toBe(3);
    const { preview } = await refund(bought, [{ lineId: `${bought.orderId}_1`, quantity: 2 }], false);
    const left = await cardNow();
    expect(left).toMatchObject({ pieces: 1, refund: 'partly_refunded' });
    expect(preview.lines[0]?.title).toBe(whole.title);
    const rest = await refund(bought, [{ lineId: `${bought.orderId}_2`, quantity: 1 }], false);
    expect(rest.preview.lines[0]?.title).toBe(left.title);
    expect(await cardNow()).toMatchObject({ pieces: 3, title: whole.title });
  });

  it('on the way leaves the technician only what is still to be carried', async () => {
    const bought = await purchase(3, 1, 0);
    const { orderId } = bought;
    await deliver(devcloud, orderId, 'ship');
    const visit = { orderId, window: windowAhead(devcloud), ...assignedTo(people.technician) };
    await clientOf(devcloud, people.supervisor.openid).call('orders.delivery.schedule', visit);
    const goods = async () => {
      const { visits } = await clientOf(devcloud, people.technician.openid).call('orders.visit.list', {});
      const own = visits.find((each) => each.orderId === orderId);
      return own?.lines.map(({ productId, quantity }) => [productId, quantity]);
    };
    expect(await goods()).toEqual([[LAMP, 3], [FAN, 1]]);
    await refund(bought, [{ lineId: `${orderId}_1`, quantity: 1 }, { lineId: `${orderId}_2`, quantity: 1 }], false);
    expect(await goods()).toEqual([[LAMP, 2]]);
  });

  it('shows on the order while it is open, to its people and in the lists of its staff', async () => {
    const bought = await purchase(2, 0, 0);
    const [buyer, office] = [clientOf(devcloud, bought.openid), clientOf(devcloud, people.supervisor.openid)];
    const { orderId } = bought;
    const order = () => buyer.call('orders.order.get', { orderId });
    const listed = async (input: Input<'orders.order.list'> = {}) =>
      (await office.call('orders.order.list', { filter: 'refunding', ...input })).rows.map(({ id }) => id);
    expect(await order()).toMatchObject({ refunds: 'ask', card: { refund: null } });
    const scope = { orderId, lines: [{ lineId: `${orderId}_1`, quantity: 1 }], goodsReturned: false };
    const { refundId } = await office.call('orders.refund.request', { ...scope, reason: '顾客来电' });
    expect(await order()).toMatchObject({ refunds: 'follow', card: { refund: 'refunding' } });
    await devcloud.settle();
    const { rows } = await buyer.call('identity.inbox.list', {});
    expect(rows[0]).toMatchObject({ kind: 'refund_requested', facts: { amountFen: String(Math.floor(bought.payableFen / 2)) } });
    expect(await listed()).toContain(orderId);
    expect(await listed({ search: '张晓雯' })).toContain(orderId);
    await office.call('orders.refund.withdraw', { refundId });
    expect(await order()).toMatchObject({ refunds: 'ask', card: { refund: null } });
    expect(await listed()).not.toContain(orderId);
    await refund(bought, scope.lines, false);
    expect(await order()).toMatchObject({ refunds: 'ask', card: { refund: 'partly_refunded' }, lines: [{ leftPieces: 1 }] });
  });

  it('of what still had to be installed completes the order, and leaves the technician nothing of it', async () => {
    const { openid } = await purchase(1, 0, 0);
    const { orderId, payableFen } = await buy(devcloud, openid, { items: [{ productId: products.heater._id, quantity: 1 }, { productId: LAMP, quantity: 1 }] });
    const mixed = { openid, personId: '', orderId, payableFen };
    await deliver(devcloud, orderId);
    await refund(mixed, [{ lineId: `${orderId}_1`, quantity: 1 }], true);
    const { card, commands } = await clientOf(devcloud, people.supervisor.openid).call('orders.order.get', { orderId });
    expect({ installation: card.installationState, commands }).toEqual({ installation: 'not_needed', commands: [] });
    expect(await storedDocument(devcloud, 'orders', orderId)).toMatchObject({ stageFilter: 'done' });
  });

  it('is not approved by who asked for it, nor when it would now do something else', async () => {
    const bought = await purchase(2, 0, 0);
    const lines = [{ lineId: `${bought.orderId}_1`, quantity: 1 }];
    const input = { orderId: bought.orderId, lines, goodsReturned: false, reason: '不合适' };
    const { refundId } = await finance().call('orders.refund.request', input);
    const { preview, mine } = await finance().call('orders.refund.get', { refundId });
    expect(mine).toBe(true);
    const approval = { refundId, digest: preview?.digest ?? '' };
    expect((await finance().refusal('orders.refund.approve', approval)).code).toBe('orders.refund.own_request');
    await pay(bought);
    const owner = clientOf(devcloud, people.owner.openid);
    expect((await owner.call('orders.refund.get', { refundId })).mine).toBe(false);
    expect((await owner.refusal('orders.refund.approve', approval)).code).toBe('orders.refund.changed');
  });

  it('shows what was photographed to whose business it is, and takes no file of another kind', async () => {
    const bought = await purchase(2, 0, 0);
    const photo = await keptPicture(devcloud, 'evidence/dent.jpg');
    const lines = [{ lineId: `${bought.orderId}_1`, quantity: 1 }];
    const input = { orderId: bought.orderId, lines, goodsReturned: false, reason: '外壳凹了' };
    const foreign = { ...input, evidence: ['cloud://local-env.local/care/a.jpg'] };
    expect((await finance().refusal('orders.refund.request', foreign)).code).toBe('request.invalid');
    const { refundId } = await finance().call('orders.refund.request', { ...input, evidence: [photo, 'cloud://local-env.local/evidence/gone.jpg'] });
    const { pictures } = await finance().call('orders.refund.evidence', { refundId });
    expect(pictures).toEqual([
      { fileId: photo, url: expect.stringContaining('dent.jpg') as string },
      { fileId: 'cloud://local-env.local/evidence/gone.jpg', url: null },
    ]);
    expect((await finance().call('orders.refund.get', { refundId })).refund.evidence).toHaveLength(2);
    expect((await clientOf(devcloud, customers.liu.openid).refusal('orders.refund.evidence', { refundId })).code).toBe('orders.refund.missing');
  });
});
