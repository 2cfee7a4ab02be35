import { addDays, dayOf } from '../../src/shared/kernel/time';
import { amountWords } from '../../src/text/amounts';
import { retailersText } from '../../src/text/retailers';
import { clientOf } from '../fixtures/functions-client';
import { finishSettlements, yuan } from '../fixtures/retailers';
import { storedFaults } from '../fixtures/till';
import { workbook, type CellPlan } from '../fixtures/workbook';
import { choose, sees, sheet, shown, tap, write } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** A retailer's months: the counter writes tickets down on the phone, finance settles them against his sheets at its desk. */
jest.setTimeout(180_000);

const GUIDE = 'dev-guide-xu';
const FINANCE = 'dev-finance-sun';
const COUNTER = 'org_mallcounter';
const RETAILER = `/packages/office/pages/retailer/index?organisationId=${COUNTER}`;
const DAY_MS = 86_400_000;
/** 18 %. */
const KEPT = 0.82;
const { tabs, record, imports, standings, decide, confirm, withdraw, states, row } = retailersText;

let world: World;
let phone: App;
let desk: App;

const finance = () => clientOf(world.devcloud, FINANCE);
const today = () => dayOf(world.devcloud.clock.now().getTime());
const dueFen = async () => (await finance().call('retailers.retailer.list', {})).rows.find(({ organisationId }) => organisationId === COUNTER)?.dueFen ?? 0;
const settlements = async () => (await finance().call('retailers.settlement.list', { organisationId: COUNTER })).rows;
const ticket = async (ticketNo: string) => (await finance().call('retailers.ticket.list', { organisationId: COUNTER, ticketNo })).rows[0];

beforeAll(async () => {
  world = await startWorld();
  phone = await openApp(world, { as: GUIDE, address: '/pages/workbench/index' });
  desk = await openApp(world, { as: FINANCE, address: RETAILER, width: 1280, height: 800 });
  for (const { page } of [phone, desk]) page.setDefaultTimeout(20_000);
}, 180_000);

afterAll(() => (world as World | undefined)?.close());

afterEach(async () => {
  expect([...phone.problems, ...desk.problems]).toEqual([]);
  expect(await storedFaults(world.devcloud)).toEqual([]);
});

/** The counter writes a ticket down as it is printed. */
async function writeDown(ticketNo: string, amount: string): Promise<void> {
  const { page } = phone;
  await phone.go(RETAILER);
  await tap(shown(page), record.action);
  await write(sheet(page), record.ticketNo, ticketNo);
  await write(sheet(page), record.amount, amount);
  await tap(sheet(page), record.submit);
  await sees(page, /^已记下/);
  await sees(page, ticketNo);
}

/** Finance chooses a spreadsheet that the retailer sent. */
async function chooseSheet(part: keyof typeof tabs, rows: readonly (readonly CellPlan[])[]): Promise<void> {
  const { page } = desk;
  await desk.go(RETAILER);
  await shown(page).getByRole('tab', { name: tabs[part], exact: true }).click();
  await tap(shown(page), imports.actions[part === 'tickets' ? 'tickets' : 'settlement']);
  const chooser = page.waitForEvent('filechooser');
  await tap(sheet(page), imports.choose);
  await (await chooser).setFiles({ name: '结算.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: workbook(rows) });
}

/** Names the sheet, has it compared, and stands on its page. */
async function compare(title: string): Promise<void> {
  const { page } = desk;
  await write(sheet(page), imports.title, title);
  await tap(sheet(page), imports.submit.settlement);
  await sees(page, states.compared);
}

async function part(standing: keyof typeof standings): Promise<void> {
  await shown(desk.page).getByRole('tab', { name: standings[standing], exact: true }).click();
}

/** Finance says what becomes of a row, and why. */
async function decideRow(rowWords: RegExp, choice: string, why: string): Promise<void> {
  const { page } = desk;
  await shown(page).getByRole('row', { name: rowWords }).getByRole('button', { name: decide.action }).click();
  await sheet(page).getByRole('radio', { name: choice }).click();
  await write(sheet(page), decide.words, why);
  await tap(sheet(page), decide.submit);
  await sees(page, new RegExp(why));
}

/** What came at the bank is what the sheet says. */
async function book(amount: string): Promise<void> {
  const { page } = desk;
  await tap(shown(page), confirm.action);
  await write(sheet(page), confirm.amount, amount);
  await tap(sheet(page), confirm.submit);
}

describe('the month that waits', () => {
  it('is settled with what came: a difference is given up with its reason, foreign money stays on the account', async () => {
    const { page } = desk;
    const before = await dueFen();
    await shown(page).getByRole('tab', { name: tabs.settlements, exact: true }).click();
    await shown(page).getByRole('row', { name: /十月流水结算/ }).click();
    await sees(page, states.compared);
    await decideRow(/ZS-2610-0501/, decide.less.accept, '店庆多扣一个点');
    await part('foreign');
    await sees(page, row.why.unknown_ticket);

    const [open] = await settlements();
    const { netFen = 0, differenceFen = 0 } = open ?? {};
    await book(yuan(netFen - 1));
    await sheet(page).getByText(/结算单|到账|不一致/).first().waitFor();
    expect((await settlements())[0]?.state).toBe('compared');
    await write(sheet(page), confirm.amount, yuan(netFen));
    await tap(sheet(page), confirm.submit);
    await sees(page, states.booked);
    expect(await dueFen()).toBe(before - netFen + differenceFen);
    expect(await ticket('ZS-2610-0501')).toMatchObject({ state: 'settled' });
  });
});

describe('the next month', () => {
  const HEAD = ['单据', '交易', '售价', '打款'] as const;
  const ticketRows = () => [['单据', '哪天', '收银', '货'], ['NM-001', today(), 1_000, '水壶'], ['NM-002', today(), 2_000, '电饭煲'], ['NM-003', today(), 500, '风扇']];
  const sheetRows = () => [[...HEAD], ['NM-001', today(), 1_000, 1_000 * KEPT], ['NM-002', today(), 2_000, 1_600]];

  it('its tickets are written down at the counter and out of a sheet whose columns nobody knew, none twice', async () => {
    await writeDown('NM-001', '1000');
    const before = await dueFen();
    await chooseSheet('tickets', ticketRows());
    const { page } = desk;
    await sees(page, imports.whichColumn);
    await choose(page, imports.columns.ticketNo, '单据');
    await choose(page, imports.columns.soldOn, '哪天');
    await choose(page, imports.columns.grossFen, '收银');
    await tap(sheet(page), imports.readAgain);
    await sees(page, imports.fine(3, amountWords(350_000)));
    await sees(page, imports.known(1));
    await tap(sheet(page), imports.submit.tickets);
    await sees(page, imports.done(2, 1));
    expect(await dueFen()).toBe(before + 250_000 * KEPT);
  });

  it('its sheet is read once somebody says which column is what, and compared; a wrong share is claimed', async () => {
    const { page } = desk;
    await chooseSheet('settlements', sheetRows());
    await sees(page, imports.whichColumn);
    await choose(page, imports.columns.ticketNo, '单据');
    await choose(page, imports.columns.netFen, '打款');
    await tap(sheet(page), imports.readAgain);
    await sees(page, imports.fine(2, amountWords(242_000)));
    await compare('十一月流水结算');
    await sees(page, /扣点和合同不一样/);
    await decideRow(/NM-002/, decide.less.claim, '多扣了两个点，已发函');
    const before = await dueFen();
    await book('2420');
    await sees(page, states.booked);
    expect(await dueFen()).toBe(before - 242_000);
    expect(await ticket('NM-001')).toMatchObject({ state: 'settled' });
    expect(await ticket('NM-002')).toMatchObject({ state: 'waiting', expectedFen: 164_000, receivedFen: 160_000 });
    expect(await ticket('NM-003')).toMatchObject({ state: 'waiting', receivedFen: 0 });
  });

  it('the same sheet again settles nothing twice: what was brought is named, and the sheet is laid aside', async () => {
    const { page } = desk;
    const before = [await dueFen(), await ticket('NM-001'), await ticket('NM-002')];
    const [settled] = await settlements();
    const again = await finance().answer('retailers.settlement.confirm', { settlementId: settled?.id ?? '', netFen: 242_000 });
    expect(again).toMatchObject({ ok: false, error: { code: 'retailers.settlement.command_not_allowed' } });
    await chooseSheet('settlements', sheetRows());
    await compare('十一月又来一次');
    await part('foreign');
    await sees(page, row.why.settled_before);
    await tap(shown(page), withdraw.action);
    await tap(sheet(page), withdraw.submit);
    await sees(page, states.withdrawn);
    await finishSettlements(world.devcloud);
    expect([await dueFen(), await ticket('NM-001'), await ticket('NM-002')]).toEqual(before);
  });
});

describe('the month after', () => {
  it('its sheet is read at once by the columns of the last one, and brings the rest', async () => {
    const { devcloud } = world;
    const { page } = desk;
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 30 * DAY_MS));
    await writeDown('DC-001', '300');
    const before = await dueFen();
    await chooseSheet('settlements', [['单据', '交易', '售价', '打款'], ['NM-002', addDays(today(), -30), 2_000, 40], ['NM-003', addDays(today(), -30), 500, 410], ['DC-001', today(), 300, 246]]);
    await sees(page, imports.fine(3, amountWords(69_600)));
    expect(await shown(page).getByText(imports.whichColumn).count()).toBe(0);
    await compare('十二月流水结算');
    await book('696');
    await sees(page, states.booked);
    for (const ticketNo of ['NM-002', 'NM-003', 'DC-001']) expect(await ticket(ticketNo)).toMatchObject({ state: 'settled' });
    expect(await dueFen()).toBe(before - 69_600);
  });
});
