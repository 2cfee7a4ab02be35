import { act, fireEvent, render, screen } from '@testing-library/react';
import { DispatchDesk } from '../../../../src/features/dispatch/components/dispatch-desk';
import { DispatchScreen } from '../../../../src/features/dispatch/components/dispatch-screen';
import { proposalView, waitingView } from '../../../../src/features/dispatch/view-model';
import { boardText, dispatchText } from '../../../../src/text/dispatch';
import { SERVICE_SENTENCES } from '../../../../src/text/service-errors';
import { cloudCalls } from '../../taro/taro';
import { aBoard, aProposal, aWaitingJob, NOW } from './a-waiting-job';

const job = aWaitingJob();
const { window } = aProposal;

async function tap(words: string): Promise<void> {
  const button = await screen.findByText(words);
  await act(async () => {
    fireEvent.click(button);
    await Promise.resolve();
  });
}

/** Answers what a dispatcher's screens ask, and keeps what they send. */
function answering(dispatched: () => object, proposed: () => readonly object[] = () => [aProposal], waiting: readonly object[] = [job]) {
  const sent: unknown[] = [];
  const asked: string[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    asked.push(action);
    if (action === 'service.waiting.list') return Promise.resolve({ ok: true, data: { rows: waiting, next: null } });
    if (action === 'service.proposal.list') return Promise.resolve({ ok: true, data: { minutes: 60, proposals: proposed() } });
    if (action === 'service.board.get') return Promise.resolve({ ok: true, data: aBoard() });
    sent.push([action, input]);
    return Promise.resolve(dispatched());
  };
  return { sent, asked };
}

describe('what the dispatcher reads', () => {
  it('is the job, whose, where, when it is wished for, and what came between', () => {
    expect(waitingView(job, NOW)).toEqual({
      id: job.id,
      title: '维修 · JSQ30 燃气热水器',
      who: '张晓雯 · 石家庄市桥西区桥西路18号',
      wishes: '顾客希望：明天 08:00–10:00',
      held: null,
      asked: '今天 10:00 提出',
      hint: null,
      setback: null,
      tags: [
        { words: '会员优先', tone: 'action' },
        { words: '师傅没接', tone: 'danger' },
      ],
    });
    const plain = aWaitingJob({ wishes: [], delivered: false, state: 'requested', priority: false });
    const moving = aWaitingJob({ window, technician: { membershipId: 'mem_00000001', name: '王师傅' } });
    expect(waitingView(moving, NOW).held).toBe('现在是王师傅 · 明天 08:00–10:00');
    expect(waitingView(plain, NOW)).toMatchObject({ wishes: '顾客没有指定时间', hint: '货还没送到，可以先约好', tags: [] });
  });

  it('is who could do it, when he would begin, and why he', () => {
    expect(proposalView(aProposal, NOW)).toMatchObject({
      begins: '08:30 可派',
      place: '派到 王师傅 · 明天 08:00–10:00，08:30 左右开始',
      when: '王师傅 · 明天 08:00–10:00',
      why: '08:30 左右开始。顾客最想要的时间，就在附近，路上约 20 分钟，那天还没有别的单，评分 4.7',
    });
  });
});

describe('dispatching on a phone', () => {
  it('gives a waiting job to who is proposed, with two taps', async () => {
    const { sent } = answering(() => ({ ok: true, data: { startsAt: 510 } }));
    render(<DispatchScreen workOrderId="" />);
    await tap('维修 · JSQ30 燃气热水器');
    await tap(dispatchText.give);
    expect(sent).toEqual([['service.work_order.dispatch', { workOrderId: job.id, membershipId: 'mem_00000001', window, heldBy: null }]]);
    expect(await screen.findByText(dispatchText.given('王师傅'))).toBeTruthy();
  });

  it('shows the day of each technician', async () => {
    answering(() => ({ ok: true, data: {} }));
    render(<DispatchScreen workOrderId="" />);
    await tap(dispatchText.views.board);
    expect(await screen.findByText('陈师傅')).toBeTruthy();
    expect(screen.getAllByText(boardText.nothing).length).toBeGreaterThan(0);
  });
});

describe('dispatching at a desk', () => {
  it('opens with the job that it was opened for, shows its places on the board, and gives it to the one that is tapped', async () => {
    const { sent } = answering(() => ({ ok: true, data: { startsAt: 510 } }));
    render(<DispatchDesk workOrderId={job.id} />);
    await tap('08:30 可派');
    const give = await screen.findAllByText(dispatchText.give);
    const [last] = give.slice(-1);
    if (last === undefined) throw new Error('the sheet has a button');
    await act(async () => {
      fireEvent.click(last);
      await Promise.resolve();
    });
    expect(sent).toEqual([['service.work_order.dispatch', { workOrderId: job.id, membershipId: 'mem_00000001', window, heldBy: null }]]);
    expect(await screen.findByText(dispatchText.given('王师傅'))).toBeTruthy();
  });

  it('puts what it was opened for before all that waits, once', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const older = ['邢燕', '郝雪'].map((customerName, position) => aWaitingJob({ id: `wko_older${position}`, customerName }));
    answering(() => ({ ok: true, data: {} }), undefined, [...older, job]);
    render(<DispatchDesk workOrderId={job.id} />);
    await screen.findByText(/^邢燕 · /);
    const names = screen.getAllByText(/ · 石家庄市桥西区桥西路18号$/).map(({ textContent }) => textContent.split(' · ')[0]);
    expect(names).toEqual(['张晓雯', '邢燕', '郝雪']);
  });

  it('says that a colleague was quicker, and asks everything again', async () => {
    const details = { name: '陈立' };
    const { asked } = answering(() => ({ ok: false, error: { code: 'service.work_order.given_meanwhile', details, traceId: 'trace-1' } }));
    render(<DispatchDesk workOrderId={job.id} />);
    await screen.findByText('08:30 可派');
    const before = asked.length;
    await tap(dispatchText.give);
    expect(await screen.findByText(new RegExp(SERVICE_SENTENCES['service.work_order.given_meanwhile'](details).slice(0, 12)))).toBeTruthy();
    expect(asked.slice(before)).toEqual(expect.arrayContaining(['service.work_order.dispatch', 'service.waiting.list', 'service.board.get', 'service.proposal.list']));
  });

  it.each([
    ['at a desk', () => <DispatchDesk workOrderId={job.id} />],
    ['on a phone', () => <DispatchScreen workOrderId={job.id} />],
  ])('%s: offers no longer what somebody else has just taken', async (_where, screenOf) => {
    // Answers are kept from page to page, and asked again only after a moment.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    let proposals = [aProposal];
    const taken = { ok: false, error: { code: 'service.window.taken', details: { clash: null }, traceId: 'trace-2' } };
    answering(() => {
      proposals = [{ ...aProposal, startsAt: 555 }];
      return taken;
    }, () => proposals);
    render(screenOf());
    await screen.findAllByText(/08:30/);
    await tap(dispatchText.give);
    expect((await screen.findAllByText(/09:15/)).length).toBeGreaterThan(0);
    expect(screen.queryAllByText(/08:30/)).toEqual([]);
  });
});
