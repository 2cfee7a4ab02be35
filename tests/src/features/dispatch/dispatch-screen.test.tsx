import { act, fireEvent, render, screen } from '@testing-library/react';
import { DispatchScreen } from '../../../../src/features/dispatch/components/dispatch-screen';
import { proposalView, waitingView, type WaitingJob } from '../../../../src/features/dispatch/view-model';
import { dispatchText } from '../../../../src/text/dispatch';
import { cloudCalls } from '../../taro/taro';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const window = { on: '2026-11-23', from: '08:00', to: '10:00' };

const job: WaitingJob = {
  id: 'wko_00000001',
  workOrderNo: 'W1',
  kind: 'repair',
  state: 'declined',
  track: [],
  product: { title: 'JSQ30 燃气热水器', category: 'gas_water_heater' },
  orderId: null,
  delivered: true,
  applianceId: null,
  window: null,
  technician: null,
  wishes: [window],
  priority: true,
  customerName: '张晓雯',
  addressLine: '石家庄市桥西区桥西路18号',
  organisationName: '桥西店',
  agreedFen: 0,
  dueFen: null,
  createdAt: NOW,
};

const proposal = {
  membershipId: 'mem_00000001',
  name: '王师傅',
  window,
  startsAt: 510,
  reasons: [
    { reason: 'wished_window' as const, value: 1 },
    { reason: 'near' as const, value: 20 },
    { reason: 'few_jobs' as const, value: 0 },
    { reason: 'well_rated' as const, value: 47 },
  ],
};

async function tap(words: string): Promise<void> {
  const button = await screen.findByText(words);
  await act(async () => {
    fireEvent.click(button);
    await Promise.resolve();
  });
}

describe('what the dispatcher reads', () => {
  it('is the job, whose, where, when it is wished for, and what came between', () => {
    expect(waitingView(job, NOW)).toEqual({
      id: job.id,
      title: '维修 · JSQ30 燃气热水器',
      who: '张晓雯 · 石家庄市桥西区桥西路18号',
      wishes: '顾客希望：明天 08:00–10:00',
      hint: null,
      tags: [
        { words: '会员优先', tone: 'action' },
        { words: '师傅没接', tone: 'danger' },
      ],
    });
    expect(waitingView({ ...job, wishes: [], delivered: false, state: 'requested', priority: false }, NOW)).toMatchObject({ wishes: '顾客没有指定时间', hint: '货还没送到，可以先约好', tags: [] });
  });

  it('is who could do it, when he would begin, and why he', () => {
    expect(proposalView(proposal, NOW)).toMatchObject({
      when: '王师傅 · 明天 08:00–10:00',
      why: '08:30 左右开始。顾客最想要的时间，就在附近，路上约 20 分钟，那天还没有别的单，评分 4.7',
    });
  });
});

describe('dispatching', () => {
  it('gives a waiting job to who is proposed, with two taps', async () => {
    const sent: unknown[] = [];
    cloudCalls.answer = (_name, data) => {
      const { action, input } = data as { readonly action: string; readonly input: unknown };
      if (action === 'service.waiting.list') return Promise.resolve({ ok: true, data: { rows: [job], next: null } });
      if (action === 'service.proposal.list') return Promise.resolve({ ok: true, data: { minutes: 60, proposals: [proposal] } });
      sent.push([action, input]);
      return Promise.resolve({ ok: true, data: { startsAt: 510 } });
    };
    render(<DispatchScreen />);
    await tap('维修 · JSQ30 燃气热水器');
    await tap(dispatchText.give);
    expect(sent).toEqual([['service.work_order.dispatch', { workOrderId: job.id, membershipId: 'mem_00000001', window }]]);
    expect(await screen.findByText(dispatchText.given('王师傅'))).toBeTruthy();
  });
});
