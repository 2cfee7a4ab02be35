import { booksText } from '../../src/text/books';
import { accountGroupNames, ledgerText } from '../../src/text/ledger';
import { mediaText } from '../../src/text/media';
import { failureWords, paybacksText } from '../../src/text/paybacks';
import { reconciliationText } from '../../src/text/reconciliation';
import { refundsText } from '../../src/text/refunds';
import { takingsText } from '../../src/text/takings';
import { workbenchText } from '../../src/text/workbench';
import { componentText } from '../../src/text/components';
import { clientOf } from '../fixtures/functions-client';
import { sees, sheet, shown, tap } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** A morning of finance: money that WeChat did not send back, the day beside WeChat's bill, and the books. */
jest.setTimeout(120_000);

const FINANCE = 'dev-finance-sun';
const CUSTOMER = 'dev-customer-zhang';
const DESK = { width: 1280, height: 800 } as const;
const { tasks } = workbenchText;

let world: World;
let app: App;

beforeAll(async () => {
  world = await startWorld();
  app = await openApp(world, { ...DESK, as: FINANCE, address: '/pages/workbench/index' });
  app.page.setDefaultTimeout(20_000);
});

afterAll(() => (world as World | undefined)?.close());

afterEach(() => expect(app.problems).toEqual([]));

const goTo = (task: keyof typeof tasks) => shown(app.page).getByRole('navigation').getByText(tasks[task], { exact: true }).click();

it('checks cash with the picture of its receipt', async () => {
  const { page } = app;
  await goTo('payments');
  await tap(shown(page), takingsText.check);
  const picture = sheet(page).getByRole('button', { name: mediaText.open(mediaText.of('photo', 1)) }).locator('img');
  await picture.waitFor({ state: 'visible' });
  expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(100);
  await tap(sheet(page), componentText.close);
});

it('finds what WeChat did not send back, with the reason, and sends it again', async () => {
  const { page } = app;
  await goTo('paybacks');
  const failure = failureWords('基本账户余额不足');
  await sees(page, failure.why);
  await tap(shown(page), paybacksText.retry);
  await sheet(page).getByText(failure.todo).waitFor({ state: 'visible' });
  await tap(sheet(page), paybacksText.retry);
  await sees(page, /已退到顾客账户。$/);
  await sees(page, paybacksText.nothing.failed.title);
});

it('hands cash back and says how', async () => {
  const { page } = app;
  await shown(page).getByRole('tab', { name: paybacksText.filters.to_hand_over }).click();
  await tap(shown(page), paybacksText.handOver);
  await tap(sheet(page), paybacksText.handOverSubmit(20_000));
  await sees(page, /已记为交还。$/);
});

it('sees the day that had a mismatch, opens the ledger behind it, and compares again now that it is put right', async () => {
  const { page } = app;
  await goTo('reconciliation');
  // The newest day agrees: what became late stands on the day on which it did.
  await shown(page).getByText(reconciliationText.dayDiffers(1)).last().click();
  await sees(page, reconciliationText.headline.differs(1));
  await sees(page, reconciliationText.kinds.payback_failed.title);
  await tap(shown(page), reconciliationText.toLedger);
  await sees(page, ledgerText.settled);
  await page.goBack();
  await tap(shown(page), reconciliationText.again);
  await sees(page, reconciliationText.againDone.agreed);
  await sees(page, reconciliationText.headline.agreed);
});

it('sees that the books balance, and opens any account', async () => {
  const { page } = app;
  const { rows } = await clientOf(world.devcloud, FINANCE).call('orders.order.list', {});
  const orderNo = rows[0]?.orderNo ?? '';
  await goTo('books');
  await sees(page, /^账是平的。/);
  await tap(shown(page), new RegExp(accountGroupNames['house/cash/wechat']));
  await sees(page, ledgerText.figure.houseMoney);
  await page.goBack();
  await shown(page).getByLabel(componentText.search).locator('input').fill(orderNo);
  await tap(shown(page), new RegExp(booksText.search.order(orderNo)));
  await sees(page, new RegExp(orderNo));
});

it('sees in a list what has happened to it since, when the page is opened or chosen again', async () => {
  const { page } = app;
  const waiting = () => clientOf(world.devcloud, FINANCE).call('orders.refund.list', { filter: 'requested' });
  const [refund] = (await waiting()).rows;
  if (refund === undefined) throw new Error('nobody asked for a refund');
  await goTo('refunds');
  await sees(page, refund.lines[0]?.title ?? '');
  await goTo('payments');
  await clientOf(world.devcloud, CUSTOMER).call('orders.refund.withdraw', { refundId: refund.id });
  await goTo('refunds');
  await sees(page, refundsText.empty);

  const { orderId, lines } = refund;
  const goods = lines.map(({ lineId, quantity }) => ({ lineId, quantity }));
  await clientOf(world.devcloud, CUSTOMER).call('orders.refund.request', { orderId, lines: goods, goodsReturned: false, reason: '又想退了', evidence: [] });
  await goTo('refunds');
  await sees(page, lines[0]?.title ?? '');
});
