import type { Page } from 'playwright-core';
import { couponRulesText } from '../../src/text/coupon-rules';
import { memberPointsText } from '../../src/text/member-points';
import { pointsText } from '../../src/text/points';
import { shown, tap, write } from '../../tests/browser/by-hand';

const CUSTOMER = 'dev-customer-zhang';
const OWNER = 'dev-owner-wu';
const POINTS = '/packages/customer/pages/points/index';
const RULES = '/packages/office/pages/coupon-rules/index';

async function findMember(page: Page): Promise<void> {
  await write(shown(page), memberPointsText.phone, '13800001001');
  await tap(shown(page), memberPointsText.find);
  await page.waitForLoadState('networkidle');
}

/** Points and coupons: of a customer, and as the office keeps them. */
export const pointsScreens = [
  { name: 'points', as: CUSTOMER, address: POINTS, atDesk: true },
  {
    name: 'points-done',
    as: 'dev-customer-he',
    address: POINTS,
    steps: (page: Page) => tap(shown(page), pointsText.checkIn.submit),
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
] as const;
