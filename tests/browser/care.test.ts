import { annexText } from '../../src/text/annexes';
import { annexTitles, complaintCauseNames } from '../../src/text/care-names';
import { complaintDeskText, complaintStepText } from '../../src/text/complaint-desk';
import { consultationDeskText } from '../../src/text/consultation-desk';
import { conversationText } from '../../src/text/conversation';
import { handlingText, rescuesText } from '../../src/text/rescues';
import { workbenchText } from '../../src/text/workbench';
import { clientOf } from '../fixtures/functions-client';
import { sees, sheet, shown, tap, write } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** A supervisor's care: a bad rating, a complaint with its three forms, a question. */
jest.setTimeout(120_000);

const SUPERVISOR = 'dev-supervisor-zhao';
const LIU = 'dev-customer-liu';
const DESK = { width: 1280, height: 800 } as const;
const { tasks } = workbenchText;

let world: World;
let app: App;

beforeAll(async () => {
  world = await startWorld();
  app = await openApp(world, { ...DESK, as: SUPERVISOR, address: '/pages/workbench/index' });
  app.page.setDefaultTimeout(20_000);
}, 180_000);

afterAll(() => (world as World | undefined)?.close());

afterEach(() => expect(app.problems).toEqual([]));

const goTo = (task: keyof typeof tasks) => shown(app.page).getByRole('navigation').getByText(tasks[task], { exact: true }).click();

it('works a bad rating through the script, feelings first, until the customer rates again', async () => {
  const { page } = app;
  const { commands, sheet: script, outcome, detail } = rescuesText;
  await goTo('rescues');
  await sees(page, rescuesText.tabs.over);
  await tap(shown(page), /刘建华/);
  await sees(page, detail.headline('刘建华', 2));
  await tap(shown(page), commands.contact.label);
  for (const { say } of Object.values(handlingText)) {
    await sheet(page).getByText(say).waitFor({ state: 'visible' });
    await tap(sheet(page), script.next);
  }
  await write(sheet(page), script.note, '道歉，答应明天上午来擦干净');
  await tap(sheet(page), script.save);
  await sees(page, commands.contact.done);
  await tap(shown(page), commands.resolve.label);
  await sheet(page).getByRole('radio', { name: outcome.rescued }).click();
  await write(sheet(page), outcome.note, '上门擦净，顾客满意');
  await tap(sheet(page), outcome.save);
  await sees(page, /^已请顾客再评价一次/);

  const liu = clientOf(world.devcloud, LIU);
  const { rows } = await liu.call('service.work_order.mine', {});
  const workOrderId = rows.find(({ kind }) => kind === 'repair')?.id ?? '';
  await liu.call('care.rating.give', { workOrderId, stars: 5, tags: [], words: '第二天就来擦干净了', photos: [] });
  await page.reload({ waitUntil: 'networkidle' });
  await sees(page, '第二天就来擦干净了');
});

it('takes a complaint to its solution', async () => {
  const { page } = app;
  await goTo('complaints');
  await sees(page, complaintDeskText.tabs.late);
  await tap(shown(page), /赵敏/);
  await sees(page, complaintDeskText.detail.forms);
  for (const command of ['acknowledge', 'investigate', 'propose', 'resolve'] as const) {
    const { label, note, done } = complaintStepText[command];
    await tap(shown(page), label);
    await write(sheet(page), note, `${label}：包装已清走`);
    if (command === 'investigate') await sheet(page).getByRole('radio', { name: complaintCauseNames.delivery }).click();
    await tap(sheet(page), label);
    await sees(page, done);
  }
  await sees(page, complaintDeskText.did.resolve);
});

it('notes at the follow-up whether the customer is satisfied, and not without his word', async () => {
  const { page } = app;
  const { label, note, done } = complaintStepText.follow_up;
  const { satisfied } = complaintDeskText.said;
  await tap(shown(page), label);
  await write(sheet(page), note, '电话回访，包装已清走');
  await tap(sheet(page), label);
  await sheet(page).getByText(satisfied.needed).waitFor({ state: 'visible' });
  await sheet(page).getByRole('radio', { name: satisfied.yes, exact: true }).click();
  await tap(sheet(page), label);
  await sees(page, done);
  await sees(page, '电话回访，包装已清走');
});

it('prints its three forms, filled from what happened and by hand, one sheet each', async () => {
  const { page } = app;
  await tap(shown(page), annexTitles.report);
  await sees(page, /☑ 服务/);
  await tap(shown(page), annexText.fill);
  await write(sheet(page), '身份证号', '13010419900512002X');
  await write(sheet(page), '工作单位', '市第一中学');
  await tap(sheet(page), annexText.sheet.submit);
  await sees(page, annexText.sheet.done);
  await sees(page, '市第一中学');
  await sees(page, '**************002X');
  await tap(shown(page), annexText.reveal);
  await sees(page, '13010419900512002X');
  for (const [annex, words] of [['handling', '处理完成：包装已清走'], ['report', '七 事故发生时值班经理姓名'], ['report_continued', '追踪结果']] as const) {
    await shown(page).getByRole('tab', { name: annexText.tabs[annex] }).click();
    await sees(page, words);
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }
  await page.emulateMedia({ media: 'print' });
  expect(await shown(page).getByRole('navigation').isVisible()).toBe(false);
  expect(await shown(page).getByText(annexTitles.report_continued).isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
  await page.goBack();
  await sees(page, /看了“身份证号”$/);
});

it('answers a question and closes it', async () => {
  const { page } = app;
  await goTo('consultations');
  await sees(page, consultationDeskText.tabs.waiting);
  await tap(shown(page), /刘建华/);
  await write(shown(page), conversationText.field, '请先看门有没有关严');
  await tap(shown(page), conversationText.send);
  await sees(page, '请先看门有没有关严');
  await tap(shown(page), consultationDeskText.close);
  await tap(sheet(page), consultationDeskText.closing.submit);
  await sees(page, conversationText.closed);
});
