import { complaintChoices, complaintFacts, complaintMoments, complaintRowView, complaintTag, EMPTY_RECORD, recordProblems } from '../../../../src/features/care/complaint-model';
import { aboutOf, NO_SUBJECT, subjectsOf } from '../../../../src/features/care/complaint-subjects';
import { COMPLAINT_COMMANDS, COMPLAINT_STATES, complaintMachine } from '../../../../src/shared/domain/care/states';
import { commandsOf } from '../../../../src/shared/kernel/state-machine';
import { complaintDeskText } from '../../../../src/text/complaint-desk';
import { aComplaint } from './a-complaint';

const NOW = Date.UTC(2026, 10, 23, 3);

describe('a complaint at the desk', () => {
  it('shows who complains of what, and that nobody has taken it', () => {
    expect(complaintRowView(aComplaint().card, NOW)).toMatchObject({ customer: '刘建华', subject: '质量 · 冰箱', handler: complaintDeskText.row.nobody });
  });

  it('says of a proposal that it was refused', () => {
    expect(complaintTag({ state: 'proposed', waitingForCustomer: true }).words).toBe('已给方案');
    expect(complaintTag({ state: 'proposed', waitingForCustomer: false })).toEqual({ words: complaintDeskText.refused, tone: 'danger' });
  });

  it.each(COMPLAINT_STATES)('offers from %s every command of the table, and no other', (state) => {
    // The yes to a proposal is the customer's.
    const commands = commandsOf(complaintMachine, state).filter((command) => command !== 'accept');
    const { main, others } = complaintChoices(aComplaint({ card: { state }, commands }));
    expect([...(main === undefined ? [] : [main]), ...others].sort()).toEqual([...commands].sort());
    expect(COMPLAINT_COMMANDS).toEqual(expect.arrayContaining([...commands]));
  });

  it('goes on rather than back: following up before reopening, being done before another proposal', () => {
    expect(complaintChoices(aComplaint({ commands: ['reopen', 'follow_up'] })).main).toBe('follow_up');
    expect(complaintChoices(aComplaint({ commands: ['propose', 'resolve'] })).main).toBe('resolve');
  });

  it('stops a clock that runs, starts one that stands, and offers neither where there is none', () => {
    expect(complaintChoices(aComplaint({ card: { state: 'acknowledged' } })).clock).toBe('wait');
    // Nobody has taken it yet.
    expect(complaintChoices(aComplaint()).clock).toBeNull();
    expect(complaintChoices(aComplaint({ card: { deadline: null, waitingForCustomer: true } })).clock).toBe('resume');
    expect(complaintChoices(aComplaint({ card: { deadline: null } })).clock).toBeNull();
  });

  it('leaves out what is not known', () => {
    expect(complaintFacts(aComplaint(), NOW)).toEqual([]);
    expect(complaintFacts(aComplaint({ occurredOn: '2026-11-20', outcome: '换了垫' }), NOW).map(({ value }) => value)).toEqual(['11 月 20 日', '换了垫']);
    const counted = aComplaint({ cause: 'repair', compensationFen: 100_00, satisfied: false });
    expect(complaintFacts(counted, NOW).map(({ value }) => value)).toEqual(['维修没修好', '100.00 元', '不满意']);
  });

  it('tells what happened, the latest first', () => {
    const timeline = [...aComplaint().timeline, { command: 'acknowledge' as const, at: NOW, byName: '赵勇', note: '已道歉' }];
    expect(complaintMoments({ timeline }, NOW).map(({ title, detail }) => [title, detail])).toEqual([
      [complaintDeskText.did.acknowledge, '已道歉'],
      [complaintDeskText.did.receive, null],
    ]);
  });
});

describe('writing one down', () => {
  it('asks for who, how to reach him, and what he said', () => {
    expect(Object.keys(recordProblems(EMPTY_RECORD))).toEqual(['name', 'phone', 'description']);
    expect(recordProblems({ ...EMPTY_RECORD, name: '赵敏', phone: '13933110021', description: '没有清理' })).toEqual({});
  });
});

describe('what somebody complains of on the phone', () => {
  const now = Date.parse('2026-11-23T02:00:00Z');
  const visit = { id: 'wor_1', kind: 'repair', product: { title: 'JSQ30 燃气热水器', machines: 1 }, window: { on: '2026-11-20' }, createdAt: 0, customerName: '张晓雯' };
  const order = { id: 'ord_1', title: '双门冰箱', pieces: 1, createdAt: Date.parse('2026-11-01T02:00:00Z'), customerName: '张晓雯' };
  const subjects = subjectsOf([order] as Parameters<typeof subjectsOf>[0], [visit] as Parameters<typeof subjectsOf>[1], now);

  it('is one of his visits or orders, told by machine and day', () => {
    expect(subjects.map(({ label }) => label)).toEqual(['张晓雯 维修 · JSQ30 燃气热水器（11 月 20 日）', '张晓雯 订单 · 双门冰箱（11 月 1 日）']);
  });

  it('is recorded as such, or as nothing that was bought here', () => {
    expect(aboutOf(subjects, 'wor_1')).toEqual({ workOrderId: 'wor_1', orderId: null });
    expect(aboutOf(subjects, 'ord_1')).toEqual({ workOrderId: null, orderId: 'ord_1' });
    expect(aboutOf(subjects, NO_SUBJECT)).toEqual({ workOrderId: null, orderId: null });
    expect(aboutOf([], 'wor_1')).toEqual({ workOrderId: null, orderId: null });
  });
});
