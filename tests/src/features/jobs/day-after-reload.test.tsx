import { act, render, screen, waitFor } from '@testing-library/react';
import { mutate } from 'swr';
import { keptAnswer } from '../../../../src/api/kept-answers';
import { JobList } from '../../../../src/features/jobs/components/job-list';
import { JobScreen } from '../../../../src/features/jobs/components/job-screen';
import type { Job } from '../../../../src/features/jobs/view-model';
import { dayOf } from '../../../../src/shared/kernel/time';
import { useSessionStore } from '../../../../src/stores/session';
import { jobCommandLabels } from '../../../../src/text/jobs';
import { cloudCalls } from '../../taro/taro';
import { aJob } from './a-job';

const window = { on: dayOf(Date.now()), from: '00:00', to: '23:59' };
const given = aJob({ card: { window } });
const accepted = aJob({ card: { window, state: 'accepted' }, commands: ['depart', 'pause'] });

/** The cloud as it knows the job; what was asked before the phone lost its signal stays as it was answered. */
function answerWith(job: Job): void {
  cloudCalls.answer = (_name, data) => {
    const { action } = data as { readonly action: string };
    return Promise.resolve({ ok: true, data: action === 'service.day.get' ? { jobs: [job], more: false } : job });
  };
}

it('shows on its card what the job’s page learned last, when the app begins anew without signal', async () => {
  useSessionStore.setState({ membershipId: 'mem_reloaded1' });
  answerWith(given);
  const day = render(<JobList others={[]} />);
  await screen.findByText(jobCommandLabels.accept);
  day.unmount();

  answerWith(accepted);
  const page = render(<JobScreen workOrderId={given.card.id} money={() => null} way={null} evidence={() => null} />);
  await screen.findByText(jobCommandLabels.depart);
  const dayKey = ['service.day.get', {}, useSessionStore.getState().persona?.openid ?? '', 'mem_reloaded1'] as const;
  await waitFor(() => expect(keptAnswer(dayKey)?.jobs.map(({ card }) => card.state)).toEqual(['accepted']));
  page.unmount();

  cloudCalls.answer = () => Promise.reject(new Error('request:fail'));
  await act(async () => {
    await mutate(() => true, undefined, { revalidate: false });
  });
  render(<JobList others={[]} />);
  expect(await screen.findByText(jobCommandLabels.depart)).toBeTruthy();
  expect(screen.queryByText(jobCommandLabels.accept)).toBeNull();
});
