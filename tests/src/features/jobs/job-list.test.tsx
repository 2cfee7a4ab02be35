import { render, screen } from '@testing-library/react';
import { JobList } from '../../../../src/features/jobs/components/job-list';
import type { Job } from '../../../../src/features/jobs/view-model';
import { useSessionStore } from '../../../../src/stores/session';
import { addDays, dayOf } from '../../../../src/shared/kernel/time';
import { jobsText } from '../../../../src/text/jobs';
import { cloudCalls } from '../../taro/taro';
import { aJob } from './a-job';

const today = dayOf(Date.now());
const at = (on: string, from: string, to: string) => ({ on, from, to });
const delivery = (key: string, window: ReturnType<typeof at>, isUnderWay = false) => ({
  key,
  window,
  isUnderWay,
  isOver: false,
  card: (isNext: boolean) => <p>{`${key}${isNext ? ' next' : ''}`}</p>,
});
const jobAt = (id: string, customerName: string, window: ReturnType<typeof at>): Job => aJob({ card: { id, customerName, window } });

function answerWith(jobs: readonly Job[]): void {
  cloudCalls.answer = () => Promise.resolve({ ok: true, data: { jobs, more: false } });
}

let positions = 0;

// Answers are kept by position; each case stands in one of its own.
beforeEach(() => {
  positions += 1;
  useSessionStore.setState({ membershipId: `mem_jobs000${positions}` });
});

const before = (one: HTMLElement, other: HTMLElement) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

it('has jobs and deliveries in the order of the day, and the first of them all is the next one', async () => {
  answerWith([jobAt('wko_00000001', '早上的', at(today, '08:00', '10:00')), jobAt('wko_00000002', '下午的', at(today, '14:00', '16:00'))]);
  const others = [delivery('noon', at(today, '11:00', '13:00')), delivery('out', at(today, '16:00', '18:00'), true), delivery('tomorrow', at(addDays(today, 1), '09:00', '11:00'))];
  render(<JobList others={others} />);
  const morning = await screen.findByText(/早上的/);
  const [out, noon, afternoon, tomorrow] = [screen.getByText('out next'), screen.getByText('noon'), screen.getByText(/下午的/), screen.getByText('tomorrow')];
  expect([before(out, morning), before(morning, noon), before(noon, afternoon), before(afternoon, tomorrow)]).toEqual([true, true, true, true]);
  expect(screen.getByText(jobsText.today(4))).toBeTruthy();
  expect(screen.getByText(jobsText.coming(1))).toBeTruthy();
});

it('names what was left open, also deliveries', async () => {
  answerWith([]);
  render(<JobList others={[delivery('yesterday', at(addDays(today, -1), '09:00', '11:00'))]} />);
  expect(await screen.findByText(jobsText.leftOpen(1))).toBeTruthy();
  expect(screen.getByText('yesterday next')).toBeTruthy();
});

it('says that there is nothing to do only when it knows of everything', async () => {
  answerWith([]);
  const { rerender } = render(<JobList others={[]} />);
  expect(await screen.findByText(jobsText.emptyHeadline)).toBeTruthy();
  rerender(<JobList others={undefined} />);
  expect(screen.queryByText(jobsText.emptyHeadline)).toBeNull();
});
