import type { Devcloud } from '../../../devcloud/start-devcloud';
import { seedHashOf } from '../../../src/shared/domain/loyalty/draw-proof';
import { MOST_PRIZES } from '../../../src/shared/domain/loyalty/lottery';
import { addDays, dayOf, DAY_MS } from '../../../src/shared/kernel/time';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { aLottery, aMember, aPrize, held, openLottery, owner, pointsPrize } from '../../fixtures/offers';
import { storedDocument } from '../../fixtures/outbox';
import { filter, products, stockShelves } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(180_000);

const contended = { contended: true };
const now = () => devcloud.clock.now().getTime();
const stock = () => held(devcloud, `stock/${filter._id}`);
let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});

afterAll(() => devcloud.stop());

afterEach(async () => {
  await devcloud.settle();
  expect(await storedFaults(devcloud)).toEqual([]);
});

describe('a lottery', () => {
  it('is drafted with the hash of its seed, opened with all its pieces, and ended, which gives the rest back', async () => {
    const before = await stock();
    const prizes = [aPrize({ chanceBps: 100 }), pointsPrize({ chanceBps: 2_000, quantity: 30 })];
    const draft = await owner(devcloud).call('loyalty.lottery.save', aLottery(devcloud, { prizes }));
    expect(draft).toMatchObject({ state: 'draft', running: false, seed: null });
    expect(draft.prizes.map(({ left, chanceBps }) => [left, chanceBps])).toEqual([[5, 100], [30, 2_000]]);
    const kept = await storedDocument(devcloud, 'lottery_seeds', draft.id);
    expect(kept).toMatchObject({ seed: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(draft.seedHash).toBe(seedHashOf(kept?.['seed'] as string));
    const changed = await owner(devcloud).call('loyalty.lottery.save', { ...aLottery(devcloud, { prizes }), lotteryId: draft.id });
    expect(changed.seedHash).not.toBe(draft.seedHash);
    await owner(devcloud).call('loyalty.offer.open', { offerId: draft.id });
    expect((await stock()).posted).toBe(before.posted - 5);
    const opened = await owner(devcloud).call('loyalty.lottery.get', { lotteryId: draft.id });
    expect(opened.lottery.prizes.map(({ left }) => left)).toEqual([5, 30]);
    const again = await owner(devcloud).refusal('loyalty.lottery.save', aLottery(devcloud, { lotteryId: draft.id }), contended);
    expect(again.code).toBe('loyalty.offer.not_editable');
    await owner(devcloud).call('loyalty.offer.close', { offerId: draft.id });
    expect(await stock()).toEqual(before);
    const ended = await owner(devcloud).call('loyalty.lottery.get', { lotteryId: draft.id });
    expect(ended.lottery.prizes.map(({ left }) => left)).toEqual([0, 0]);
  });

  it('of as many prizes as there may be opens and ends within its budget', async () => {
    const shelf = [products.heater, products.fridge, products.purifier, filter];
    const goods = Array.from({ length: MOST_PRIZES - 1 }, (_, place) =>
      aPrize({ quantity: 1, chanceBps: 1, productId: shelf[place % shelf.length]?._id ?? '' }),
    );
    const { id } = await openLottery(devcloud, { prizes: [pointsPrize({ quantity: 1_000, chanceBps: 9_900 }), ...goods] });
    await owner(devcloud).call('loyalty.offer.close', { offerId: id });
  });

  it('cannot promise more than all chances, days that are over, or what nobody has', async () => {
    const today = dayOf(now());
    const codeFor = async (wrong: Parameters<typeof aLottery>[1]) =>
      (await owner(devcloud).refusal('loyalty.lottery.save', aLottery(devcloud, wrong), contended)).code;
    expect(await codeFor({ prizes: [aPrize({ chanceBps: 9_999 }), pointsPrize({ chanceBps: 2 })] })).toBe('loyalty.lottery.chances_not_valid');
    expect(await codeFor({ opensOn: addDays(today, 2), closesOn: addDays(today, 1) })).toBe('loyalty.lottery.days_not_valid');
    expect(await codeFor({ opensOn: addDays(today, -2), closesOn: addDays(today, -1) })).toBe('loyalty.lottery.days_not_valid');
    expect(await codeFor({ prizes: [pointsPrize({ points: 0 })] })).toBe('loyalty.prize.not_valid');
    const twice = [aPrize({ quantity: 30, chanceBps: 1 }), aPrize({ quantity: 30, chanceBps: 1 })];
    const short = await owner(devcloud).refusal('loyalty.lottery.save', aLottery(devcloud, { prizes: twice }), contended);
    expect(short).toMatchObject({ code: 'loyalty.prize.not_enough_stock', details: { position: 1 } });
    expect(await codeFor({ lotteryId: 'lot_0000000000' })).toBe('loyalty.offer.missing');
    for (const wrong of [{ prizes: [] }, { freeDraws: 0 }, { costPoints: 0 }, { opensOn: '2026-02-30' }, { prizes: [aPrize({ chanceBps: 0.5 })] }]) {
      expect(await codeFor(wrong)).toBe('request.invalid');
    }
  });

  it('that nobody opened in time is not opened any more', async () => {
    const today = dayOf(now());
    const { id: offerId } = await owner(devcloud).call('loyalty.lottery.save', aLottery(devcloud, { closesOn: today }));
    devcloud.clock.moveTo(new Date(now() + DAY_MS));
    const late = await owner(devcloud).refusal('loyalty.offer.open', { offerId }, contended);
    expect(late.code).toBe('loyalty.lottery.days_not_valid');
  });

  it('is seen by customers when it is opened, not before', async () => {
    const draft = await owner(devcloud).call('loyalty.lottery.save', aLottery(devcloud, { prizes: [pointsPrize()] }));
    const visitor = await aMember(devcloud);
    expect((await visitor.call('loyalty.lottery.list', {})).lotteries.map(({ id }) => id)).not.toContain(draft.id);
    for (const action of ['loyalty.lottery.get', 'loyalty.lottery.record'] as const) {
      expect((await visitor.refusal(action, { lotteryId: draft.id })).code).toBe('loyalty.offer.missing');
    }
    const { lotteries } = await clientOf(devcloud, people.supervisor.openid).call('loyalty.lottery.all', {});
    expect(lotteries.map(({ id }) => id)).toContain(draft.id);
    await owner(devcloud).call('loyalty.offer.open', { offerId: draft.id });
    expect((await visitor.call('loyalty.lottery.list', {})).lotteries.map(({ id }) => id)).toContain(draft.id);
  });
});
