import { render, screen } from '@testing-library/react';
import { JobCharges } from '../../../../src/features/jobs/components/job-charges';
import { useJobQueue } from '../../../../src/features/jobs/offline/job-queue';
import type { QueuedTap } from '../../../../src/features/jobs/offline/with-queued';
import { jobQueueText } from '../../../../src/text/jobs';
import { aCharge, aJob, NOW } from './a-job';

const agreed = aJob({ card: { state: 'working' }, charges: [aCharge({ state: 'agreed', agreedAt: NOW })] });
const more: QueuedTap = {
  requestId: 'tap_1', subject: agreed.card.id, owner: '', as: 'mem_1', about: '张晓雯', tappedAt: NOW, refusal: null,
  command: { action: 'service.charge.propose', input: { workOrderId: agreed.card.id, lines: [{ itemId: 'hose', quantity: 3 }], finding: 'none' } },
};

function show(tap: QueuedTap): void {
  useJobQueue.setState({ commands: [tap], reachable: false });
  render(<JobCharges job={agreed} />);
}

describe('charges that were changed without signal', () => {
  it('are marked while they wait', () => {
    show(more);
    expect(screen.getByText(jobQueueText.unsynced)).toBeTruthy();
  });

  it('are not once the change was refused: what the customer agreed to stands', () => {
    show({ ...more, refusal: { code: 'service.charge.agreed_meanwhile', details: {}, traceId: 't' } });
    expect(screen.queryByText(jobQueueText.unsynced)).toBeNull();
    expect(screen.queryByText(jobQueueText.agreementNeedsSignal)).toBeNull();
  });
});
