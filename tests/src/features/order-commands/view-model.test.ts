import {
  commandChoices,
  piecesToInstall,
  serialNumberOf,
  serialProblems,
} from '../../../../src/features/order-commands/view-model';
import {
  scheduleInput,
  scheduleProblems,
  startingSchedule,
} from '../../../../src/features/order-commands/schedule-model';
import type { OrderCommand } from '../../../../src/shared/domain/orders/stages';
import { anAppointment, anOrderCard, NOW, TOMORROW } from '../an-order-card';

describe('the buttons of an order', () => {
  it.each<[commands: OrderCommand[], main: string | undefined, others: string[]]>([
    [['cancel', 'ship', 'schedule_delivery'], 'ship', ['schedule_delivery', 'cancel']],
    [
      ['schedule_delivery', 'fail_delivery', 'complete_delivery'],
      'complete_delivery',
      ['schedule_delivery', 'fail_delivery'],
    ],
    [['cancel'], undefined, ['cancel']],
    [['claim', 'place'], undefined, []],
    [[], undefined, []],
  ])('%j', (commands, main, others) => {
    const choices = commandChoices(commands);
    expect(choices.main?.command).toBe(main);
    expect(choices.others.map(({ command }) => command)).toEqual(others);
  });
});

describe('an appointment', () => {
  it('begins with what is agreed, else with the wish, else with the next window', () => {
    const agreed = anAppointment({
      window: { on: '2026-11-25', from: '14:00', to: '16:00' },
      personPhone: '13900139000',
    });
    expect(startingSchedule(anOrderCard({ delivery: agreed }), 'schedule_delivery', NOW)).toEqual({
      on: '2026-11-25',
      hours: { from: '14:00', to: '16:00' },
      personName: '陈立',
      personPhone: '13900139000',
    });
    expect(startingSchedule(anOrderCard({ wishedWindow: TOMORROW }), 'schedule_delivery', NOW).on).toBe('2026-11-24');
    expect(startingSchedule(anOrderCard(), 'schedule_installation', NOW)).toMatchObject({
      on: '2026-11-23',
      hours: { from: '11:00', to: '13:00' },
    });
  });

  it('never proposes a window that has passed', () => {
    const wishedWindow = { on: '2026-11-23', from: '09:00', to: '11:00' };
    expect(startingSchedule(anOrderCard({ wishedWindow }), 'schedule_delivery', NOW).hours.from).toBe('11:00');
  });

  it('needs a person; his phone may be missing but not wrong', () => {
    const schedule = { on: '2026-11-24', hours: TOMORROW, personName: ' ', personPhone: '123' };
    expect(Object.keys(scheduleProblems(schedule))).toEqual(['personName', 'personPhone']);
    expect(scheduleProblems({ ...schedule, personName: '陈立', personPhone: '' })).toEqual({});
    expect(scheduleInput('ord_00000001', { ...schedule, personName: ' 陈立 ', personPhone: '' })).toEqual({
      orderId: 'ord_00000001',
      window: TOMORROW,
      personName: '陈立',
    });
  });
});

describe('serial numbers', () => {
  const line = {
    lineId: 'line-1',
    productId: 'prd_00000001',
    name: '燃气热水器',
    model: 'JSQ30',
    category: 'gas_water_heater' as const,
    quantity: 2,
    unitPriceFen: 1,
    amountFen: 2,
    needsInstallation: true,
  };
  const pieces = piecesToInstall([line]);

  it('are asked for each piece', () => {
    expect(pieces.map(({ label }) => label)).toEqual(['JSQ30 燃气热水器 第 1 台', 'JSQ30 燃气热水器 第 2 台']);
  });

  it('are not asked for what is only delivered', () => {
    expect(piecesToInstall([line, { ...line, lineId: 'line-2', needsInstallation: false }])).toEqual(pieces);
  });

  it('must have their form and differ from each other', () => {
    const [one, two] = pieces.map(({ key }) => key);
    const check = (first: string, second: string) =>
      Object.keys(serialProblems(pieces, { [one ?? '']: first, [two ?? '']: second }));
    expect(check('SN20261122', 'SN20261123')).toEqual([]);
    expect(check('SN20261122', 'SN20261122')).toEqual([two]);
    expect(check('SN 1', '')).toEqual([one, two]);
  });

  it.each([
    ['SN20261122', 'SN20261122'],
    ['https://brand.example/p?sn=SN20261122', 'SN20261122'],
    ['型号 JSQ30 编号 SN-20261122', 'SN-20261122'],
    ['!', ''],
  ])('are read out of %s', (scanned, number) => {
    expect(serialNumberOf(scanned)).toBe(number);
  });
});
