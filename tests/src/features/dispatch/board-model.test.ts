import { boardFrom, boardView, countTasks, dayByTechnician, shownWords, stepped, tasksLeftOpen } from '../../../../src/features/dispatch/board-model';
import { aBoard, aDelivery, aProposal, aWaitingJob, NOW, TOMORROW } from './a-waiting-job';

const day = (proposals = [aProposal]) => boardView(aBoard(), TOMORROW, { span: 'day', now: NOW, proposals });

describe('the board of a day', () => {
  it('has the company’s windows as columns, and each technician’s jobs where they begin', () => {
    const { columns, rows } = day([]);
    expect(columns.map(({ label }) => label)).toEqual(['08:00–10:00', '10:00–12:00', '14:00–16:00']);
    expect(rows.map(({ name, detail }) => [name, detail])).toEqual([['王师傅', '燃气热水器'], ['陈师傅', '空调等 3 类']]);
    expect(rows[0]?.cells.map(({ blocks }) => blocks.map(({ words, hours, tag }) => [words, hours, tag.words]))).toEqual([
      [['刘建华 维修', '08:00–09:30', '已接单']],
      [],
      [],
    ]);
    expect(rows[1]?.cells.map(({ isOff }) => isOff)).toEqual([true, true, false]);
  });

  it('shows where the chosen job would fit', () => {
    const cells = day().rows[0]?.cells ?? [];
    expect(cells.map(({ proposals }) => proposals.map(({ startsAt }) => startsAt))).toEqual([[510], [], []]);
    const afternoon = { ...aProposal, membershipId: 'mem_00000002', window: { on: TOMORROW, from: '14:00', to: '16:00' }, startsAt: 850 };
    expect(day([afternoon]).rows[1]?.cells.map(({ proposals }) => proposals.length)).toEqual([0, 0, 1]);
  });

  it('leaves out what is on another day, and keeps what lies outside of every window', () => {
    const board = aBoard();
    const [job] = board.bookings;
    if (job === undefined) throw new Error('there is one');
    const early = { ...job, startsAt: 420, endsAt: 470 };
    const late = { ...job, startsAt: 1_200, endsAt: 1_260 };
    const other = { ...job, on: '2026-11-24' };
    const { rows } = boardView(aBoard({ bookings: [late, early, other] }), TOMORROW, { span: 'day', now: NOW, proposals: [] });
    expect(rows[0]?.cells.map(({ blocks }) => blocks.map(({ hours }) => hours))).toEqual([['07:00–07:50'], [], ['20:00–21:00']]);
  });

  it('says who does not work that day, and has a row for whoever still has a job and is in no calendar any more', () => {
    const sunday = boardView(aBoard(), '2026-11-22', { span: 'day', now: NOW, proposals: [] });
    expect(sunday.rows[0]).toMatchObject({ detail: '休息', cells: [{ isOff: true }, { isOff: true }, { isOff: true }] });
    const left = aBoard({ technicians: [] });
    expect(boardView(left, TOMORROW, { span: 'day', now: NOW, proposals: [] }).rows).toMatchObject([{ name: '王师傅', cells: [{ blocks: [{ words: '刘建华 维修' }] }, {}, {}] }]);
    expect(boardView(aBoard({ technicians: [], bookings: [] }), TOMORROW, { span: 'day', now: NOW, proposals: [] }).rows).toEqual([]);
  });
});

describe('the board of seven days', () => {
  it('has the day and the six after it', () => {
    const { columns, rows } = boardView(aBoard(), TOMORROW, { span: 'week', now: NOW, proposals: [aProposal] });
    expect(columns.map(({ label }) => label)).toEqual(['明天', '后天', '周三 25 日', '周四 26 日', '周五 27 日', '周六 28 日', '周日 29 日']);
    expect(rows[0]?.cells[0]).toMatchObject({ blocks: [{ words: '刘建华 维修' }], proposals: [{ startsAt: 510 }] });
    expect(rows[0]?.cells[6]).toMatchObject({ isOff: true, offWords: '休息' });
    expect([boardFrom('2026-11-22', 'week'), boardFrom('2026-11-22', 'day'), boardFrom(TOMORROW, 'day')]).toEqual(['2026-11-22', '2026-11-16', TOMORROW]);
  });

  it.each([
    ['2026-11-22', 'day', '今天 · 11 月 22 日'],
    ['2026-11-25', 'day', '周三 11 月 25 日'],
    ['2026-11-25', 'week', '11 月 25 日 至 12 月 1 日'],
  ] as const)('of %s, by %s, is called %s', (on, span, words) => {
    expect(shownWords(on, span, NOW)).toBe(words);
  });

  it('goes on by seven days, and a day’s by days', () => {
    expect([stepped(TOMORROW, 'week', -1), stepped(TOMORROW, 'day', 1)]).toEqual(['2026-11-16', '2026-11-24']);
    expect([countTasks(aBoard(), TOMORROW, 'day'), countTasks(aBoard(), '2026-11-22', 'day'), countTasks(aBoard(), '2026-11-22', 'week')]).toEqual([1, 0, 1]);
  });
});

describe('what was not brought to an end', () => {
  const [tomorrow] = aBoard().bookings;
  if (tomorrow === undefined) throw new Error('there is one');
  const at = (on: string, state: 'accepted' | 'finished') => ({ ...tomorrow, on, card: { ...tomorrow.card, state, window: { on, from: '08:00', to: '10:00' } } });

  it('is named with its day and technician, and marked in its place', () => {
    const board = aBoard({ bookings: [tomorrow, at('2026-11-22', 'accepted'), at('2026-11-21', 'accepted'), at('2026-11-20', 'finished')] });
    expect(tasksLeftOpen(board, NOW)).toMatchObject([{ words: '刘建华 维修', detail: '11 月 21 日 · 王师傅', tag: { words: '超时未去', tone: 'danger' } }]);
    expect(dayByTechnician(board, '2026-11-21', NOW)[0]?.blocks[0]?.tag.words).toBe('超时未去');
    expect(dayByTechnician(board, TOMORROW, NOW)[0]?.blocks[0]?.tag.words).toBe('已接单');
    // Promised for this very morning, and nobody has set out.
    expect(dayByTechnician(board, '2026-11-22', NOW)[0]?.blocks[0]?.tag.words).toBe('超时未去');
  });
});

describe('a technician’s day on a phone', () => {
  it('is his hours and his jobs in their order', () => {
    const board = aBoard();
    const [job] = board.bookings;
    if (job === undefined) throw new Error('there is one');
    const later = { ...job, card: aWaitingJob({ ...job.card, id: 'wko_00000003' }), startsAt: 600, endsAt: 660 };
    expect(dayByTechnician({ ...board, bookings: [later, job] }, TOMORROW, NOW)).toMatchObject([
      { name: '王师傅', hours: '08:00–18:00 上班', blocks: [{ hours: '08:00–09:30' }, { hours: '10:00–11:00' }] },
      { name: '陈师傅', hours: '12:00–18:00 上班', blocks: [] },
    ]);
    expect(dayByTechnician(board, '2026-11-22', NOW)[0]).toMatchObject({ hours: '休息', blocks: [] });
  });
});

it('marks a job of somebody who has taken that day off since', () => {
  const board = aBoard();
  const technicians = board.technicians.map((technician) => ({ ...technician, daysOff: [TOMORROW] }));
  expect(dayByTechnician({ ...board, technicians }, TOMORROW, NOW)[0]?.blocks[0]?.tag).toEqual({ words: '他休息，要改派', tone: 'danger' });
});

describe('a delivery', () => {
  const laterThatDay = () => Date.parse(`${TOMORROW}T12:30:00+08:00`);

  it('stands in its technician’s row beside his visits, in the order of the day, and is told from them', () => {
    const board = aBoard({ deliveries: [aDelivery({ startsAt: 630, endsAt: 660 }), aDelivery({ orderId: 'ord_00000002', state: 'out' })] });
    const { rows } = boardView(board, TOMORROW, { span: 'day', now: NOW, proposals: [] });
    expect(rows[0]?.cells[0]?.blocks).toMatchObject([{ kind: 'visit', id: 'wko_00000002' }]);
    expect(rows[0]?.cells[1]?.blocks).toMatchObject([
      { kind: 'delivery', id: 'ord_00000002', words: '何美玲 送货', hours: '10:00–10:30', tag: { words: '配送中' } },
      { kind: 'delivery', id: 'ord_00000001', tag: { words: '待送' } },
    ]);
    expect(dayByTechnician(board, TOMORROW, NOW)[0]?.blocks.map(({ id }) => id)).toEqual(['wko_00000002', 'ord_00000002', 'ord_00000001']);
    expect(countTasks(board, TOMORROW, 'day')).toBe(3);
  });

  it('is late when its time is over and nobody set out, and left open when its day is', () => {
    const tagAt = (now: number, state: 'scheduled' | 'out') => dayByTechnician(aBoard({ bookings: [], deliveries: [aDelivery({ state })] }), TOMORROW, now)[0]?.blocks[0]?.tag.words;
    expect([tagAt(laterThatDay(), 'scheduled'), tagAt(laterThatDay(), 'out')]).toEqual(['超时未送', '配送中']);
    const dayAfter = laterThatDay() + 86_400_000;
    expect([tagAt(dayAfter, 'scheduled'), tagAt(dayAfter, 'out')]).toEqual(['超时未送', '未收尾']);
    expect(tasksLeftOpen(aBoard({ bookings: [], deliveries: [aDelivery()] }), dayAfter)).toMatchObject([{ kind: 'delivery', detail: '11 月 23 日 · 王师傅' }]);
    expect(tasksLeftOpen(aBoard({ bookings: [], deliveries: [aDelivery()] }), laterThatDay())).toEqual([]);
  });

  it('may lie outside of his hours, but not on a day that he took off', () => {
    const on = '2026-11-29';
    const sunday = aBoard({ bookings: [], deliveries: [aDelivery({ window: { on, from: '10:00', to: '12:00' } })] });
    expect(dayByTechnician(sunday, on, NOW)[0]).toMatchObject({ hours: '休息', blocks: [{ tag: { words: '待送' } }] });
    const technicians = sunday.technicians.map((technician) => ({ ...technician, daysOff: [on] }));
    expect(dayByTechnician({ ...sunday, technicians }, on, NOW)[0]?.blocks[0]?.tag).toEqual({ words: '他休息，要改派', tone: 'danger' });
  });
});
