import type { Devcloud } from '../../../devcloud/start-devcloud';
import { recordFaults, seedHashOf } from '../../../src/shared/domain/loyalty/draw-proof';
import { SEED_WAITS_MS } from '../../../src/shared/domain/loyalty/lottery-days';
import { dayOf, DAY_MS } from '../../../src/shared/kernel/time';
import { foundCompany } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { aMember, aPrize, openLottery, owner, pointsPrize } from '../../fixtures/offers';
import { storedDocument } from '../../fixtures/outbox';
import { stockShelves } from '../../fixtures/sales';
import { storedFaults } from '../../fixtures/till';

jest.setTimeout(180_000);

const contended = { contended: true };
const now = () => devcloud.clock.now().getTime();
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

describe('the record', () => {
  it('is published with the seed a while after the end, and proves every draw', async () => {
    const prizes = [aPrize({ quantity: 2, chanceBps: 3_000 }), pointsPrize({ quantity: 30, chanceBps: 4_000, points: 5 })];
    const { id: lotteryId, seedHash } = await openLottery(devcloud, { prizes, freeDraws: 4 });
    const members = await Promise.all(Array.from({ length: 15 }, () => aMember(devcloud)));
    for (let turn = 0; turn < 4; turn += 1) {
      await Promise.all(members.map((member) => member.call('loyalty.lottery.draw', { lotteryId }, contended)));
    }
    const [member] = members;
    if (member === undefined) throw new Error('there are members');
    expect((await member.refusal('loyalty.lottery.record', { lotteryId })).code).toBe('loyalty.lottery.not_over');
    await owner(devcloud).call('loyalty.offer.close', { offerId: lotteryId });
    expect((await member.call('loyalty.lottery.get', { lotteryId })).lottery).toMatchObject({ state: 'closed', seed: null });
    devcloud.clock.moveTo(new Date(now() + SEED_WAITS_MS));
    const { lottery, personTag } = await member.call('loyalty.lottery.get', { lotteryId });
    const { rows, next } = await member.call('loyalty.lottery.record', { lotteryId });
    expect([rows.length, next, lottery.seedHash]).toEqual([60, null, seedHash]);
    expect(recordFaults({ ...lottery, seed: lottery.seed ?? '' }, rows)).toEqual([]);
    expect(rows.filter((row) => row.personTag === personTag).map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    expect(rows.filter(({ prizeId, outcome }) => prizeId === `${lotteryId}_1` && outcome === 'won')).toHaveLength(2);
  });

  it('is right also when the office ends the lottery while many draw', async () => {
    const prizes = [aPrize({ quantity: 3, chanceBps: 2_000 }), pointsPrize({ quantity: 25, chanceBps: 6_000, points: 3 })];
    const { id: lotteryId } = await openLottery(devcloud, { prizes, freeDraws: 2 });
    const members = await Promise.all(Array.from({ length: 40 }, () => aMember(devcloud)));
    const drawing = [...members, ...members].map((member) => member.answer('loyalty.lottery.draw', { lotteryId }, contended));
    await Promise.race(drawing);
    const closing = owner(devcloud).answer('loyalty.offer.close', { offerId: lotteryId }, contended);
    const [answers, closed] = [await Promise.all(drawing), await closing];
    if (!closed.ok) await owner(devcloud).call('loyalty.offer.close', { offerId: lotteryId });
    const made = answers.filter(({ ok }) => ok).length;
    const codes = new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code])));
    expect(['loyalty.offer.closed', 'request.busy']).toEqual(expect.arrayContaining([...codes]));
    devcloud.clock.moveTo(new Date(now() + SEED_WAITS_MS));
    const { lottery } = await owner(devcloud).call('loyalty.lottery.get', { lotteryId });
    const { rows } = await owner(devcloud).call('loyalty.lottery.record', { lotteryId });
    expect(rows).toHaveLength(made);
    expect(recordFaults({ ...lottery, seed: lottery.seed ?? '' }, rows)).toEqual([]);
    expect(lottery.prizes.map(({ left }) => left)).toEqual([0, 0]);
  });

  it('is published by itself when the last day is over', async () => {
    const today = dayOf(now());
    const { id: lotteryId } = await openLottery(devcloud, { closesOn: today, prizes: [pointsPrize()] });
    const member = await aMember(devcloud);
    await member.call('loyalty.lottery.draw', { lotteryId });
    devcloud.clock.moveTo(new Date(now() + DAY_MS + SEED_WAITS_MS));
    const { lottery } = await member.call('loyalty.lottery.get', { lotteryId });
    expect(lottery).toMatchObject({ state: 'open', running: false });
    expect(seedHashOf(lottery.seed ?? '')).toBe(lottery.seedHash);
    expect((await member.call('loyalty.lottery.record', { lotteryId })).rows).toHaveLength(1);
    expect((await member.refusal('loyalty.lottery.draw', { lotteryId }, contended)).code).toBe('loyalty.offer.closed');
  });

  it('comes page by page', async () => {
    const { id: lotteryId } = await openLottery(devcloud, { prizes: [pointsPrize({ chanceBps: 1 })] });
    const member = await aMember(devcloud);
    const { draw } = await member.call('loyalty.lottery.draw', { lotteryId });
    const stored = await storedDocument(devcloud, 'draws', draw.id);
    const more = Array.from({ length: 250 }, (_, place) => ({ ...stored, _id: `drw_000000${String(place).padStart(4, '0')}` }));
    await devcloud.store.insert('draws', more);
    await owner(devcloud).call('loyalty.offer.close', { offerId: lotteryId });
    devcloud.clock.moveTo(new Date(now() + SEED_WAITS_MS));
    const first = await member.call('loyalty.lottery.record', { lotteryId });
    expect(first.rows).toHaveLength(200);
    const second = await member.call('loyalty.lottery.record', { lotteryId, after: first.next ?? '' });
    expect([second.rows.length, second.next]).toEqual([51, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(251);
  });
});
