import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { JobScreen } from '../../../../src/features/jobs/components/job-screen';
import type { Job } from '../../../../src/features/jobs/view-model';
import { useSessionStore } from '../../../../src/stores/session';
import { jobChargesText, jobFinishText, jobStepsText } from '../../../../src/text/job-steps';
import { jobCommandLabels, jobQueueText, jobReasonText, jobsText } from '../../../../src/text/jobs';
import { failureSentence } from '../../../../src/text/failures';
import { ApiError } from '../../../../src/api/api-error';
import { cloudCalls, storage } from '../../taro/taro';
import { dayOf } from '../../../../src/shared/kernel/time';
import { aCharge, aJob, NOW } from './a-job';

const HOUR_MS = 3_600_000;

/** He may set out at once, whenever this runs. */
const now = { window: { on: dayOf(Date.now()), from: '00:00', to: '23:59' } };

type Answer = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: object };

/** The job as the cloud has it, and every command that was sent. */
function answerWith(job: () => Job, refusal?: Answer): unknown[] {
  const sent: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    if (action === 'service.work_order.get') return Promise.resolve({ ok: true, data: job() });
    sent.push([action, input]);
    return Promise.resolve(refusal ?? { ok: true, data: { state: 'accepted', commands: [] } });
  };
  return sent;
}

async function tap(label: string): Promise<void> {
  const found = await screen.findAllByText(label);
  await act(async () => {
    fireEvent.click(found[found.length - 1] ?? document.body);
    await Promise.resolve();
  });
}

let positions = 0;

// Answers are kept by membership; each case stands in one of its own.
beforeEach(() => {
  storage.clear();
  positions += 1;
  useSessionStore.setState({ membershipId: `mem_0000000${positions}` });
});

const show = () => render(<JobScreen workOrderId="wko_00000001" money={({ title }) => `${title}: the till`} way="his way" evidence={({ card }) => `what happened at ${card.workOrderNo}`} />);

describe("a technician's job", () => {
  it('leads from his yes to his departure with one tap each', async () => {
    let current = aJob({ card: now });
    const sent = answerWith(() => current);
    show();
    await screen.findByText('张晓雯');
    current = aJob({ card: { ...now, state: 'accepted' }, commands: ['depart', 'pause'] });
    await tap(jobCommandLabels.accept);
    // A second tap of wet hands falls on nothing.
    await waitFor(() => expect(screen.getByLabelText<HTMLButtonElement>(jobCommandLabels.depart).disabled).toBe(false));
    expect(screen.queryByText(jobCommandLabels.accept)).toBeNull();
    current = aJob({ card: { ...now, state: 'en_route' }, commands: ['arrive', 'pause'] });
    await tap(jobCommandLabels.depart);
    await screen.findByText(jobCommandLabels.arrive);
    const at = expect.any(Number) as number;
    const both = [
      ['service.work_order.accept', { workOrderId: 'wko_00000001', at }],
      ['service.work_order.depart', { workOrderId: 'wko_00000001', at }],
    ];
    await waitFor(() => expect(sent).toEqual(both));
  });

  it('stamps his taps by the server’s clock, whatever his phone shows', async () => {
    const sent = answerWith(() => aJob());
    const answer = cloudCalls.answer;
    const aheadBy = (ms: number) => {
      cloudCalls.answer = async (name, data) => ({ ...((await answer(name, data)) as object), at: Date.now() + ms });
    };
    aheadBy(5 * HOUR_MS);
    show();
    await screen.findByText('张晓雯');
    await tap(jobCommandLabels.accept);
    await waitFor(() => expect(sent).toHaveLength(1));
    const [[, { at }]] = sent as [[string, { readonly at: number }]];
    expect(Math.abs(at - Date.now() - 5 * HOUR_MS)).toBeLessThan(60_000);
    // The clock is right again for whoever comes after.
    aheadBy(0);
    await tap(jobCommandLabels.decline);
    await tap(jobReasonText.decline.choices[0]);
    await tap(jobReasonText.decline.submit);
    await waitFor(() => expect(sent).toHaveLength(2));
  });

  it('goes back with a reason and not without', async () => {
    const sent = answerWith(() => aJob());
    show();
    await tap(jobCommandLabels.decline);
    await tap(jobReasonText.decline.submit);
    expect(sent).toEqual([]);
    await screen.findByText(jobReasonText.needed);
    await tap(jobReasonText.decline.choices[0]);
    await tap(jobReasonText.decline.submit);
    expect(sent).toEqual([['service.work_order.decline', expect.objectContaining({ reason: jobReasonText.decline.choices[0] })]]);
  });

  it('is charged by the tariff, with what he found where that decides who pays', async () => {
    const items = [{ itemId: 'hose', title: '加长软管', unit: '根', priceFen: 3_000, kind: 'part' as const, wearPart: false, productId: null }];
    const job = aJob({ card: { state: 'on_site', kind: 'repair' }, commands: ['begin'], tariff: { version: 1, items }, mayPropose: true });
    const sent = answerWith(() => job);
    show();
    await tap(jobChargesText.add);
    await tap(jobChargesText.submit);
    expect(sent).toEqual([]);
    await screen.findByText(jobChargesText.findingNeeded);
    await tap(jobChargesText.findings.misuse);
    fireEvent.click(screen.getByLabelText(jobChargesText.more('加长软管')));
    await tap(jobChargesText.submit);
    expect(sent).toEqual([['service.charge.propose', { workOrderId: 'wko_00000001', lines: [{ itemId: 'hose', quantity: 1 }], finding: 'misuse' }]]);
    expect(screen.queryByText(/the till/)).toBeNull();
  });

  it('says what changing a charge does to the one that waits, and begins anew once the customer has agreed to that', async () => {
    const items = [{ itemId: 'hose', title: '加长软管', unit: '根', priceFen: 3_000, kind: 'part' as const, wearPart: false, productId: null }];
    const at = { card: { state: 'on_site' as const, kind: 'maintenance' as const }, commands: [], tariff: { version: 1, items }, mayPropose: true };
    let charges = [aCharge({ state: 'proposed' })];
    const refused = { ok: false as const, error: { code: 'service.charge.agreed_meanwhile', details: {}, traceId: 'trace' } };
    const sent = answerWith(() => aJob({ ...at, charges }), refused);
    show();
    await tap(jobChargesText.change);
    expect(screen.getByText(jobChargesText.changing)).toBeTruthy();
    fireEvent.click(screen.getByLabelText(jobChargesText.more('加长软管')));
    charges = [aCharge({ state: 'agreed' })];
    await tap(jobChargesText.submit);
    await waitFor(() => expect(sent).toEqual([['service.charge.propose', expect.objectContaining({ insteadOf: charges[0]?.proposalId })]]));
    expect(await screen.findByText(jobChargesText.adding)).toBeTruthy();
    expect(screen.queryByText(jobChargesText.changing)).toBeNull();
  });

  it('shows the till once something is agreed', async () => {
    answerWith(() => aJob({ card: { state: 'working' }, commands: ['finish'], agreedFen: 6_000, dueFen: 6_000, charges: [aCharge({ state: 'agreed' })] }));
    show();
    await screen.findByText(`${jobChargesText.money}: the till`);
    expect(screen.queryByText(`${jobChargesText.orderMoney}: the till`)).toBeNull();
    expect(screen.getByText(jobChargesText.states.agreed.words)).toBeTruthy();
    expect(screen.queryByText(jobChargesText.withdraw)).toBeNull();
  });

  it('takes what is left of the price of the goods, and says before the end that it is open', async () => {
    answerWith(() => aJob({ card: { state: 'working' }, commands: ['finish'], orderDueFen: 431_200, pieces: [] }));
    show();
    await screen.findByText(`${jobChargesText.orderMoney}: the till`);
    await tap(jobCommandLabels.finish);
    expect(await screen.findByText(jobFinishText.stillDue(jobsText.orderDue('4,312.00')))).toBeTruthy();
  });

  it('is finished with the plates of its machines, and says what only the cloud knows', async () => {
    const taken = { code: 'orders.installation.serial_number_in_use', details: { serialNumber: 'SN-1001' }, traceId: 'trace' } as const;
    const job = aJob({ card: { state: 'working' }, commands: ['finish', 'pause'], pieces: [{ lineId: 'line-1', title: '热水器', quantity: 1 }], steps: [], signature: { fileId: 'cloud://a/service/1.png', agreed: [], at: NOW } });
    const sent = answerWith(() => job, { ok: false, error: taken });
    show();
    await tap(jobCommandLabels.finish);
    fireEvent.input(screen.getByLabelText('热水器'), { target: { value: 'SN-1001' } });
    await tap(jobFinishText.submit);
    await screen.findByText(failureSentence(new ApiError(taken.code, taken.details, 'trace')));
    expect(sent).toEqual([['service.work_order.finish', expect.objectContaining({ pieces: [{ lineId: 'line-1', serialNumber: 'SN-1001' }] })]]);
    // It was said in the form that stands open, so nothing is left to decide.
    expect([...storage.keys()].filter((key) => key.startsWith('queue'))).toEqual([]);
  });

  it('shows what happened once it is done, and not before', async () => {
    answerWith(() => aJob({ card: { state: 'working' } }));
    const { unmount } = show();
    await screen.findByText('张晓雯');
    expect(screen.queryByText(/^what happened at/)).toBeNull();
    unmount();
    answerWith(() => aJob({ card: { id: 'wko_00000002', state: 'finished' } }));
    render(<JobScreen workOrderId="wko_00000002" money={() => null} way={null} evidence={({ card }) => `what happened at ${card.id}`} />);
    expect(await screen.findByText('what happened at wko_00000002')).toBeTruthy();
  });

  it('says at once what the phone itself knows to be missing', async () => {
    const sent = answerWith(() => aJob({ card: { state: 'working' }, commands: ['finish', 'pause'], pieces: [], steps: [] }));
    show();
    await tap(jobCommandLabels.finish);
    await tap(jobFinishText.submit);
    await screen.findByText(failureSentence(new ApiError('service.finish.signature_missing', {}, '')));
    expect(sent).toEqual([]);
  });

  it('asks for another signature where a charge was agreed to since', async () => {
    const paid = aCharge({ state: 'agreed' });
    answerWith(() => aJob({ card: { state: 'working' }, commands: ['finish'], steps: [], charges: [paid], agreedFen: paid.totalFen, signature: { fileId: 'cloud://a/service/1.png', agreed: [], at: NOW } }));
    show();
    await screen.findByText(jobStepsText.signatureOutdated);
    await screen.findByText(jobsText.hints.left([jobsText.hints.leftSignatureAgain]));
  });

  it('goes on without signal, and everything is sent once there is some', async () => {
    const current = aJob({ card: now });
    const sent = answerWith(() => current);
    const answering = cloudCalls.answer;
    show();
    await screen.findByText('张晓雯');
    cloudCalls.answer = () => Promise.reject(new Error('request:fail'));
    await tap(jobCommandLabels.accept);
    await screen.findByText(jobQueueText.noSignal(1));
    await waitFor(() => expect(screen.getByLabelText<HTMLButtonElement>(jobCommandLabels.depart).disabled).toBe(false));
    await tap(jobCommandLabels.depart);
    await screen.findByText(jobQueueText.noSignal(2));
    await screen.findByText(jobCommandLabels.arrive);
    cloudCalls.answer = answering;
    await waitFor(() => expect(sent.length).toBe(2), { timeout: 6_000 });
    await waitFor(() => expect(screen.queryByText(jobQueueText.noSignal(2))).toBeNull());
  }, 15_000);

  it('tells what was not taken, holds up what follows, and can be given up', async () => {
    const missing = { code: 'service.work_order.missing', details: {}, traceId: 'trace' } as const;
    const current = aJob({ card: now });
    answerWith(() => current, { ok: false, error: missing });
    const answering = cloudCalls.answer;
    show();
    await screen.findByText('张晓雯');
    cloudCalls.answer = () => Promise.reject(new Error('request:fail'));
    await tap(jobCommandLabels.accept);
    await screen.findByText(jobQueueText.noSignal(1));
    cloudCalls.answer = answering;
    const why = failureSentence(new ApiError(missing.code, {}, 'trace'));
    await screen.findByText(jobQueueText.refused('张晓雯', jobQueueText.taps['service.work_order.accept'], why), {}, { timeout: 6_000 });
    await tap(jobQueueText.drop(1));
    expect(screen.getByText(jobQueueText.dropTitle(1))).toBeTruthy();
    await tap(jobQueueText.drop(1));
    await waitFor(() => expect(screen.queryByText(jobQueueText.drop(1))).toBeNull());
    expect(screen.getByText(jobCommandLabels.accept)).toBeTruthy();
  }, 15_000);

  it('is not shown as his once the office has stopped it, whatever the phone keeps of it', async () => {
    answerWith(() => aJob({ card: now }));
    show();
    await screen.findByText('张晓雯');
    const stopped = { code: 'service.work_order.appointment_changed', details: { how: 'pause', party: 'dispatcher', reason: '先去抢修' }, traceId: 'trace' };
    const missing = { code: 'service.work_order.missing', details: {}, traceId: 'trace' };
    cloudCalls.answer = (_name, data) => Promise.resolve({ ok: false, error: (data as { readonly action: string }).action === 'service.work_order.get' ? missing : stopped });
    await tap(jobCommandLabels.accept);
    expect(await screen.findByText(jobsText.missing.title)).toBeTruthy();
    expect(screen.queryByText('张晓雯')).toBeNull();
  });
});
