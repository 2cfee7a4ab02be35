import { accounts } from '../../src/shared/domain/ledger/accounts';
import { DAY_MS } from '../../src/shared/kernel/time';
import { addresseeText } from '../../src/text/addressee';
import { lotteryText } from '../../src/text/lottery';
import { pointsText } from '../../src/text/points';
import { rewardsText } from '../../src/text/rewards';
import { clientOf } from '../fixtures/functions-client';
import { givePoints } from '../fixtures/ledger-entries';
import { sees, sheet, shown, tap, write } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** A member checks in, draws, exchanges points for a filter, and checks a lottery that is over. */
jest.setTimeout(120_000);

const CUSTOMER = 'dev-customer-he';
const PASTED = '何女士 13933112233 河北省石家庄市桥西区维明南大街9号2栋701';
const POINTS = '/packages/customer/pages/points/index';

let world: World;
let app: App;

beforeAll(async () => {
  world = await startWorld();
  const { devcloud } = world;
  const { person } = await clientOf(devcloud, CUSTOMER).call('identity.session.get', {});
  const at = devcloud.clock.now().getTime();
  await givePoints(devcloud, 'gift:points', accounts.customerPoints(person.id), 5_000, at + 90 * DAY_MS);
  app = await openApp(world, { as: CUSTOMER, address: POINTS });
  app.page.setDefaultTimeout(20_000);
});

afterAll(() => (world as World | undefined)?.close());

afterEach(() => expect(app.problems).toEqual([]));

it('checks in with one tap', async () => {
  const { page } = app;
  await tap(shown(page), new RegExp(`^${pointsText.checkIn.submit}$`));
  await sees(page, pointsText.headline.done('5'));
  await sees(page, '5,005');
});

it('draws once a day free of charge, knowing the odds, and is asked before points are spent', async () => {
  const { page } = app;
  await tap(shown(page), new RegExp(pointsText.lottery));
  await tap(shown(page), /冬日暖心抽奖/);
  await sees(page, lotteryText.headline.free(1));
  await sees(page, '0.1%');
  await tap(shown(page), lotteryText.draw.free);
  await sheet(page).getByText(lotteryText.result.title(1)).waitFor({ state: 'visible' });
  await tap(sheet(page), '关闭');
  await sees(page, lotteryText.headline.paid('20'));
  await sees(page, lotteryText.mine.here);
  await tap(shown(page), lotteryText.draw.paid('20'));
  await sheet(page).getByText(lotteryText.draw.confirmTitle).waitFor({ state: 'visible' });
  await tap(sheet(page), '关闭');
});

it('exchanges points for goods that are sent home, and sees what is left', async () => {
  const { page } = app;
  await app.go('/packages/customer/pages/rewards/index');
  await tap(shown(page), /前置复合滤芯一支/);
  await sees(page, rewardsText.detail.after);
  await write(shown(page), addresseeText.paste, PASTED);
  await tap(shown(page), addresseeText.parse);
  await sees(page, addresseeText.parsed);
  await tap(shown(page), /^用 [\d,]+ 积分换$/);
  await sees(page, rewardsText.done.headline('前置复合滤芯一支'));
  await sees(page, rewardsText.done.left);
  await tap(shown(page), rewardsText.done.order);
  await sees(page, /维明南大街9号/);
});

it('finds the exchange behind its points', async () => {
  const { page } = app;
  await app.go(POINTS);
  await tap(shown(page), pointsText.explain);
  await sees(page, '积分兑换');
});

it('reckons every draw of a lottery that is over again', async () => {
  const { page } = app;
  await app.go('/packages/customer/pages/lotteries/index');
  await tap(shown(page), /立冬抽奖/);
  await sees(page, lotteryText.headline.over);
  await tap(shown(page), lotteryText.proof.open);
  await sees(page, lotteryText.record.headline.right('42'));
  await sees(page, lotteryText.record.sameSeed);
  await sees(page, lotteryText.record.right);
});
