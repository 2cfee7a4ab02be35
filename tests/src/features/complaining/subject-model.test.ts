import { orderSubject, visitSubject } from '../../../../src/features/complaining/subject-model';

const NOW = Date.parse('2026-11-22T02:00:00Z');

describe('what is complained of', () => {
  it('is a visit by its job, machine, day and technician', () => {
    const visit = { kind: 'repair', product: { title: '冰箱', category: 'refrigerator', machines: 1 }, window: { on: '2026-11-20', from: '08:00', to: '10:00' }, createdAt: 0, technician: { membershipId: 'mem_1', name: '王建国' } } as const;
    expect(visitSubject(visit, NOW)).toEqual({ title: '投诉这次维修 · 冰箱', detail: expect.stringMatching(/20 日.* · 王建国师傅$/) as string });
    expect(visitSubject({ ...visit, technician: null }, NOW).detail).not.toMatch(/师傅/);
  });

  it('is an order by its goods and the day it was placed', () => {
    expect(orderSubject({ title: '冰箱', pieces: 2, createdAt: Date.parse('2026-11-01T02:00:00Z') }, NOW)).toMatchObject({ title: expect.stringContaining('冰箱') as string, detail: expect.stringMatching(/1 日.*下单$/) as string });
  });
});
