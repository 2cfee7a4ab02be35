import type { Devcloud } from '../../devcloud/start-devcloud';
import { FRESHNESS } from '../../src/api/freshness';
import { annexLabels, annexText } from '../../src/text/annexes';
import { annexTitles, complaintCauseNames } from '../../src/text/care-names';
import { complainingText as words } from '../../src/text/complaining';
import { complaintStepText } from '../../src/text/complaint-desk';
import { mediaText } from '../../src/text/media';
import { customers, foundCompany, people } from '../fixtures/company';
import { startTestDevcloud } from '../fixtures/devcloud';
import { clientOf } from '../fixtures/functions-client';
import { askForService, openForService, visit } from '../fixtures/work-orders';
import type { MiniProgram } from './harness/mini-program';
import { bootAs } from './harness/on-devcloud';

/** A complaint on two phones with WeChat, the customer's and the supervisor's, from the photo to the three forms in his album. */

const SAID = '维修后漏水，把地板泡了';
const PROMISED = '免费换密封圈，地板由我们修';

let devcloud: Devcloud;
let customersPhone: MiniProgram;
let supervisorsPhone: MiniProgram;
let complaintId = '';

const customer = () => clientOf(devcloud, customers.zhang.openid);
const office = () => clientOf(devcloud, people.supervisor.openid);
const at = (path: string, query: Readonly<Record<string, string>> = {}) => ({ path, query, scene: 1001 });

/** The phone is put aside and looked at again, longer than what still counts as the same look (freshness.ts). */
async function lookAgain(phone: MiniProgram): Promise<void> {
  const { route } = phone.page;
  phone.hide();
  await new Promise((resolve) => setTimeout(resolve, FRESHNESS.sameReturnMs + 100));
  await phone.show(at(route), { resume: true });
}

/** A step of the office, with what it says. */
async function step(command: 'acknowledge' | 'investigate' | 'propose', note: string, cause?: string): Promise<void> {
  const { label, note: field, done } = complaintStepText[command];
  await supervisorsPhone.tap(label);
  await supervisorsPhone.type(field, note);
  if (cause !== undefined) await supervisorsPhone.tap(cause);
  // The sheet's own button comes before the page's, which may say the same.
  await supervisorsPhone.tapClass('action--primary');
  expect(supervisorsPhone.text()).toContain(done);
}

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openForService(devcloud);
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'finish');
  customersPhone = await bootAs(devcloud, customers.zhang.openid, { start: at('packages/customer/pages/complain/index', { workOrderId, orderId: '' }) });
});

afterEach(() => {
  for (const phone of [customersPhone, supervisorsPhone]) expect((phone as MiniProgram | undefined)?.problems ?? []).toEqual([]);
});

afterAll(async () => {
  for (const phone of [customersPhone, supervisorsPhone]) (phone as MiniProgram | undefined)?.close();
  await devcloud.stop();
});

it('the customer takes a photo first, and says what is wrong', async () => {
  customersPhone.phone.photo = { path: 'wxfile://tmp/floor.jpg', bytes: 240_000 };
  await customersPhone.tapClass('media__add');
  expect(customersPhone.text()).toContain(mediaText.count(1, 9));
  await customersPhone.tap(words.submit);
  expect(customersPhone.text()).toContain(words.descriptionNeeded);
  await customersPhone.type(words.description, SAID);
  await customersPhone.tap(words.submit);
  expect(customersPhone.routes.at(-1)).toBe('packages/customer/pages/my-complaint/index');
  expect(customersPhone.text()).toContain(words.headlines.received);
  complaintId = (await customer().call('care.complaint.mine', {})).rows[0]?.id ?? '';
});

it('the supervisor takes it on, finds out and proposes', async () => {
  supervisorsPhone = await bootAs(devcloud, people.supervisor.openid, { start: at('packages/office/pages/complaint/index', { complaintId }) });
  expect(supervisorsPhone.text()).toContain(SAID);
  await step('acknowledge', '已打电话道歉');
  await step('investigate', '密封圈没有装到位', complaintCauseNames.repair);
  await step('propose', PROMISED);
});

it('the customer says yes to exactly that', async () => {
  await lookAgain(customersPhone);
  expect(customersPhone.text()).toContain(PROMISED);
  await customersPhone.tap(words.answer.accept.open);
  await customersPhone.tap(words.answer.accept.submit);
  expect(customersPhone.text()).toContain(words.headlines.agreed);
});

it.each(['handling', 'report', 'report_continued'] as const)('%s: the form is filled from what happened, and kept in the album as it is printed', async (annex) => {
  supervisorsPhone.hide();
  await supervisorsPhone.show(at('packages/office/pages/complaint-forms/index', { complaintId, annex }));
  const { fields, complaintNo } = await office().call('care.form.get', { complaintId, annex });
  await supervisorsPhone.tap(annexText.save);
  expect(supervisorsPhone.text()).toContain(annexText.saved);
  const kept = supervisorsPhone.phone.album.at(-1)?.texts.join('') ?? '';
  expect(kept).toContain(annexTitles[annex]);
  expect(kept).toContain(complaintNo);
  const filled = fields.filter(({ value }) => value.length > 1 && value.length < 12 && !/^[a-z_]+$|^\d{4}-/.test(value));
  if (annex !== 'report_continued') expect(filled.length).toBeGreaterThan(3);
  for (const { value } of filled) expect(kept).toContain(value);
});

it('a form that a person has to add to is kept with what he adds', async () => {
  supervisorsPhone.hide();
  await supervisorsPhone.show(at('packages/office/pages/complaint-forms/index', { complaintId, annex: 'report' }));
  await supervisorsPhone.tap(annexText.fill);
  await supervisorsPhone.type(annexLabels.report.to_branch_manager, '冯经理');
  await supervisorsPhone.tap(annexText.sheet.submit);
  expect(supervisorsPhone.text()).toContain(annexText.sheet.done);
  const { fields } = await office().call('care.form.get', { complaintId, annex: 'report' });
  expect(fields.find(({ key }) => key === 'to_branch_manager')).toMatchObject({ value: '冯经理', source: 'person' });
});
