import type { Devcloud } from '../../../devcloud/start-devcloud';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, idsOf, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { givePoints } from '../../fixtures/ledger-entries';
import { aLottery, aPrize, aReward, giftDestination as destination, openLottery, openReward, owner, pointsPrize } from '../../fixtures/offers';
import { products } from '../../fixtures/sales';
import { BAD_OFFERS, NO_INPUT, notFinance, notHeadquarters, notOffice, offerMissing } from './member-cases';

const NO_REWARD = 'rwd_zzzzzzzzzzzzzzzzzzz';
const NO_LOTTERY = 'lot_zzzzzzzzzzzzzzzzzzz';
const NO_DRAW = 'drw_zzzzzzzzzzzzzzzzzzz';
const DAY_MS = 86_400_000;
const fridge = products.fridge._id;

const BAD_LOTTERIES = [{}, { lotteryId: '' }, { lotteryId: 'lot_!' }, { lotteryId: { $gt: '' } }];
const BAD_PLACES = [
  { customer: { name: '', phone: '13800001001' }, address: destination.address },
  { customer: { name: '张', phone: '123' }, address: destination.address },
  { customer: destination.customer, address: { ...destination.address, detail: '' } },
];
const noLottery = { input: () => ({ lotteryId: NO_LOTTERY }), code: 'loyalty.offer.missing' } as const;

let given = 0;

/** A reward that 张女士 has the points for. */
async function aRewardInReach(devcloud: Devcloud) {
  given += 1;
  const expiresAt = devcloud.clock.now().getTime() + 300 * DAY_MS;
  await givePoints(devcloud, `case:${given}`, accounts.customerPoints(idsOf(customers.zhang).personId), 300, expiresAt);
  const { id: rewardId } = await openReward(devcloud, { productId: fridge });
  return { rewardId, destination };
}

async function aLotteryToday(devcloud: Devcloud) {
  const { id: lotteryId } = await openLottery(devcloud, { prizes: [pointsPrize()], freeDraws: 10 });
  return { lotteryId };
}

/** A lottery that is over, and whose seed is published. */
async function anEndedLottery(devcloud: Devcloud) {
  const { lotteryId } = await aLotteryToday(devcloud);
  devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 8 * DAY_MS));
  return { lotteryId };
}

/** A fridge that 张女士 won. */
async function wonGoods(devcloud: Devcloud) {
  const { id: lotteryId } = await openLottery(devcloud, { prizes: [aPrize({ productId: fridge })] });
  const { draw } = await clientOf(devcloud, customers.zhang.openid).call('loyalty.lottery.draw', { lotteryId });
  return { drawId: draw.id, destination };
}

async function aDraft(devcloud: Devcloud) {
  const { id: offerId } = await owner(devcloud).call('loyalty.reward.save', aReward({ productId: fridge }));
  return { offerId };
}

const someDay = { opensOn: '2090-01-01', closesOn: '2090-01-02', prizes: [pointsPrize()] };
const complete = { ...someDay, lotteryId: null, title: '抽奖', rules: '', freeDraws: 1, paidDraws: 0, costPoints: 50 };
const NO_LOTTERIES = [
  { freeDraws: 0 },
  { costPoints: 0.5 },
  { paidDraws: -1 },
  { opensOn: '2090-02-30' },
  { prizes: [] },
  { prizes: Array(9).fill(pointsPrize({ chanceBps: 1 })) },
  { prizes: [pointsPrize({ chanceBps: 1.5 })] },
  { prizes: [pointsPrize({ quantity: 0 })] },
];

/** Rewards and lotteries, for customers and in the office. */
export const OFFER_CASES: ActionCases<'loyalty'> = {
  'loyalty.reward.list': { by: customers.zhang, prepare: () => ({}), malformed: NO_INPUT },
  'loyalty.reward.exchange': {
    by: customers.zhang,
    prepare: aRewardInReach,
    malformed: [{}, { rewardId: NO_REWARD }, ...BAD_PLACES.map((place) => ({ rewardId: NO_REWARD, destination: place }))],
    otherwise: (input) => ({ ...input, destination: null }),
    onlyOnce: 'loyalty.offer.limit_reached',
    missing: { input: (input) => ({ ...input, rewardId: NO_REWARD }), code: 'loyalty.offer.missing' },
  },
  'loyalty.reward.all': {
    by: people.supervisor,
    prepare: () => ({}),
    malformed: NO_INPUT,
    wrongRoles: notOffice,
    outsiders: notHeadquarters,
  },
  'loyalty.reward.save': {
    by: people.finance,
    prepare: () => aReward({ productId: fridge }),
    malformed: [{}, ...[0, -1, 0.5, 1e12, Number.NaN].map((costPoints) => aReward({ costPoints }))],
    otherwise: (draft) => ({ ...draft, title: '另一件' }),
    wrongRoles: notFinance,
    outsiders: notHeadquarters,
    missing: { input: (draft) => ({ ...draft, rewardId: NO_REWARD }), code: 'loyalty.offer.missing' },
  },
  'loyalty.offer.open': {
    by: people.owner,
    prepare: aDraft,
    malformed: BAD_OFFERS,
    otherwise: () => ({ offerId: NO_REWARD }),
    onlyOnce: 'loyalty.offer.command_not_allowed',
    wrongRoles: notFinance,
    outsiders: notHeadquarters,
    missing: offerMissing,
  },
  'loyalty.offer.close': {
    by: people.owner,
    prepare: async (devcloud) => ({ offerId: (await aLotteryToday(devcloud)).lotteryId }),
    malformed: BAD_OFFERS,
    otherwise: () => ({ offerId: NO_LOTTERY }),
    onlyOnce: 'loyalty.offer.command_not_allowed',
    wrongRoles: notFinance,
    outsiders: notHeadquarters,
    missing: offerMissing,
  },
  'loyalty.lottery.list': { by: customers.zhang, prepare: () => ({}), malformed: NO_INPUT },
  'loyalty.lottery.get': { by: customers.zhang, prepare: aLotteryToday, malformed: BAD_LOTTERIES, missing: noLottery },
  'loyalty.lottery.draw': {
    by: customers.zhang,
    prepare: aLotteryToday,
    malformed: BAD_LOTTERIES,
    otherwise: () => ({ lotteryId: NO_LOTTERY }),
    missing: noLottery,
  },
  'loyalty.draw.mine': {
    by: customers.zhang,
    prepare: () => ({ filter: 'won' }),
    malformed: [...NO_INPUT, { filter: 'lost' }, { after: 7 }],
  },
  'loyalty.draw.claim': {
    by: customers.zhang,
    prepare: wonGoods,
    malformed: [{}, ...BAD_PLACES.map((place) => ({ drawId: NO_DRAW, destination: place }))],
    otherwise: (input) => ({ ...input, destination: { ...destination, customer: { name: '刘建华', phone: '13800001002' } } }),
    onlyOnce: 'loyalty.draw.claimed',
    outsiders: { people: [customers.liu, people.owner], code: 'loyalty.draw.missing' },
    missing: { input: (input) => ({ ...input, drawId: NO_DRAW }), code: 'loyalty.draw.missing' },
  },
  'loyalty.lottery.record': {
    by: customers.liu,
    prepare: anEndedLottery,
    malformed: [...BAD_LOTTERIES, { lotteryId: NO_LOTTERY, after: 7 }],
    missing: noLottery,
  },
  'loyalty.lottery.all': {
    by: people.supervisor,
    prepare: () => ({}),
    malformed: NO_INPUT,
    wrongRoles: notOffice,
    outsiders: notHeadquarters,
  },
  'loyalty.lottery.save': {
    by: people.owner,
    prepare: (devcloud) => aLottery(devcloud, someDay),
    malformed: [{}, ...NO_LOTTERIES.map((wrong) => ({ ...complete, ...wrong }))],
    otherwise: (draft) => ({ ...draft, title: '另一次' }),
    wrongRoles: notFinance,
    outsiders: notHeadquarters,
    missing: { input: (draft) => ({ ...draft, lotteryId: NO_LOTTERY }), code: 'loyalty.offer.missing' },
  },
};
