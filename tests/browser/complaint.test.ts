import path from 'node:path';
import { complainingText as words } from '../../src/text/complaining';
import { mediaText } from '../../src/text/media';
import { clientOf } from '../fixtures/functions-client';
import { sees, sheet, shown, tap, write } from './by-hand';
import { openApp, startWorld, type App, type World } from './open-app';

/** A customer complains of what he bought and follows it to the end, with the office on the other side. */
jest.setTimeout(120_000);

const ZHANG = 'dev-customer-zhang';
const SUPERVISOR = 'dev-supervisor-zhao';
const PHOTO = path.resolve(__dirname, '../../devcloud/people/demo-receipt.jpg');

let world: World;
let app: App;

beforeAll(async () => {
  world = await startWorld();
  const { rows } = await clientOf(world.devcloud, ZHANG).call('orders.order.mine', {});
  app = await openApp(world, { as: ZHANG, address: `/packages/customer/pages/order/index?orderId=${rows[0]?.id ?? ''}` });
  app.page.setDefaultTimeout(20_000);
}, 180_000);

afterAll(() => (world as World | undefined)?.close());

afterEach(() => expect(app.problems).toEqual([]));

const office = () => clientOf(world.devcloud, SUPERVISOR);
const complaintId = async (): Promise<string> => (await clientOf(world.devcloud, ZHANG).call('care.complaint.mine', {})).rows[0]?.id ?? '';

async function takePhoto(place: ReturnType<typeof shown>): Promise<void> {
  const chooser = app.page.waitForEvent('filechooser');
  await tap(place, mediaText.add.photo);
  await (await chooser).setFiles(PHOTO);
  await place.getByRole('button', { name: mediaText.open(mediaText.of('photo', 1)) }).waitFor();
}

it('is filed from the order, the photo first', async () => {
  const { page } = app;
  await tap(shown(page), new RegExp(`^${words.entry}`));
  await sees(page, words.category);
  await takePhoto(shown(page));
  await tap(shown(page), words.submit);
  await sees(page, words.descriptionNeeded);
  await write(shown(page), words.description, '送来时外壳凹了一块');
  await tap(shown(page), words.submit);
  await sees(page, words.headlines.received);
  await sees(page, '送来时外壳凹了一块');
  const picture = shown(page).getByRole('button', { name: mediaText.open(mediaText.of('photo', 1)) }).locator('img');
  await picture.waitFor({ state: 'visible' });
  expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBeGreaterThan(100);
});

it('says what the office waits for, and takes another photo', async () => {
  const { page } = app;
  const id = await complaintId();
  await office().call('care.complaint.step', { complaintId: id, command: 'acknowledge', note: '已电话道歉' });
  await office().call('care.complaint.wait', { complaintId: id, waiting: true, note: '机身铭牌的照片' });
  await page.reload({ waitUntil: 'networkidle' });
  await sees(page, words.headlines.waiting);
  await sees(page, words.next.waiting('机身铭牌的照片'));
  await tap(shown(page), words.add.open);
  await takePhoto(sheet(page));
  await tap(sheet(page), words.add.submit);
  await sees(page, words.add.done);
  await sees(page, words.did.add);
  expect(await office().call('care.complaint.get', { complaintId: id })).toMatchObject({ card: { waitingForCustomer: false } });
});

it('is a promise with his yes, done when the office says so, found again in his list, and opened again', async () => {
  const { page } = app;
  const id = await complaintId();
  await office().call('care.complaint.step', { complaintId: id, command: 'investigate', note: '看过照片' });
  await office().call('care.complaint.step', { complaintId: id, command: 'propose', note: '免费换外壳' });
  await page.reload({ waitUntil: 'networkidle' });
  await sees(page, '免费换外壳');
  await tap(shown(page), words.answer.accept.open);
  await tap(sheet(page), words.answer.accept.submit);
  await sees(page, words.answer.accept.done);
  await sees(page, words.headlines.agreed);
  await office().call('care.complaint.step', { complaintId: id, command: 'resolve', note: '换好了外壳' });
  await app.go('/packages/customer/pages/my-complaints/index');
  await tap(shown(page), new RegExp(words.headlines.resolved));
  await tap(shown(page), words.answer.reopen.open);
  await write(sheet(page), words.answer.reopen.note, '新外壳颜色不对');
  await tap(sheet(page), words.answer.reopen.submit);
  await sees(page, words.headlines.reopened);
});
