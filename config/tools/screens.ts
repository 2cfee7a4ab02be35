import type { Page } from 'playwright-core';
import { sheet, shown, tap, write } from '../../tests/browser/by-hand';
import { accountText } from '../../src/text/account';
import { codesText } from '../../src/text/codes';
import { componentText } from '../../src/text/components';
import { creditText } from '../../src/text/credit';
import { mallText } from '../../src/text/mall';
import { foundingText } from '../../src/text/founding';
import { membersText } from '../../src/text/members';
import { paymentText } from '../../src/text/payment';
import { personaText } from '../../src/text/personas';
import { addresseeText } from '../../src/text/addressee';
import { pricesText } from '../../src/text/prices';
import { reportText } from '../../src/text/report';
import { scanText } from '../../src/text/scan';
import { serviceText } from '../../src/text/service';
import { settingFields, settingsText } from '../../src/text/settings';
import { askingScreens } from './asking-screens';
import { caseScreens } from './case-screens';
import { dealerScreens } from './dealer-screens';
import { dealerStatementScreens } from './dealer-statement-screens';
import { dispatchScreens } from './dispatch-screens';
import { careScreens } from './care-screens';
import { commissionScreens } from './commission-screens';
import { financeScreens } from './finance-screens';
import { leadScreens } from './lead-screens';
import { moneyScreens } from './money-screens';
import { pointsScreens } from './points-screens';
import type { DemoIds, Screen } from './screen';
import { shareScreens } from './share-screens';
import { statementScreens } from './statement-screens';
import { retailerScreens } from './retailer-screens';
import { tradeScreens } from './trade-screens';
import { stockScreens } from './stock-screens';
import { technicianScreens } from './technician-screens';
import { visitScreens } from './visit-screens';

const ZHANG = 'dev-customer-zhang';
const NEWCOMER = 'dev-customer-he';
const GUIDE = 'dev-guide-limin';
const TWO_ROLES = 'dev-guide-zhou';
const TECHNICIAN = 'dev-technician-wang';
const DEALER = 'dev-dealer-huang';
const PARTNER = 'dev-partner-lin';
const SUPERVISOR = 'dev-supervisor-zhao';
const FINANCE = 'dev-finance-sun';
const OWNER = 'dev-owner-wu';

const tapShown = (name: string | RegExp) => (page: Page) => tap(shown(page), name);

async function fillReport(page: Page): Promise<void> {
  await tap(shown(page), reportText.addProduct);
  await write(sheet(page), componentText.search, 'jsq');
  await tap(sheet(page), /JSQ30/);
  await write(shown(page), addresseeText.paste, addresseeText.pastePlaceholder);
  await tap(shown(page), addresseeText.parse);
  await page.waitForLoadState('networkidle');
}

function customerScreens({ orderId, applianceId, orderScene, guideScene, applianceScene }: DemoIds): readonly Screen[] {
  const ledger = `/packages/customer/pages/ledger/index?account=${encodeURIComponent(`order/${orderId}/due`)}`;
  const scan = (scene: string) => `/pages/scan/index?scene=${encodeURIComponent(scene)}`;
  return [
    { name: 'landing', as: NEWCOMER, address: scan(orderScene) },
    { name: 'landing-guide', as: NEWCOMER, address: scan(guideScene) },
    { name: 'landing-appliance', as: NEWCOMER, address: scan(applianceScene) },
    { name: 'landing-refused', as: NEWCOMER, address: scan('x'.repeat(29)) },
    { name: 'landing-empty', as: NEWCOMER, address: '/pages/scan/index' },
    { name: 'home', as: ZHANG, address: '/pages/home/index', atDesk: true },
    { name: 'home-new', as: NEWCOMER, address: '/pages/home/index' },
    { name: 'home-paste', as: NEWCOMER, address: '/pages/home/index', steps: tapShown(scanText.scanButton) },
    { name: 'order', as: ZHANG, address: `/packages/customer/pages/order/index?orderId=${orderId}`, atDesk: true },
    {
      name: 'service',
      as: ZHANG,
      address: `/packages/customer/pages/order/index?orderId=${orderId}`,
      steps: tapShown(serviceText.entry.title),
      wholeAfter: true,
    },
    { name: 'service-request', as: ZHANG, address: `/packages/customer/pages/service-request/index?kind=repair&applianceId=${applianceId}` },
    { name: 'orders', as: ZHANG, address: '/packages/customer/pages/orders/index' },
    { name: 'orders-empty', as: NEWCOMER, address: '/packages/customer/pages/orders/index' },
    { name: 'appliance', as: ZHANG, address: `/packages/customer/pages/appliance/index?applianceId=${applianceId}` },
    { name: 'ledger', as: ZHANG, address: ledger, atDesk: true },
    { name: 'ledger-facts', as: ZHANG, address: ledger, steps: tapShown(/订单 /), atDesk: true },
    { name: 'inbox', as: ZHANG, address: '/packages/customer/pages/inbox/index' },
    { name: 'inbox-empty', as: NEWCOMER, address: '/packages/customer/pages/inbox/index' },
    { name: 'privacy', as: ZHANG, address: '/packages/customer/pages/privacy/index' },
    { name: 'privacy-technician', as: 'dev-technician-chen', address: '/packages/customer/pages/privacy/index' },
    { name: 'mall', as: ZHANG, address: '/pages/mall/index', atDesk: true },
    { name: 'me', as: ZHANG, address: '/pages/me/index' },
    { name: 'me-name', as: ZHANG, address: '/pages/me/index', steps: tapShown(accountText.nameChange) },
    { name: 'me-staff', as: TWO_ROLES, address: '/pages/me/index', atDesk: true },
    { name: 'personas', as: ZHANG, address: '/pages/home/index', steps: tapShown(personaText.title) },
  ];
}

function counterScreens({ placedOrderId }: DemoIds): readonly Screen[] {
  const report = '/packages/staff/pages/report/index';
  const picker = async (page: Page) => {
    await tap(shown(page), reportText.addProduct);
    await page.waitForLoadState('networkidle');
  };
  return [
    { name: 'workbench-visitor', as: NEWCOMER, address: '/pages/workbench/index', atDesk: true },
    { name: 'workbench-choose', as: TWO_ROLES, address: '/pages/workbench/index', atDesk: true },
    {
      name: 'workbench-roles',
      as: TWO_ROLES,
      address: '/pages/workbench/index',
      steps: tapShown(/长安/),
      atDesk: true,
    },
    { name: 'workbench-guide', as: GUIDE, address: '/pages/workbench/index', atDesk: true },
    { name: 'workbench-technician', as: TECHNICIAN, address: '/pages/workbench/index' },
    { name: 'workbench-dealer', as: DEALER, address: '/pages/workbench/index', atDesk: true },
    { name: 'workbench-partner', as: PARTNER, address: '/pages/workbench/index' },
    { name: 'report', as: GUIDE, address: report, atDesk: true },
    { name: 'report-picker', as: GUIDE, address: report, steps: picker },
    { name: 'report-filled', as: GUIDE, address: report, steps: fillReport, atDesk: true },
    {
      name: 'order-code',
      as: GUIDE,
      address: `/packages/staff/pages/order-code/index?orderId=${placedOrderId}`,
      atDesk: true,
    },
    {
      name: 'receipt',
      as: GUIDE,
      address: `/packages/staff/pages/receipt/index?orderId=${placedOrderId}`,
      atDesk: true,
    },
    { name: 'personal-code', as: GUIDE, address: '/packages/staff/pages/personal-code/index', atDesk: true },
    {
      name: 'guide-order',
      as: GUIDE,
      address: `/packages/staff/pages/order/index?orderId=${placedOrderId}`,
      atDesk: true,
    },
    { name: 'no-access-visitor', as: NEWCOMER, address: '/packages/office/pages/members/index', atDesk: true },
    { name: 'no-access-guide', as: GUIDE, address: '/packages/office/pages/codes/index', atDesk: true },
  ];
}

function officeScreens({ orderId, placedOrderId }: DemoIds): readonly Screen[] {
  const order = `/packages/staff/pages/order/index?orderId=${placedOrderId}`;
  const members = '/packages/office/pages/members/index';
  return [
    { name: 'workbench-office', as: SUPERVISOR, address: '/pages/workbench/index', atDesk: true },
    { name: 'workbench-finance', as: FINANCE, address: '/pages/workbench/index', atDesk: true },
    { name: 'workbench-owner', as: OWNER, address: '/pages/workbench/index', atDesk: true },
    { name: 'office-orders', as: SUPERVISOR, address: '/packages/staff/pages/orders/index', atDesk: true },
    { name: 'office-order', as: SUPERVISOR, address: order, atDesk: true },
    { name: 'office-order-ship', as: SUPERVISOR, address: order, steps: tapShown('确认发货'), atDesk: true },
    { name: 'office-order-cancel', as: SUPERVISOR, address: order, steps: tapShown('取消订单'), atDesk: true },
    {
      name: 'office-order-going',
      as: SUPERVISOR,
      address: `/packages/staff/pages/order/index?orderId=${orderId}`,
      atDesk: true,
    },
    { name: 'office-order-credit', as: SUPERVISOR, address: order, steps: tapShown(creditText.open), atDesk: true },
    { name: 'office-members', as: SUPERVISOR, address: members, atDesk: true },
    { name: 'office-invite', as: OWNER, address: members, steps: tapShown(membersText.invite), atDesk: true },
    { name: 'office-founding', as: OWNER, address: members, steps: tapShown(foundingText.add(false)), atDesk: true },
    { name: 'office-founding-partner', as: SUPERVISOR, address: members, steps: tapShown(foundingText.add(true)), atDesk: true },
    { name: 'office-revoke', as: OWNER, address: members, steps: tapShown(membersText.revokeMember), atDesk: true },
    { name: 'office-codes', as: OWNER, address: '/packages/office/pages/codes/index', atDesk: true },
    {
      name: 'office-code',
      as: OWNER,
      address: '/packages/office/pages/codes/index',
      steps: tapShown(codesText.office.show),
      atDesk: true,
    },
    {
      name: 'office-new-code',
      as: OWNER,
      address: '/packages/office/pages/codes/index',
      steps: tapShown(codesText.office.create),
      atDesk: true,
    },
  ];
}

/** Buying by oneself. */
function buyingScreens(): readonly Screen[] {
  const mall = '/pages/mall/index';
  const openSet = async (page: Page) => {
    await shown(page).getByRole('tab', { name: mallText.sets }).click();
    await tap(shown(page), /厨房三件套/);
    await shown(page).getByText(mallText.product.components).waitFor({ state: 'visible' });
  };
  const toCart = async (page: Page) => {
    await openSet(page);
    await tap(shown(page), mallText.product.addToCart);
    await tap(shown(page), mallText.product.toCart);
    await page.waitForLoadState('networkidle');
  };
  const toCheckout = async (page: Page) => {
    await toCart(page);
    await tap(shown(page), /去结算/);
    await page.waitForLoadState('networkidle');
  };
  const toPay = async (page: Page) => {
    await toCheckout(page);
    await write(shown(page), addresseeText.paste, addresseeText.pastePlaceholder);
    await tap(shown(page), addresseeText.parse);
    await shown(page).getByText(addresseeText.parsed).waitFor({ state: 'visible' });
    await tap(shown(page), /提交订单/);
    await shown(page).getByText(paymentText.due).waitFor({ state: 'visible' });
  };
  return [
    { name: 'product-set', as: ZHANG, address: mall, wholeAfter: true, steps: openSet, atDesk: true },
    { name: 'cart', as: ZHANG, address: mall, wholeAfter: true, steps: toCart, atDesk: true },
    { name: 'cart-empty', as: ZHANG, address: '/packages/customer/pages/cart/index' },
    { name: 'checkout', as: ZHANG, address: mall, wholeAfter: true, steps: toCheckout, atDesk: true },
    { name: 'pay', as: ZHANG, address: mall, wholeAfter: true, steps: toPay, atDesk: true },
    { name: 'product-gone', as: ZHANG, address: '/packages/customer/pages/product/index?productId=prd_00000000000' },
  ];
}

/** The rules and the prices. */
function ruleScreens(): readonly Screen[] {
  const setting = (area: string) => `/packages/office/pages/setting/index?area=${area}`;
  const prices = '/packages/office/pages/prices/index';
  const preview = async (page: Page) => {
    await write(shown(page), settingsText.inUnit(settingFields.depositAmount, settingsText.units.yuan), '300');
    await tap(shown(page), settingsText.preview);
    await sheet(page).waitFor({ state: 'visible' });
  };
  return [
    { name: 'settings', as: OWNER, address: '/packages/office/pages/settings/index', atDesk: true },
    { name: 'setting-points', as: OWNER, address: setting('points'), atDesk: true },
    { name: 'setting-levels', as: OWNER, address: setting('levels'), atDesk: true },
    { name: 'setting-checkout', as: OWNER, address: setting('checkout'), atDesk: true },
    { name: 'setting-service', as: OWNER, address: setting('service'), atDesk: true },
    { name: 'setting-tariff', as: OWNER, address: setting('tariff'), atDesk: true },
    { name: 'setting-checklists', as: OWNER, address: setting('checklists'), atDesk: true },
    { name: 'setting-preview', as: OWNER, address: setting('payments'), steps: preview, atDesk: true },
    { name: 'prices', as: OWNER, address: prices, atDesk: true },
    { name: 'prices-set', as: OWNER, address: prices, steps: tapShown(pricesText.newSet), atDesk: true },
  ];
}

/** Every screen, as the person who uses it. */
export function screensOf(ids: DemoIds): readonly Screen[] {
  return [...customerScreens(ids), ...askingScreens(ids), ...buyingScreens(), ...counterScreens(ids), ...officeScreens(ids), ...ruleScreens(), ...visitScreens(ids), ...technicianScreens(ids), ...pointsScreens, ...moneyScreens(ids), ...financeScreens, ...commissionScreens, ...statementScreens, ...careScreens, ...caseScreens(ids), ...dispatchScreens, ...shareScreens(ids), ...leadScreens, ...tradeScreens, ...retailerScreens, ...dealerScreens, ...dealerStatementScreens, ...stockScreens];
}
