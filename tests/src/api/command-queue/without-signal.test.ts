import fc from 'fast-check';
import type { WorkOrderDocument } from '../../../../cloudfunctions/service/documents';
import type { Devcloud } from '../../../../devcloud/start-devcloud';
import { ApiError } from '../../../../src/api/api-error';
import { keptFile, type Intent } from '../../../../src/api/command-queue/queued-command';
import type { ActionName, Input } from '../../../../src/shared/contract/registry';
import { appointedAt } from '../../../../src/shared/domain/service/appointment-seen';
import { customers, foundCompany, idsOf, people } from '../../../fixtures/company';
import { startTestDevcloud } from '../../../fixtures/devcloud';
import { clientOf, type Client } from '../../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../../fixtures/outbox';
import { askForService, dispatch, openForService, visit } from '../../../fixtures/work-orders';
import { FAULTS, FragilePhone, type Misfortune } from './fragile-phone';

/** Whatever happens to the phone and its network, the server ends where it would have ended without it. */

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;
const NOTHING: Misfortune = { network: [], uploads: [], kills: [], taps: [] };

let devcloud: Devcloud;
let technician: Client;
let runs = 0;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openForService(devcloud);
  technician = clientOf(devcloud, people.technician.openid);
});

afterAll(() => devcloud.stop());

interface Tap {
  readonly intent: Intent;
  readonly photos: readonly string[];
}

const tapOf = <A extends ActionName>(action: A, input: Input<A>, photos: readonly string[] = []): Tap => ({ intent: { action, input }, photos });

/** A visit as a technician lives it, tap by tap, a second between two of them. */
async function dayOf(workOrderId: string, startedAt: number, run: number): Promise<readonly Tap[]> {
  const { steps, tariff } = await technician.call('service.work_order.get', { workOrderId });
  let taps = 0;
  const at = () => startedAt + (taps += 1) * SECOND_MS;
  const photo = (name: string) => `run${run}-${name}.jpg`;
  const lines = tariff.items.slice(0, 2).map(({ itemId }) => ({ itemId, quantity: 2 }));
  return [
    tapOf('service.work_order.accept', { workOrderId, at: at() }),
    tapOf('service.work_order.depart', { workOrderId, at: at() }),
    tapOf('service.work_order.arrive', { workOrderId, at: at() }),
    tapOf('service.charge.propose', { workOrderId, lines, finding: 'misuse' }),
    tapOf('service.charge.propose', { workOrderId, lines: lines.slice(0, 1), finding: 'misuse' }),
    tapOf('service.charge.withdraw', { workOrderId, proposalId: 'p2' }),
    tapOf('service.work_order.begin', { workOrderId, at: at() }),
    ...steps.map(({ stepId, photos }) => {
      const taken = Array.from({ length: photos }, (_, position) => photo(`${stepId}-${position}`));
      return tapOf('service.step.record', { workOrderId, stepId, photos: taken.map(keptFile), note: '一切正常', at: at() }, taken);
    }),
    tapOf('service.signature.record', { workOrderId, fileId: keptFile(photo('signature')), agreed: [], at: at() }, [photo('signature')]),
    tapOf('service.work_order.finish', { workOrderId, pieces: [], at: at() }),
  ];
}

const phoneWith = (misfortune: Misfortune): FragilePhone =>
  new FragilePhone(async ({ requestId, command: { action, input } }) => {
    const answer = await technician.answer(action as ActionName, input, { requestId, contended: true });
    if (!answer.ok) throw new ApiError(answer.error.code, answer.error.details, answer.error.traceId);
  }, misfortune);

/** Lives one visit on a phone with this misfortune. @returns what the server knows at its end, and what the phone still has */
async function live(misfortune: Misfortune) {
  runs += 1;
  const run = runs;
  const { workOrderId } = await askForService(devcloud);
  await dispatch(devcloud, workOrderId);
  const startedAt = devcloud.clock.now().getTime();
  devcloud.clock.moveTo(new Date(startedAt + MINUTE_MS));
  const jobsBefore = await jobsDone();
  const phone = phoneWith(misfortune);
  for (const [position, { intent, photos }] of (await dayOf(workOrderId, startedAt, run)).entries()) {
    await phone.tap(position, { requestId: `tap_run${run}_${position}`, subject: workOrderId, as: null, command: intent, tappedAt: startedAt, about: '' }, photos);
  }
  await phone.comeHome();
  await devcloud.settle();
  return { server: { ...(await stateOf(workOrderId, startedAt, run)), jobs: (await jobsDone()) - jobsBefore }, left: [...phone.kept], sent: phone.sent };
}

async function jobsDone(): Promise<number> {
  return Number((await storedDocument(devcloud, 'technicians', idsOf(people.technician).membershipId))?.['jobsDone']);
}

async function stateOf(workOrderId: string, startedAt: number, run: number) {
  const { state, timeline, done, signature, charges, assigneeId, agreedFen, guests } = (await storedDocument(devcloud, 'work_orders', workOrderId)) as object as WorkOrderDocument;
  const since = (at: number) => Math.max(-1, at - startedAt);
  const named = (fileId: string) => fileId.replace(`run${run}-`, '');
  const inbox = await storedDocuments(devcloud, 'inbox_entries', { subjectId: workOrderId });
  return {
    state,
    assigneeId,
    agreedFen,
    guests,
    timeline: timeline.map(({ command, at, byName, note }) => [command, since(at), byName, note === null ? null : 'noted']),
    done: done.map(({ stepId, photos, note, at }) => [stepId, photos.map(named), note, since(at)]),
    signature: signature === null ? null : [named(signature.fileId), since(signature.at)],
    charges: charges.map(({ proposalId, lines, state: answer }) => [proposalId, lines.map(({ itemId, quantity }) => [itemId, quantity]), answer]),
    told: inbox.map(({ kind, personId }) => [kind, personId === idsOf(customers.zhang).personId]).sort(),
  };
}

const misfortunes: fc.Arbitrary<Misfortune> = fc.record({
  network: fc.array(fc.constantFrom(...FAULTS), { maxLength: 30 }),
  uploads: fc.array(fc.constantFrom(...FAULTS), { maxLength: 12 }),
  kills: fc.array(fc.record({ after: fc.nat(24), done: fc.boolean() }), { maxLength: 8 }),
  taps: fc.array(fc.record({ secondWindow: fc.boolean(), flaps: fc.boolean() }), { maxLength: 20 }),
});

/** A visit that the office stopped and gave to him again while its records waited for signal; then he accepts it anew. */
async function liveStopped(misfortune: Misfortune) {
  runs += 1;
  const run = runs;
  const { workOrderId } = await askForService(devcloud);
  await visit(devcloud, workOrderId, 'begin');
  const startedAt = devcloud.clock.now().getTime();
  const { steps, timeline } = await technician.call('service.work_order.get', { workOrderId });
  const seen = appointedAt({ timeline });
  devcloud.clock.moveTo(new Date(startedAt + MINUTE_MS));
  await clientOf(devcloud, people.supervisor.openid).call('service.work_order.pause', { workOrderId, reason: '先去抢修', at: startedAt + MINUTE_MS });
  await dispatch(devcloud, workOrderId);
  const again = appointedAt(await technician.call('service.work_order.get', { workOrderId }));
  const phone = phoneWith(misfortune);
  const first = { workOrderId, appointedAt: seen };
  const taps = [
    ...steps.map(({ stepId, photos }, position) => {
      const taken = Array.from({ length: photos }, (_, photo) => `run${run}-${stepId}-${photo}.jpg`);
      return tapOf('service.step.record', { ...first, stepId, photos: taken.map(keptFile), note: '一切正常', at: startedAt + position * SECOND_MS }, taken);
    }),
    tapOf('service.signature.record', { ...first, fileId: keptFile(`run${run}-signature.jpg`), agreed: [], at: startedAt + 30 * SECOND_MS }, [`run${run}-signature.jpg`]),
    tapOf('service.work_order.accept', { workOrderId, appointedAt: again, at: startedAt + 2 * MINUTE_MS }),
  ];
  for (const [position, { intent, photos }] of taps.entries()) {
    const chain = `${workOrderId}:${intent.action === 'service.work_order.accept' ? again : seen}`;
    await phone.tap(position, { requestId: `tap_run${run}_${position}`, subject: workOrderId, chain, as: null, command: intent, tappedAt: startedAt, about: '' }, photos);
  }
  await phone.comeHome();
  await devcloud.settle();
  const { state, done, signature } = await stateOf(workOrderId, startedAt, run);
  return { server: { state, done, signature }, left: [...phone.kept], steps: steps.length };
}

describe('a visit on a phone without signal', () => {
  it('ends on the server as if nothing had gone wrong, whatever went wrong', async () => {
    const undisturbed = await live(NOTHING);
    expect(undisturbed).toMatchObject({ server: { state: 'finished', jobs: 1 }, left: [] });
    let sent = 0;
    let disturbed = 0;
    await fc.assert(
      fc.asyncProperty(misfortunes, async (misfortune) => {
        const { server, left, sent: messages } = await live(misfortune);
        expect(server).toEqual(undisturbed.server);
        expect(left).toEqual([]);
        sent += messages;
        disturbed += 1;
      }),
      { numRuns: 40, endOnFailure: true, interruptAfterTimeLimit: 25_000, markInterruptAsFailure: false },
    );
    // Most of them were sent more than once, or the test would say nothing.
    expect(sent).toBeGreaterThan(undisturbed.sent * disturbed);
  }, 60_000);

  it('that the office stopped meanwhile keeps every step, photo and signature, and is accepted again', async () => {
    const undisturbed = await liveStopped(NOTHING);
    expect(undisturbed).toMatchObject({ server: { state: 'accepted', done: { length: undisturbed.steps } }, left: [] });
    expect(undisturbed.server.signature).not.toBeNull();
    await fc.assert(
      fc.asyncProperty(misfortunes, async (misfortune) => {
        const { server, left } = await liveStopped(misfortune);
        expect([server, left]).toEqual([undisturbed.server, []]);
      }),
      { numRuns: 15, endOnFailure: true, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
    );
  }, 60_000);
});
