import type { Devcloud } from '../../devcloud/start-devcloud';
import { recordFaults } from '../../src/shared/domain/loyalty/draw-proof';
import { addDays, dayOf, DAY_MS } from '../../src/shared/kernel/time';
import { componentText } from '../../src/text/components';
import { lotteryText } from '../../src/text/lottery';
import { pointsText } from '../../src/text/points';
import { foundCompany, people } from '../fixtures/company';
import { startTestDevcloud } from '../fixtures/devcloud';
import { clientOf } from '../fixtures/functions-client';
import type { MiniProgram } from './harness/mini-program';
import { bootAs } from './harness/on-devcloud';

const MEMBER = 'collects-points-in-wechat';
const POINTS = { path: 'packages/customer/pages/points/index', query: {}, scene: 1001 };
const owner = () => clientOf(devcloud, people.owner.openid);
const member = () => clientOf(devcloud, MEMBER);

let devcloud: Devcloud;
let lotteryId: string;
let program: MiniProgram | undefined;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  const today = dayOf(devcloud.clock.now().getTime());
  const prize = { title: '20 积分', kind: 'points', productId: null, points: 20, couponRuleId: null } as const;
  const terms = { rules: '', freeDraws: 1, paidDraws: 2, costPoints: 20 };
  const days = { opensOn: today, closesOn: addDays(today, 3) };
  const prizes = [{ ...prize, quantity: 100, chanceBps: 10_000 }];
  const draft = { lotteryId: null, title: '人人有份', ...days, ...terms, prizes };
  lotteryId = (await owner().call('loyalty.lottery.save', draft)).id;
  await owner().call('loyalty.offer.open', { offerId: lotteryId });
});

afterEach(() => {
  expect(program?.problems ?? []).toEqual([]);
  program?.close();
  program = undefined;
});

afterAll(() => devcloud.stop());

const lotteryPage = (page: string) => ({ path: `packages/customer/pages/${page}/index`, query: { lotteryId }, scene: 1001 });

describe('points in WeChat', () => {
  it('come by one tap a day', async () => {
    program = await bootAs(devcloud, MEMBER, { start: POINTS });
    await program.tap(pointsText.checkIn.submit);
    expect(program.text()).toContain(pointsText.headline.done('5'));
    expect(program.text()).not.toContain(pointsText.headline.start('5'));
    expect(await member().call('loyalty.home.get', {})).toMatchObject({ available: 5, checkIn: { doneToday: true } });
  });

  it('are won by a draw, and a draw whose answer was lost is not made twice', async () => {
    program = await bootAs(devcloud, MEMBER, { start: lotteryPage('lottery') });
    expect(program.text()).toContain(lotteryText.headline.free(1));
    program.network.loseNextAnswer();
    await program.tap(lotteryText.draw.free);
    expect(program.text()).toContain('网络');
    await program.tap(componentText.retry);
    expect(program.text()).toContain(lotteryText.result.won('20 积分'));
    const { mine, available } = await member().call('loyalty.lottery.get', { lotteryId });
    expect(mine).toHaveLength(1);
    expect(available).toBe(25);
  });

  it('are asked for before a further draw spends them', async () => {
    program = await bootAs(devcloud, MEMBER, { start: lotteryPage('lottery') });
    await program.tap(lotteryText.draw.paid('20'));
    expect(program.text()).toContain(lotteryText.draw.confirm('20', '5'));
    expect((await member().call('loyalty.lottery.get', { lotteryId })).mine).toHaveLength(1);
  });

  it('were won fairly: the phone reckons every draw again once the seed is out', async () => {
    await owner().call('loyalty.offer.close', { offerId: lotteryId });
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + DAY_MS));
    program = await bootAs(devcloud, MEMBER, { start: lotteryPage('lottery-record') });
    expect(program.text()).toContain(lotteryText.record.headline.right('1'));
    expect(program.text()).toContain(lotteryText.record.sameSeed);
    const { lottery } = await member().call('loyalty.lottery.get', { lotteryId });
    const { rows } = await member().call('loyalty.lottery.record', { lotteryId });
    expect(recordFaults({ ...lottery, seed: lottery.seed ?? '' }, rows)).toEqual([]);
  });
});
