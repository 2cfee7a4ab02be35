import type { JobIntent } from '../../../../../src/features/jobs/offline/job-intent';
import { givenUpWith } from '../../../../../src/features/jobs/offline/given-up';
import { withQueued, type QueuedTap } from '../../../../../src/features/jobs/offline/with-queued';
import { aCharge, aJob, NOW } from '../a-job';

const workOrderId = 'wko_00000001';
const MINUTE_MS = 60_000;
let taps = 0;

function aTap(command: JobIntent, part: Partial<QueuedTap> = {}): QueuedTap {
  taps += 1;
  return { requestId: `tap_${taps}`, subject: workOrderId, owner: '', as: 'mem_1', about: '张晓雯', tappedAt: NOW, refusal: null, command, ...part };
}

const accept = () => aTap({ action: 'service.work_order.accept', input: { workOrderId, at: NOW } });
const depart = () => aTap({ action: 'service.work_order.depart', input: { workOrderId, at: NOW + 1 } });
const arrive = () => aTap({ action: 'service.work_order.arrive', input: { workOrderId, at: NOW + 2 } });
const begin = () => aTap({ action: 'service.work_order.begin', input: { workOrderId, at: NOW + 3 } });
const record = (stepId: string, photos: string[], at = NOW + 4) => aTap({ action: 'service.step.record', input: { workOrderId, stepId, photos, at } });
const sign = () => aTap({ action: 'service.signature.record', input: { workOrderId, fileId: 'kept:s.png', agreed: [], at: NOW + 5 } });
const finish = () => aTap({ action: 'service.work_order.finish', input: { workOrderId, pieces: [], at: NOW + 6 } });

const near = { window: { on: '2026-11-23', from: '11:00', to: '13:00' } };
const hose = { itemId: 'hose', title: '加长软管', unit: '根', priceFen: 3_000, kind: 'part' as const, wearPart: true, productId: null };

describe('a job on a phone without signal', () => {
  it('goes on as the technician goes on, with the steps that he may take next', () => {
    const known = aJob({ card: near });
    const states = [[accept()], [accept(), depart()], [accept(), depart(), arrive()]].map((queued) => {
      const { job } = withQueued(known, queued, NOW);
      return [job.card.state, job.commands];
    });
    expect(states).toEqual([
      ['accepted', ['decline', 'depart']],
      ['en_route', ['arrive', 'pause']],
      ['on_site', ['begin', 'pause']],
    ]);
  });

  it('is finished on it, with everything that belongs to it', () => {
    const all = [accept(), depart(), arrive(), begin(), record('look', []), record('try', ['kept:a.jpg', 'kept:b.jpg'], NOW + 5), sign(), finish()];
    const { job, waiting } = withQueued(aJob({ card: near, pieces: [] }), all, NOW + MINUTE_MS);
    expect([job.card.state, job.done.length, job.signature?.fileId, job.commands, waiting.length]).toEqual(['finished', 2, 'kept:s.png', [], 8]);
    expect(job.timeline.map(({ command }) => command)).toEqual(['accept', 'depart', 'arrive', 'begin', 'finish']);
    expect(job.card.track.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done']);
  });

  it('is not finished on it with a signature from before a charge', () => {
    const paid = aCharge({ state: 'agreed' });
    const known = aJob({ card: { ...near, state: 'working' }, commands: ['finish'], steps: [], pieces: [], charges: [paid], agreedFen: paid.totalFen });
    expect(withQueued(known, [sign(), finish()], NOW + MINUTE_MS).job.card.state).toBe('working');
    const under = aTap({ action: 'service.signature.record', input: { workOrderId, fileId: 'kept:t.png', agreed: [paid.proposalId], at: NOW + 5 } });
    expect(withQueued(known, [sign(), under, finish()], NOW + MINUTE_MS).job.card.state).toBe('finished');
  });

  it('may be set out for when its time comes, whoever asks the server', () => {
    const known = aJob({ card: { state: 'accepted', window: { on: '2026-11-23', from: '15:00', to: '17:00' } }, commands: ['decline', 'pause'] });
    expect(withQueued(known, [], NOW).job.commands).not.toContain('depart');
    expect(withQueued(known, [], NOW + 61 * MINUTE_MS).job.commands).toContain('depart');
  });

  it('changes nothing twice that the server has taken already, though its answer was lost', () => {
    const taken = { stepId: 'look', photos: [], note: null, at: NOW + 4, receivedAt: NOW + 10 };
    const known = aJob({ card: { ...near, state: 'working' }, commands: ['finish', 'pause'], done: [taken] });
    const { job } = withQueued(known, [accept(), depart(), arrive(), begin(), record('look', [])], NOW);
    expect([job.card.state, job.done]).toEqual(['working', [taken]]);
  });

  it('shows a charge by the same rules, and that the customer is waited for', () => {
    const known = aJob({ card: { ...near, state: 'on_site', kind: 'repair', orderId: null }, coverage: { covered: true, reason: 'in_warranty', endsOn: '2027-01-01' }, tariff: { version: 1, items: [hose] } });
    const propose = aTap({ action: 'service.charge.propose', input: { workOrderId, lines: [{ itemId: 'hose', quantity: 2 }], finding: 'defect' } });
    const { job } = withQueued(known, [propose], NOW);
    expect(job.charges).toMatchObject([{ proposalId: 'p1', totalFen: 6_000, state: 'proposed', lines: [{ covered: false, amountFen: 6_000 }] }]);
    expect(job.commands).not.toContain('begin');
    const withdraw = aTap({ action: 'service.charge.withdraw', input: { workOrderId, proposalId: 'p1' } });
    expect(withQueued(known, [propose, withdraw], NOW).job).toMatchObject({ charges: [{ state: 'withdrawn' }], commands: ['begin', 'pause'] });
    const twice = withQueued({ ...known, charges: job.charges }, [propose], NOW);
    expect(twice.job.charges).toHaveLength(1);
  });

  it('is not shown as if a refused tap, or what it holds up, were done', () => {
    const refused = { ...depart(), refusal: { code: 'service.work_order.missing' as const, details: {}, traceId: 't' } };
    const behind = arrive();
    const { job, refused: told, waiting } = withQueued(aJob({ card: near }), [accept(), refused, behind], NOW);
    expect([job.card.state, told, waiting.map(({ requestId }) => requestId)]).toEqual(['accepted', refused, [expect.any(String), behind.requestId]]);
  });

  it('leaves other jobs alone', () => {
    const other = { ...accept(), subject: 'wko_00000002' };
    expect(withQueued(aJob({ card: near }), [other], NOW)).toMatchObject({ job: { card: { state: 'scheduled' } }, waiting: [] });
  });

  it('that was given back to him is accepted though what he wrote down before was refused', () => {
    const held = { ...record('look', []), chain: 'first', refusal: { code: 'service.work_order.missing' as const, details: {}, traceId: 'trace' } };
    const { job, refused, waiting } = withQueued(aJob({ card: near }), [held, { ...sign(), chain: 'first' }, { ...accept(), chain: 'second' }], NOW);
    expect([job.card.state, job.signature, refused, waiting.length]).toEqual(['accepted', null, held, 2]);
  });
});

describe('what is given up', () => {
  const refusedWith = (tap: QueuedTap, code: 'service.work_order.appointment_changed' | 'service.work_order.command_not_allowed') => ({ ...tap, refusal: { code, details: {}, traceId: 'trace' } });

  it('are all steps of a visit that the office stopped, in one go, and none of the records', () => {
    const refused = refusedWith(depart(), 'service.work_order.appointment_changed');
    const [come, open, look, name, end] = [arrive(), begin(), record('look', []), sign(), finish()];
    const { without, ...rest } = givenUpWith(refused, [refused, come, open, look, name, end]);
    expect(without).toEqual([come, open, end].map(({ requestId }) => requestId));
    expect(rest).toEqual({ mayRetry: false, behind: 5, kept: 2, lost: 0 });
  });

  it('is one step alone where the visit goes on', () => {
    const refused = refusedWith(begin(), 'service.work_order.command_not_allowed');
    expect(givenUpWith(refused, [refused, record('look', []), finish()])).toEqual({ mayRetry: true, behind: 2, without: [], kept: 1, lost: 0 });
  });

  it('are all records with their photos where none is taken any more, and that is said', () => {
    const refused = refusedWith(record('look', []), 'service.work_order.appointment_changed');
    expect(givenUpWith(refused, [refused, record('try', ['kept:a.jpg']), finish()])).toMatchObject({ mayRetry: false, kept: 0, lost: 2, without: { length: 2 } });
  });
});
