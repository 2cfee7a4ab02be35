import type { WorkOrderDocument } from '../../cloudfunctions/service/documents';
import type { Devcloud } from '../../devcloud/start-devcloud';
import { FRESHNESS } from '../../src/api/freshness';
import { jobStepsText } from '../../src/text/job-steps';
import { jobCommandLabels, jobQueueText } from '../../src/text/jobs';
import { foundCompany, people } from '../fixtures/company';
import { startTestDevcloud } from '../fixtures/devcloud';
import { storedDocument } from '../fixtures/outbox';
import { askForService, openForService, visit } from '../fixtures/work-orders';
import { Disk } from './harness/disk';
import type { MiniProgram } from './harness/mini-program';
import { bootAs } from './harness/on-devcloud';

/** A technician's phone with WeChat in a cellar: what he does stays on it, also when WeChat closes the mini-program. */

let devcloud: Devcloud;
let phone: MiniProgram | undefined;
let workOrderId = '';
const storage = new Map<string, unknown>();
const disk = new Disk();

const stored = async () => (await storedDocument(devcloud, 'work_orders', workOrderId)) as object as WorkOrderDocument;
const keptFiles = () => [...disk.files.keys()].filter((path) => path.includes('/kept-files/'));
const aMoment = () => new Promise((resolve) => setTimeout(resolve, FRESHNESS.sameReturnMs + 100));

/** WeChat closes the mini-program and starts it anew, on the same phone. */
async function start(hasNetwork: boolean): Promise<MiniProgram> {
  phone?.close();
  phone = await bootAs(devcloud, people.technician.openid, {
    start: { path: 'packages/staff/pages/job/index', query: { workOrderId }, scene: 1001 },
    storage,
    phone: { disk },
    hasNetwork,
  });
  return phone;
}

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openForService(devcloud);
  workOrderId = (await askForService(devcloud)).workOrderId;
  await visit(devcloud, workOrderId, 'arrive');
});

afterEach(() => {
  expect(phone?.problems ?? []).toEqual([]);
});

afterAll(async () => {
  phone?.close();
  await devcloud.stop();
});

it('goes on without signal: the work begins, and the customer signs on the screen', async () => {
  const opened = await start(true);
  opened.network.isThere = false;
  await opened.tap(jobCommandLabels.begin);
  await aMoment();
  expect(opened.text()).toContain(jobCommandLabels.finish);
  await opened.tap(jobStepsText.signatureTake);
  await opened.tap(jobStepsText.signatureSubmit);
  expect(opened.text()).toContain(jobStepsText.signatureMissing);
  await opened.draw('signature-pad__canvas', [{ x: 40, y: 60 }, { x: 140, y: 140 }, { x: 240, y: 60 }]);
  await opened.tap(jobStepsText.signatureSubmit);
  expect(opened.text()).toContain(jobQueueText.noSignal(2));
  expect(keptFiles().map((path) => disk.files.get(path))).toEqual([expect.objectContaining({ lines: 1 })]);
  expect((await stored()).state).toBe('on_site');
});

it('finds all of it again after WeChat closed it, still without signal', async () => {
  const opened = await start(false);
  expect(opened.text()).toContain(jobQueueText.noSignal(2));
  expect(opened.text()).toContain(jobCommandLabels.finish);
  expect(keptFiles()).toHaveLength(1);
});

it('sends it at the next start with signal, once and in its order, and keeps nothing of it', async () => {
  const opened = await start(true);
  await aMoment();
  await opened.settled();
  const { state, timeline, signature } = await stored();
  expect([state, timeline.map(({ command }) => command)]).toEqual(['working', ['dispatch', 'accept', 'depart', 'arrive', 'begin']]);
  expect(signature).toMatchObject({ fileId: expect.stringMatching(/^cloud:\/\/[\w.-]+\/service\/[\w.-]+\.png$/) as string, agreed: [] });
  expect(keptFiles()).toEqual([]);
  expect([...storage.keys()].filter((key) => key.startsWith('queue'))).toEqual([]);
  expect(opened.text()).not.toContain(jobQueueText.noSignal(2));
});
