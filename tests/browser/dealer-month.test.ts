import { addDays, addMonths, dayOf } from '../../src/shared/kernel/time';
import { amountWords, roundAmountWords } from '../../src/text/amounts';
import { componentText } from '../../src/text/components';
import { dealersText } from '../../src/text/dealers';
import { dealerStatementsText } from '../../src/text/dealer-statements';
import { paymentText } from '../../src/text/payment';
import { workbenchText } from '../../src/text/workbench';
import { chargeInterest, moveToDay } from '../fixtures/dealer-interest';
import { passDay, runDealerStatements } from '../fixtures/dealer-statements';
import { clientOf } from '../fixtures/functions-client';
import { callInternally } from '../fixtures/money';
import { storedFaults } from '../fixtures/till';
import { sees, sheet, shown, tap, write } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** A dealer's month from a pick-up over his limit to the statement that he confirms, with finance and the warehouse at their desks. */
jest.setTimeout(180_000);

const DEALER = 'dev-dealer-huang';
const FINANCE = 'dev-finance-sun';
const SUPERVISOR = 'dev-supervisor-zhao';
const PLACE = 'org_eastdealer';
const DESK = { width: 1280, height: 800 } as const;
const HOME = '/packages/staff/pages/dealership/index';
const ACCOUNT = '/packages/staff/pages/dealer-account/index?organisationId=';
const PICKUPS = '/packages/staff/pages/pickups/index';
const STATEMENTS = '/packages/staff/pages/dealer-statements/index';
const OFFICE_STATEMENTS = '/packages/office/pages/dealer-statements/index';
const MODEL = 'JSQ25';
const TERM_DAYS = 9;
const LEFT_FEN = 100_000;
const { home, confirm, states, commands, sheet: asked, account, topUp } = dealersText;
const { office, states: statementStates, confirm: allRight } = dealerStatementsText;

let world: World;
let phone: App;
let finance: App;
let warehouse: App;
let pickupNo = '';

const by = (openid: string) => clientOf(world.devcloud, openid);
const atHome = () => by(DEALER).call('dealers.home.get', {});
const today = () => dayOf(world.devcloud.clock.now().getTime());

beforeAll(async () => {
  world = await startWorld();
  // Almost all of his credit is used, and being late costs something from today on.
  const { values, version: basedOn } = await by(FINANCE).call('trade.terms.get', { organisationId: PLACE });
  const { standing } = await atHome();
  const creditFen = values.creditFen - standing.spendableFen + LEFT_FEN;
  await by(FINANCE).call('trade.terms.save', { organisationId: PLACE, values: { ...values, creditFen, termDays: TERM_DAYS, interestBps: 5 }, basedOn, reason: '额度收紧，约定逾期利息' });
  phone = await openApp(world, { as: DEALER, address: '/pages/workbench/index' });
  finance = await openApp(world, { ...DESK, as: FINANCE, address: PICKUPS });
  warehouse = await openApp(world, { ...DESK, as: SUPERVISOR, address: PICKUPS });
  for (const { page } of [phone, finance, warehouse]) page.setDefaultTimeout(20_000);
}, 180_000);

afterAll(() => (world as World | undefined)?.close());

afterEach(async () => {
  expect([...phone.problems, ...finance.problems, ...warehouse.problems]).toEqual([]);
  expect(await storedFaults(world.devcloud)).toEqual([]);
});

/** The pick-up at somebody's desk. */
async function openAtDesk(desk: App): Promise<void> {
  const { page } = desk;
  await desk.go(PICKUPS);
  await write(shown(page), componentText.search, pickupNo);
  await page.waitForLoadState('networkidle');
  await shown(page).getByRole('row', { name: new RegExp(MODEL) }).click();
}

it('picks up over his limit in four taps; finance lets it pass, and the warehouse hands it over', async () => {
  const { page } = phone;
  const { goods, standing } = await atHome();
  expect(standing.spendableFen).toBe(LEFT_FEN);
  const machine = goods.find(({ model }) => model.startsWith(MODEL));
  if (machine === undefined) throw new Error(`no ${MODEL} in the warehouse`);
  await tap(shown(page), workbenchText.tasks.dealership);
  await tap(shown(page), home.more(machine.model));
  await tap(shown(page), home.take(1, amountWords(machine.priceFen)));
  await tap(sheet(page), confirm.submitWaiting);
  await sees(page, confirm.waiting);
  pickupNo = (await atHome()).pickups[0]?.pickupNo ?? '';

  await openAtDesk(finance);
  await tap(shown(finance.page), new RegExp(`^${commands.approve}$`));
  await write(sheet(finance.page), asked.reason, '月底回款，放这一单');
  await tap(sheet(finance.page), commands.approve);
  await sees(finance.page, states.approved);

  await openAtDesk(warehouse);
  await tap(shown(warehouse.page), new RegExp(`^${commands.hand_over}$`));
  await tap(sheet(warehouse.page), commands.hand_over);
  await sees(warehouse.page, `${pickupNo}-1`);
  await sees(warehouse.page, states.picked);
});

/** The dealer opens the statement that waits for him, reads what must stand on it, and confirms. */
async function confirmStatement(...lines: readonly RegExp[]): Promise<void> {
  const { page } = phone;
  await phone.go(STATEMENTS);
  await tap(shown(page), new RegExp(statementStates.drafted));
  for (const line of lines) await sees(page, line);
  await tap(shown(page), allRight);
  await tap(sheet(page), allRight);
  await sees(page, new RegExp(`^(${statementStates.confirmed}|${statementStates.settled})$`));
}

const newest = async () => (await by(DEALER).call('dealers.statement.list', {})).rows[0];

it('does not pay: he is held with the reason, and interest of the month stands on his account', async () => {
  const { devcloud } = world;
  const { page } = phone;
  // The first of a month before which a day at least was overdue.
  moveToDay(devcloud, `${addMonths(addDays(today(), TERM_DAYS + 2), 1).slice(0, 7)}-01`);
  await chargeInterest(devcloud);
  await devcloud.settle();
  const { standing } = await atHome();
  expect(standing.hold?.overdueFen).toBeGreaterThan(0);
  await phone.go(HOME);
  await sees(page, home.heldHeadline);
  await sees(page, new RegExp(`有 ¥${amountWords(standing.hold?.overdueFen ?? 0)} 从.*起逾期`));
  await phone.go(ACCOUNT);
  await sees(page, account.overdue);
  await sees(page, /^逾期利息/);
});

it('confirms the statement of the month that is over, which says what he owes', async () => {
  await runDealerStatements(world.devcloud);
  await world.devcloud.settle();
  expect(await newest()).toMatchObject({ state: 'drafted' });
  await confirmStatement(new RegExp(`${pickupNo}-1`));
  expect(await newest()).toMatchObject({ state: 'confirmed' });
});

it('tops up what he owes, and may pick up at once', async () => {
  const { page } = phone;
  const { standing } = await atHome();
  await phone.go(ACCOUNT);
  await tap(shown(page), account.topUp);
  await write(sheet(page), account.amount, String(standing.owedFen / 100));
  await tap(sheet(page), account.next);
  await sees(page, account.open);
  await tap(shown(page), topUp.pay);
  await tap(shown(page), paymentText.payAll(roundAmountWords(standing.owedFen)));
  await page.frameLocator('.pay-frame').getByRole('button', { name: '支付', exact: true }).click();
  await sees(page, paymentText.states.paid(roundAmountWords(standing.owedFen)));
  expect((await atHome()).standing).toMatchObject({ hold: null, owedFen: 0 });
  await phone.go(HOME);
  await sees(page, /^现在可以提/);
});

it('gets one more that finance drafts, with interest and money, and confirms it; paid as they are, both are settled', async () => {
  const { devcloud } = world;
  const before = await newest();
  passDay(devcloud);
  const { page } = finance;
  await finance.go(OFFICE_STATEMENTS);
  await tap(shown(page), office.generate);
  await tap(sheet(page), office.generate);
  await sees(page, /^(正在出账|上次出账)/);
  await runDealerStatements(devcloud);
  await devcloud.settle();
  expect(await newest()).toMatchObject({ state: 'drafted', closingFen: 0 });
  await confirmStatement(/逾期利息/, /充值/);
  // What is paid is looked at once a day.
  passDay(devcloud);
  await callInternally(devcloud, 'dealers.statement.sweep', {});
  await phone.go(STATEMENTS);
  await sees(phone.page, statementStates.settled);
  const { rows } = await by(DEALER).call('dealers.statement.list', {});
  expect(rows.slice(0, 2)).toMatchObject([{ state: 'settled' }, { id: before?.id, state: 'settled' }]);
});
