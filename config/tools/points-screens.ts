import type { Page } from 'playwright-core';
import { addresseeText } from '../../src/text/addressee';
import { couponRulesText } from '../../src/text/coupon-rules';
import { lotteryText } from '../../src/text/lottery';
import { memberPointsText } from '../../src/text/member-points';
import { offersText } from '../../src/text/offers';
import { pointsText } from '../../src/text/points';
import { sees, sheet, shown, tap, write } from '../../tests/browser/by-hand';

const CUSTOMER = 'dev-customer-zhang';
const OWNER = 'dev-owner-wu';
const POINTS = '/packages/customer/pages/points/index';
const RULES = '/packages/office/pages/coupon-rules/index';
const REWARDS = '/packages/customer/pages/rewards/index';
const LOTTERIES = '/packages/customer/pages/lotteries/index';
const OFFICE_REWARDS = '/packages/office/pages/rewards/index';
const OFFICE_LOTTERIES = '/packages/office/pages/lotteries/index';

async function findMember(page: Page): Promise<void> {
  await write(shown(page), memberPointsText.phone, '13800001001');
  await tap(shown(page), memberPointsText.find);
  await page.waitForLoadState('networkidle');
}

/** Opens what has these words, in a list. */
const open = (words: RegExp) => async (page: Page) => {
  await tap(shown(page), words);
  await page.waitForLoadState('networkidle');
};

async function exchange(page: Page): Promise<void> {
  await open(/前置复合滤芯/)(page);
  await write(shown(page), addresseeText.paste, addresseeText.pastePlaceholder);
  await tap(shown(page), addresseeText.parse);
  await sees(page, addresseeText.parsed);
  await tap(shown(page), /积分换$/);
  await sees(page, /^换好了/);
}

async function draw(page: Page): Promise<void> {
  await open(/冬日暖心/)(page);
  // Each look is another draw of the same person: the first is free.
  await tap(shown(page), /抽一次$/);
  const confirm = sheet(page).getByRole('button', { name: /积分抽一次$/ });
  if (await confirm.isVisible()) await confirm.click();
  await sheet(page).getByText(/第 \d+ 次抽奖/).waitFor({ state: 'visible' });
}

async function newLottery(page: Page): Promise<void> {
  await tap(shown(page), offersText.lotteries.create);
  await page.waitForLoadState('networkidle');
}

async function newPrize(page: Page): Promise<void> {
  await newLottery(page);
  await tap(shown(page), offersText.lotteries.form.addPrize);
  await page.waitForLoadState('networkidle');
}

const rewardsAndLotteries = [
  { name: 'rewards', as: CUSTOMER, address: REWARDS, atDesk: true },
  { name: 'reward', as: CUSTOMER, address: REWARDS, steps: open(/前置复合滤芯/), wholeAfter: true },
  { name: 'reward-short', as: CUSTOMER, address: REWARDS, steps: open(/反渗透净水器/), wholeAfter: true },
  { name: 'reward-done', as: CUSTOMER, address: REWARDS, steps: exchange, wholeAfter: true },
  { name: 'lotteries', as: CUSTOMER, address: LOTTERIES, atDesk: true },
  { name: 'lottery', as: CUSTOMER, address: LOTTERIES, steps: open(/冬日暖心/), wholeAfter: true },
  { name: 'lottery-drawn', as: CUSTOMER, address: LOTTERIES, steps: draw },
  { name: 'lottery-over', as: CUSTOMER, address: LOTTERIES, steps: open(/立冬抽奖/), wholeAfter: true },
  {
    name: 'lottery-record',
    as: CUSTOMER,
    address: LOTTERIES,
    wholeAfter: true,
    steps: async (page: Page) => {
      await open(/立冬抽奖/)(page);
      await open(new RegExp(lotteryText.proof.open))(page);
    },
  },
  { name: 'draws', as: CUSTOMER, address: '/packages/customer/pages/draws/index' },
  { name: 'draws-empty', as: 'dev-customer-he', address: '/packages/customer/pages/draws/index' },
  { name: 'office-rewards', as: OWNER, address: OFFICE_REWARDS, atDesk: true },
  {
    name: 'office-reward-new',
    as: OWNER,
    address: OFFICE_REWARDS,
    steps: open(new RegExp(offersText.rewards.create)),
    atDesk: true,
  },
  { name: 'office-lotteries', as: OWNER, address: OFFICE_LOTTERIES, atDesk: true },
  { name: 'office-lottery-new', as: OWNER, address: OFFICE_LOTTERIES, steps: newLottery, wholeAfter: true, atDesk: true },
  { name: 'office-prize-new', as: OWNER, address: OFFICE_LOTTERIES, steps: newPrize, atDesk: true },
  {
    name: 'office-lottery-draft',
    as: OWNER,
    address: OFFICE_LOTTERIES,
    steps: open(new RegExp(offersText.edit)),
    wholeAfter: true,
    atDesk: true,
  },
  { name: 'office-lottery-open', as: OWNER, address: OFFICE_LOTTERIES, steps: open(/^开始$/), atDesk: true },
] as const;

/** Points and coupons: of a customer, and as the office keeps them. */
export const pointsScreens = [
  { name: 'points', as: CUSTOMER, address: POINTS, atDesk: true },
  {
    name: 'points-done',
    as: 'dev-customer-he',
    address: POINTS,
    // The level speaks of checking in too.
    steps: (page: Page) => tap(shown(page), new RegExp(`^${pointsText.checkIn.submit}$`)),
  },
  { name: 'coupons', as: CUSTOMER, address: '/packages/customer/pages/coupons/index', atDesk: true },
  { name: 'coupon-rules', as: OWNER, address: RULES, atDesk: true },
  {
    name: 'coupon-rule-new',
    as: OWNER,
    address: RULES,
    steps: (page: Page) => tap(shown(page), couponRulesText.create),
    atDesk: true,
  },
  {
    name: 'member-points',
    as: OWNER,
    address: '/packages/office/pages/member-points/index',
    steps: findMember,
    atDesk: true,
  },
  ...rewardsAndLotteries,
] as const;
