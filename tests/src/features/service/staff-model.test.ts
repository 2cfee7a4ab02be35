import { listInput, staffWorkOrderRow, staffWorkOrderView, waiveProblems } from '../../../../src/features/service/staff-model';
import { NOT_NARROWED, useWorkOrderFilter } from '../../../../src/features/service/staff-store';
import { waiveText, workOrdersText } from '../../../../src/text/work-orders';
import { aWorkOrder, NOW, proposed } from './a-work-order';

const view = (changes: Parameters<typeof aWorkOrder>[0], dispatches = true) => staffWorkOrderView(aWorkOrder({ relation: 'office', ...changes }), { now: NOW, dispatches });

describe('the list of work orders', () => {
  it('asks for what it is narrowed to, and for nothing else', () => {
    expect(listInput(NOT_NARROWED)).toEqual({});
    expect(listInput({ filter: 'waiting', kind: 'repair', assigneeId: 'mem_00000001', search: '' })).toEqual({ filter: 'waiting', kind: 'repair', assigneeId: 'mem_00000001' });
  });

  it('looks through all technicians when it is searched, and gives up the search for one of them', () => {
    const { narrow } = useWorkOrderFilter.getState();
    narrow({ assigneeId: 'mem_00000001', filter: 'finished' });
    narrow({ search: '张' });
    expect(useWorkOrderFilter.getState()).toMatchObject({ assigneeId: '', search: '张', filter: 'finished' });
    narrow({ assigneeId: 'mem_00000002' });
    expect(useWorkOrderFilter.getState()).toMatchObject({ assigneeId: 'mem_00000002', search: '' });
    narrow({ ...NOT_NARROWED });
  });

  it('says what, whose, where it stands, when and who', () => {
    const { card } = aWorkOrder();
    expect(staffWorkOrderRow(card, NOW)).toMatchObject({ title: '维修 · JSQ30 燃气热水器', customer: '张晓雯', tag: { words: '已到' }, visit: '今天 10:00–12:00', technician: '陈立' });
    const waiting = { ...card, state: 'requested' as const, window: null, technician: null };
    expect(staffWorkOrderRow(waiting, NOW)).toMatchObject({ visit: '希望 今天 10:00–12:00', technician: workOrdersText.nobody });
    expect(staffWorkOrderRow({ ...waiting, wishes: [] }, NOW).visit).toBe(workOrdersText.noVisit);
    expect(staffWorkOrderRow({ ...waiting, state: 'cancelled' }, NOW)).toMatchObject({ visit: '—', technician: '—' });
  });
});

describe('the page of a work order', () => {
  it('offers what the answer allows: to give it away, or to somebody else', () => {
    expect(view({ card: { technician: null, window: null }, commands: ['dispatch', 'reschedule', 'cancel'] })).toMatchObject({
      dispatchLabel: workOrdersText.dispatch,
      mayReschedule: true,
      mayCancel: true,
      openMoney: null,
      waivableFen: null,
    });
    expect(view({ commands: ['dispatch'] }).dispatchLabel).toBe(workOrdersText.reassign);
    expect(view({ commands: [] }, false)).toMatchObject({ dispatchLabel: null, mayReschedule: false, mayCancel: false });
  });

  it('says what was agreed, taken off and is not paid yet, and that it cannot be cancelled before', () => {
    const agreed = { ...proposed, state: 'agreed' as const, agreedAt: NOW };
    const shown = view({ card: { state: 'paused', technician: null, window: null }, charges: [agreed], agreedFen: 3_000, dueFen: 1_000, commands: ['dispatch', 'cancel'] });
    expect(shown).toMatchObject({ money: { agreed: '30.00', waived: '20.00', due: '10.00' }, openMoney: workOrdersText.moneyOpen('10.00'), waivableFen: 3_000 });
    expect(shown.charges).toMatchObject([{ tag: { words: '顾客已同意' }, lines: [{ label: '更换风机 1 次', amount: '0.00' }, { label: '波纹管 2 根', amount: '50.00' }], total: '50.00' }]);
    expect(view({ charges: [agreed], agreedFen: 5_000, dueFen: 0, commands: ['cancel'] }, false)).toMatchObject({ openMoney: null, waivableFen: null, money: { waived: null, due: null } });
  });

  it('tells of each step whether it was done, once somebody is at the door', () => {
    const steps = [{ stepId: 'look', title: '检查', hint: '', photos: 0, required: true }];
    const done = [{ stepId: 'look', photos: [], note: null, at: NOW, receivedAt: NOW }];
    expect(view({ steps, done }).steps.map(({ title, tag }) => [title, tag?.words])).toEqual([['检查', '已做'], ['顾客签名', '没做']]);
    expect(view({ steps, card: { state: 'accepted' } }).steps.map(({ tag }) => tag)).toEqual([null, null]);
    expect(view({}).steps).toEqual([]);
  });

  it('leaves out what nobody said', () => {
    expect(view({ description: '', card: { wishes: [] } }).facts.map(({ label }) => label)).toEqual([workOrdersText.organisation, workOrdersText.asked]);
  });
});

describe('taking something off', () => {
  it.each([
    [{ amount: '20', reason: '等太久' }, {}],
    [{ amount: '50.00', reason: '等太久' }, {}],
    [{ amount: '50.01', reason: '等太久' }, { amount: waiveText.amountWrong('50.00') }],
    [{ amount: '0', reason: '等太久' }, { amount: waiveText.amountWrong('50.00') }],
    [{ amount: '', reason: ' ' }, { amount: waiveText.amountWrong('50.00'), reason: waiveText.needed }],
  ])('of %j tells %j', (draft, problems) => {
    expect(waiveProblems(draft, 5_000)).toEqual(problems);
  });
});
