import { waitingOf } from '../../../../src/features/workbench/use-waiting';

describe('what waits on the workbench', () => {
  it('is said where something does, to a hundred', () => {
    expect(waitingOf({ rescues: 3, complaints: 0, consultations: 100 })).toEqual({ rescues: '3', consultations: '99+' });
  });

  it('is nothing of what is no business of one’s role', () => {
    expect(waitingOf({ rescues: null, complaints: null, consultations: 0 })).toEqual({});
  });

  it('counts of leads those that are late and those that nobody has', () => {
    expect(waitingOf({ late: 2, waiting: 3, pool: 9 })).toEqual({ leads: '5' });
    expect(waitingOf({ late: 0, waiting: null, pool: 9 })).toEqual({});
  });
});
