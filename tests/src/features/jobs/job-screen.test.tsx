import { act, fireEvent, render, screen } from '@testing-library/react';
import { JobScreen } from '../../../../src/features/jobs/components/job-screen';
import type { Job } from '../../../../src/features/jobs/view-model';
import { useSessionStore } from '../../../../src/stores/session';
import { jobChargesText, jobCommandLabels, jobFinishText, jobReasonText } from '../../../../src/text/jobs';
import { failureSentence } from '../../../../src/text/failures';
import { ApiError } from '../../../../src/api/api-error';
import { cloudCalls } from '../../taro/taro';
import { aCharge, aJob } from './a-job';

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
  positions += 1;
  useSessionStore.setState({ membershipId: `mem_0000000${positions}` });
});

const show = () => render(<JobScreen workOrderId="wko_00000001" money="the till" way="his way" />);

describe("a technician's job", () => {
  it('leads from his yes to his departure with one tap each', async () => {
    let current = aJob();
    const sent = answerWith(() => current);
    show();
    await screen.findByText('张晓雯');
    current = aJob({ card: { state: 'accepted' }, commands: ['depart', 'pause'] });
    await tap(jobCommandLabels.accept);
    await screen.findByText(jobCommandLabels.depart);
    expect(screen.queryByText(jobCommandLabels.accept)).toBeNull();
    current = aJob({ card: { state: 'en_route' }, commands: ['arrive', 'pause'] });
    await tap(jobCommandLabels.depart);
    await screen.findByText(jobCommandLabels.arrive);
    const at = expect.any(Number) as number;
    expect(sent).toEqual([
      ['service.work_order.accept', { workOrderId: 'wko_00000001', at }],
      ['service.work_order.depart', { workOrderId: 'wko_00000001', at }],
    ]);
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
    expect(screen.queryByText('the till')).toBeNull();
  });

  it('shows the till once something is agreed', async () => {
    answerWith(() => aJob({ card: { state: 'working' }, commands: ['finish'], agreedFen: 6_000, dueFen: 6_000, charges: [aCharge({ state: 'agreed' })] }));
    show();
    await screen.findByText('the till');
    expect(screen.getByText(jobChargesText.states.agreed.words)).toBeTruthy();
    expect(screen.queryByText(jobChargesText.withdraw)).toBeNull();
  });

  it('is finished with the plates of its machines, and says what the cloud misses', async () => {
    const missing = { code: 'service.finish.signature_missing', details: {}, traceId: 'trace' } as const;
    const job = aJob({ card: { state: 'working' }, commands: ['finish', 'pause'], pieces: [{ lineId: 'line-1', title: '热水器', quantity: 1 }] });
    const sent = answerWith(() => job, { ok: false, error: missing });
    show();
    await tap(jobCommandLabels.finish);
    fireEvent.input(screen.getByLabelText('热水器'), { target: { value: 'SN-1001' } });
    await tap(jobFinishText.submit);
    expect(sent).toEqual([['service.work_order.finish', expect.objectContaining({ pieces: [{ lineId: 'line-1', serialNumber: 'SN-1001' }] })]]);
    await screen.findByText(failureSentence(new ApiError('service.finish.signature_missing', {}, 'trace')));
  });
});
