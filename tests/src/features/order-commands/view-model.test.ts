import { commandChoices, goodsLeft } from '../../../../src/features/order-commands/view-model';
import {
  chosenTechnician,
  scheduleInput,
  scheduleProblems,
  startingSchedule,
  technicianChoices,
} from '../../../../src/features/order-commands/schedule-model';
import type { OrderCommand } from '../../../../src/shared/domain/orders/stages';
import type { OrderCard } from '../../../../src/text/order-title';
import { aLine } from '../a-line';
import { anAppointment, anOrderCard, NOW, TOMORROW } from '../an-order-card';

const technicians = [
  { personId: 'per_chenli', membershipId: 'mem_chenli', name: '陈立', phone: '13800003002', organisationName: '恒远电器' },
  { personId: 'per_wang', membershipId: 'mem_wang', name: '王建国', phone: null, organisationName: '恒远电器' },
] as const;

describe('the buttons of an order', () => {
  const offered = (commands: OrderCommand[], part: Partial<OrderCard> = {}) => ({ commands, relation: 'staff' as const, card: anOrderCard(part) });

  it.each<[commands: OrderCommand[], card: Partial<OrderCard>, main: string | undefined, others: string[]]>([
    [['cancel', 'ship'], {}, '确认发货', ['取消订单']],
    [['cancel', 'schedule_delivery'], { deliveryState: 'shipped' }, '约送货时间', ['取消订单']],
    [['cancel', 'schedule_delivery', 'depart'], { deliveryState: 'scheduled' }, '师傅出发了', ['改约送货时间', '取消订单']],
    [['cancel', 'schedule_delivery'], { deliveryState: 'scheduled' }, undefined, ['改约送货时间', '取消订单']],
    [['fail_delivery', 'complete_delivery'], { deliveryState: 'out' }, '已送到', ['没有送成']],
    [['schedule_delivery'], { deliveryState: 'failed' }, '约送货时间', []],
    [['cancel'], {}, undefined, ['取消订单']],
    [['claim', 'place'], {}, undefined, []],
    [[], {}, undefined, []],
  ])('%j when %j', (commands, card, main, others) => {
    const choices = commandChoices(offered(commands, card));
    expect(choices.main?.label).toBe(main);
    expect(choices.others.map(({ label }) => label)).toEqual(others);
  });

  it('are read by a technician as his own', () => {
    const { main, others } = commandChoices({ ...offered(['complete_delivery', 'fail_delivery']), relation: 'technician' });
    expect([main?.label, ...others.map(({ label }) => label)]).toEqual(['送达', '没送成']);
  });
});

describe('an appointment', () => {
  it('begins with what is agreed, else with the wish, else with the next window', () => {
    const agreed = anAppointment({
      window: { on: '2026-11-25', from: '14:00', to: '16:00' },
      personPhone: '13900139000',
    });
    expect(startingSchedule({ card: anOrderCard({ delivery: agreed }), assignees: { delivery: 'mem_chenli', installation: null } }, NOW)).toEqual({
      on: '2026-11-25',
      hours: { from: '14:00', to: '16:00' },
      membershipId: 'mem_chenli',
      personName: '陈立',
      personPhone: '13900139000',
    });
    expect(startingSchedule({ card: anOrderCard({ wishedWindow: TOMORROW }), assignees: null }, NOW).on).toBe('2026-11-24');
    expect(startingSchedule({ card: anOrderCard(), assignees: null }, NOW)).toMatchObject({
      on: '2026-11-23',
      hours: { from: '11:00', to: '13:00' },
    });
  });

  it('never proposes a window that has passed', () => {
    const wishedWindow = { on: '2026-11-23', from: '09:00', to: '11:00' };
    expect(startingSchedule({ card: anOrderCard({ wishedWindow }), assignees: null }, NOW).hours.from).toBe('11:00');
  });

  it('needs a person; his phone may be missing but not wrong', () => {
    const schedule = { on: '2026-11-24', hours: TOMORROW, membershipId: null, personName: ' ', personPhone: '123' };
    expect(Object.keys(scheduleProblems(schedule))).toEqual(['personName', 'personPhone']);
    expect(scheduleProblems({ ...schedule, personName: '陈立', personPhone: '' })).toEqual({});
    expect(scheduleInput('ord_00000001', { ...schedule, personName: ' 陈立 ', personPhone: '' }, technicians)).toEqual({
      orderId: 'ord_00000001',
      window: TOMORROW,
      personName: '陈立',
    });
  });
});

describe('whoever is chosen from the list', () => {
  const [chen, wang] = technicians;
  const schedule = { on: '2026-11-24', hours: TOMORROW, membershipId: null, personName: '周师傅', personPhone: '13700000000' };

  it('brings his name and phone, and is assigned', () => {
    const chosen = { ...schedule, ...chosenTechnician(chen) };
    expect(chosen).toMatchObject({ personName: '陈立', personPhone: '13800003002' });
    expect(scheduleInput('ord_00000001', chosen, technicians)).toMatchObject({
      personName: '陈立',
      personPhone: '13800003002',
      technician: { personId: 'per_chenli', membershipId: 'mem_chenli' },
    });
    expect(chosenTechnician(wang)).toMatchObject({ personPhone: '' });
  });

  it('is only named when he has left the list since', () => {
    expect(scheduleInput('ord_00000001', { ...schedule, ...chosenTechnician(chen) }, [wang])).not.toHaveProperty('technician');
  });

  it('is told from his namesake by the organisation', () => {
    const namesake = { ...chen, membershipId: 'mem_other', organisationName: '城东专卖店' };
    expect(technicianChoices([chen, namesake, wang]).map(({ label }) => label)).toEqual(['陈立（恒远电器）', '陈立（城东专卖店）', '王建国']);
  });
});

describe('what goes to the customer', () => {
  it('is what refunds left of a line', () => {
    const bought = aLine({ quantity: 2, leftPieces: 1, leftFen: 1 });
    expect(goodsLeft([bought, { ...bought, leftPieces: 0 }])).toEqual([expect.objectContaining({ quantity: 1 })]);
  });
});
