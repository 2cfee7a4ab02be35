import { writeCompany } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { appointedAt } from '../../../src/shared/domain/service/appointment-seen';
import { customers, foundCompany, idsOf, organisations, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { storedDocuments } from '../../fixtures/outbox';
import { windowAhead } from '../../fixtures/sales';
import { askForService, dispatch, openForService, visit, type VisitStep } from '../../fixtures/work-orders';
import { colleague } from './action-cases';

/** What a technician taps on a page, or without signal, while somebody else moves his visit. */

let devcloud: Devcloud;
let customer: Client;
let office: Client;
let technician: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await writeCompany(devcloud.store, organisations, [colleague], now());
  await openForService(devcloud, [people.technician, colleague]);
  customer = clientOf(devcloud, customers.zhang.openid);
  office = clientOf(devcloud, people.supervisor.openid);
  technician = clientOf(devcloud, people.technician.openid);
});

afterAll(() => devcloud.stop());

const now = () => devcloud.clock.now().getTime();
const later = () => devcloud.clock.moveTo(new Date(now() + 60_000));

/** A visit that its technician has taken so far, and the appointment under which he did. */
async function underWay(until: VisitStep) {
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, until);
  const seen = appointedAt(await technician.call('service.work_order.get', { workOrderId }));
  const at = now();
  later();
  return { workOrderId, seen, at };
}

const stop = async (workOrderId: string) => {
  await office.call('service.work_order.pause', { workOrderId, reason: '先去抢修', at: now() });
  later();
};

const photo = (name: string) => `cloud://test/service/${name}.jpg`;

describe('a visit that the office stops while its technician has no signal', () => {
  it('keeps the steps, photos and signature that he had done, and blocks nothing when it is given to him again', async () => {
    const { workOrderId, seen: appointed, at } = await underWay('begin');
    await stop(workOrderId);
    await dispatch(devcloud, workOrderId);
    later();
    const tagged = { workOrderId, at, appointedAt: appointed };
    await technician.call('service.step.record', { ...tagged, stepId: null, photos: [photo('stopped')], note: '阀门已换' });
    await technician.call('service.signature.record', { ...tagged, fileId: photo('signed'), agreed: [] });
    const { card, done, signature, earlierSignatures, timeline } = await technician.call('service.work_order.get', { workOrderId });
    expect([card.state, done, signature]).toMatchObject(['scheduled', [{ photos: [photo('stopped')], note: '阀门已换', at, earlier: true }], null]);
    expect(earlierSignatures).toEqual([{ fileId: photo('signed'), at }]);
    const again = appointedAt({ timeline });
    expect(await technician.call('service.work_order.accept', { workOrderId, at: now(), appointedAt: again })).toMatchObject({ state: 'accepted' });
    // Under the new appointment he is not at the door yet.
    expect((await technician.refusal('service.step.record', { ...tagged, appointedAt: again, stepId: null, photos: [] })).code).toBe('service.work_order.command_not_allowed');
  });

  it('is finished at the second visit by its own steps and its own signature; those of the first stay as evidence', async () => {
    const { workOrderId, seen: first, at } = await underWay('begin');
    const { steps } = await technician.call('service.work_order.get', { workOrderId });
    const shots = (name: string, photos: number) => Array.from({ length: photos }, (_, position) => photo(`${name}-${position}`));
    const record = async (name: string, when: object) => {
      for (const { stepId, photos } of steps) await technician.call('service.step.record', { workOrderId, stepId, photos: shots(`${name}-${stepId}`, photos), at: now(), ...when });
    };
    const finish = () => ({ workOrderId, pieces: [], at: now() });
    await record('first', { at, appointedAt: first });
    await stop(workOrderId);
    await visit(devcloud, workOrderId, 'begin');
    // Signed on a phone without signal, which heard of neither.
    later();
    await technician.call('service.signature.record', { workOrderId, fileId: photo('first'), agreed: [], at: now(), appointedAt: first });
    expect((await technician.refusal('service.work_order.finish', finish())).details).toEqual({ titles: steps.filter(({ required }) => required).map(({ title }) => title) });
    await record('second', {});
    expect((await technician.refusal('service.work_order.finish', finish())).code).toBe('service.finish.signature_missing');
    await technician.call('service.signature.record', { workOrderId, fileId: photo('second'), agreed: [], at: now() });
    await technician.call('service.signature.record', { workOrderId, fileId: photo('first-again'), agreed: [], at: now(), appointedAt: first });
    await technician.call('service.work_order.finish', finish());
    const { done, signature, earlierSignatures } = await technician.call('service.work_order.get', { workOrderId });
    expect(done.map(({ earlier = false }) => earlier)).toEqual([...steps.map(() => true), ...steps.map(() => false)]);
    expect([signature?.fileId, earlierSignatures.map(({ fileId }) => fileId)]).toEqual([photo('second'), [photo('first-again')]]);
    const { files } = await technician.call('service.media.list', { workOrderId });
    expect(files.map(({ fileId }) => fileId)).toEqual(expect.arrayContaining([photo('second'), photo('first-again')]));
  });

  it('tells him that and why, and takes no other step of his', async () => {
    const { workOrderId, seen, at } = await underWay('begin');
    await stop(workOrderId);
    const refusal = await technician.refusal('service.work_order.finish', { workOrderId, pieces: [], at, appointedAt: seen });
    expect(refusal).toMatchObject({ code: 'service.work_order.appointment_changed', details: { how: 'pause', party: 'dispatcher', reason: '先去抢修' } });
    await devcloud.settle();
    const told = await storedDocuments(devcloud, 'inbox_entries', { personId: idsOf(people.technician).personId, subjectId: workOrderId });
    expect(told.map(({ kind }) => kind)).toContain('job_withdrawn');
  });

  it('takes what he had done also while a colleague goes on, and nothing from the colleague under his name', async () => {
    const { workOrderId, seen, at } = await underWay('arrive');
    await stop(workOrderId);
    await visit(devcloud, workOrderId, 'accept', { by: colleague });
    const record = { workOrderId, stepId: null, photos: [photo('before')], at, appointedAt: seen };
    await technician.call('service.step.record', record);
    const other = clientOf(devcloud, colleague.openid);
    expect((await other.refusal('service.step.record', record)).code).toBe('service.work_order.appointment_changed');
    expect((await technician.refusal('service.step.record', { ...record, appointedAt: undefined })).code).toBe('service.work_order.missing');
    expect((await other.call('service.work_order.get', { workOrderId })).done).toHaveLength(1);
  });
});

describe('a page that shows an older appointment', () => {
  it('stops, sets out for and gives back nothing: the customer’s new time stands', async () => {
    const { workOrderId, seen, at } = await underWay('accept');
    await customer.call('service.work_order.reschedule', { workOrderId, window: windowAhead(devcloud, 1) });
    for (const action of ['service.work_order.depart', 'service.work_order.accept'] as const) {
      expect((await technician.refusal(action, { workOrderId, at, appointedAt: seen })).code).toBe('service.work_order.appointment_changed');
    }
    for (const [who, action] of [[technician, 'service.work_order.decline'], [office, 'service.work_order.pause']] as const) {
      const refusal = await who.refusal(action, { workOrderId, reason: '缺配件', at, appointedAt: seen });
      expect(refusal).toMatchObject({ code: 'service.work_order.appointment_changed', details: { how: 'reschedule' } });
    }
    expect((await customer.call('service.work_order.get', { workOrderId })).card).toMatchObject({ state: 'scheduled', window: windowAhead(devcloud, 1) });
  });

  it('a time that the customer moved to is what she wishes for when the visit falls through', async () => {
    const { workOrderId } = await underWay('accept');
    const window = windowAhead(devcloud, 2);
    await customer.call('service.work_order.reschedule', { workOrderId, window });
    await technician.call('service.work_order.decline', { workOrderId, reason: '时间冲突', at: now() });
    expect((await customer.call('service.work_order.get', { workOrderId })).card.wishes).toEqual([window]);
  });
});

it('who has not set out gives a job back; only the office stops it', async () => {
  const { workOrderId } = await underWay('accept');
  expect((await technician.call('service.work_order.get', { workOrderId })).commands).not.toContain('pause');
  expect((await technician.refusal('service.work_order.pause', { workOrderId, reason: '缺配件', at: now() })).code).toBe('service.work_order.command_not_allowed');
  expect(await office.call('service.work_order.pause', { workOrderId, reason: '改天再去', at: now() })).toMatchObject({ state: 'paused' });
});
