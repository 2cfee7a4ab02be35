import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { killEverywhere } from '../../fixtures/kill-everywhere';
import { Killer } from '../../fixtures/killer';
import { aLottery, aMember, aPrize, giftDestination as destination, held, openLottery, openReward, owner, pointsPrize } from '../../fixtures/offers';
import { storedDocuments } from '../../fixtures/outbox';
import { products, stockShelves } from '../../fixtures/sales';

jest.setTimeout(300_000);

const killer = new Killer();
const heater = products.heater._id;
const contended = (requestId: string) => ({ requestId, contended: true });
let devcloud: Devcloud;

// A cloud for each: the books are looked through again and again, and stay short.
beforeEach(async () => {
  devcloud = await startTestDevcloud({ faults: killer });
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});
afterEach(() => devcloud.stop());

const goods = () => aPrize({ productId: heater, quantity: 100 });
const giftOrdersOf = (personId: string) => storedDocuments(devcloud, 'orders', { participantIds: personId });

describe.each(['before', 'after'] as const)('killed %s any database operation', (when) => {
  it('a draw keeps one piece for its person', async () => {
    const { id: lotteryId } = await openLottery(devcloud, { prizes: [goods()] });
    let drawn = 0;
    const operations = await killEverywhere({ devcloud, killer, when }, {
      prepare: () => aMember(devcloud),
      command: (member, requestId) => member.call('loyalty.lottery.draw', { lotteryId }, contended(requestId)),
      look: async (member) => {
        drawn += 1;
        expect((await member.call('loyalty.draw.mine', {})).rows).toMatchObject([{ number: 1, outcome: 'won', toClaim: true }]);
        expect(await held(devcloud, `prize/${lotteryId}_1`)).toEqual({ posted: 100, pendingOut: drawn });
      },
    });
    expect(operations).toBeGreaterThanOrEqual(12);
  });

  it('a draw for points takes them once and gives what it won once', async () => {
    const { id: lotteryId } = await openLottery(devcloud, { prizes: [pointsPrize({ quantity: 200, points: 7 })] });
    await killEverywhere({ devcloud, killer, when }, {
      prepare: async () => {
        const member = await aMember(devcloud, 100);
        await member.call('loyalty.lottery.draw', { lotteryId });
        return member;
      },
      command: (member, requestId) => member.call('loyalty.lottery.draw', { lotteryId }, contended(requestId)),
      look: async (member) => {
        expect(await member.call('loyalty.lottery.get', { lotteryId })).toMatchObject({ paidLeft: 1, available: 64 });
      },
    });
  });

  it('an exchange takes the points once and makes one order', async () => {
    const { id: rewardId } = await openReward(devcloud, { productId: heater, quantity: 100 });
    let exchanged = 0;
    const operations = await killEverywhere({ devcloud, killer, when }, {
      prepare: () => aMember(devcloud, 500),
      command: (member, requestId) => member.call('loyalty.reward.exchange', { rewardId, destination }, contended(requestId)),
      look: async (member) => {
        exchanged += 1;
        expect(await member.call('loyalty.reward.list', {})).toMatchObject({ available: 200, rewards: [{ taken: 1, left: 100 - exchanged }] });
        expect(await giftOrdersOf(member.personId)).toHaveLength(1);
      },
    });
    expect(operations).toBeGreaterThanOrEqual(15);
  });

  it('a claim makes one order, and cancelling that keeps the piece again', async () => {
    const { id: lotteryId } = await openLottery(devcloud, { prizes: [goods()] });
    const won = async () => {
      const member = await aMember(devcloud);
      const { draw } = await member.call('loyalty.lottery.draw', { lotteryId });
      return { member, drawId: draw.id };
    };
    await killEverywhere({ devcloud, killer, when }, {
      prepare: won,
      command: ({ member, drawId }, requestId) => member.call('loyalty.draw.claim', { drawId, destination }, contended(requestId)),
      look: async ({ member }) => {
        expect((await member.call('loyalty.draw.mine', { filter: 'to_claim' })).rows).toEqual([]);
        expect(await giftOrdersOf(member.personId)).toHaveLength(1);
      },
    });
    await killEverywhere({ devcloud, killer, when }, {
      prepare: async () => {
        const { member, drawId } = await won();
        return { member, ...(await member.call('loyalty.draw.claim', { drawId, destination })) };
      },
      command: ({ orderId }, requestId) => {
        const office = clientOf(devcloud, people.supervisor.openid);
        return office.call('orders.order.cancel', { orderId, reason: '地址送不到' }, contended(requestId));
      },
      look: async ({ member }) => {
        expect((await member.call('loyalty.draw.mine', {})).rows).toMatchObject([{ toClaim: true, orderId: null }]);
      },
    });
  });

  it('opening sets the pieces aside once, and ending gives them back once', async () => {
    const prizes = [aPrize({ productId: heater, chanceBps: 10 }), pointsPrize({ chanceBps: 10 })];
    const aDraft = () => owner(devcloud).call('loyalty.lottery.save', aLottery(devcloud, { prizes }));
    await killEverywhere({ devcloud, killer, when }, {
      prepare: aDraft,
      command: ({ id: offerId }, requestId) => owner(devcloud).call('loyalty.offer.open', { offerId }, contended(requestId)),
      look: async ({ id }) => {
        expect([(await held(devcloud, `prize/${id}_1`)).posted, (await held(devcloud, `token/${id}_2`)).posted]).toEqual([5, 5]);
      },
    });
    await killEverywhere({ devcloud, killer, when }, {
      prepare: () => openLottery(devcloud, { prizes }),
      command: ({ id: offerId }, requestId) => owner(devcloud).call('loyalty.offer.close', { offerId }, contended(requestId)),
      look: async ({ id }) => {
        expect([(await held(devcloud, `prize/${id}_1`)).posted, (await held(devcloud, `token/${id}_2`)).posted]).toEqual([0, 0]);
      },
    });
  });
});
