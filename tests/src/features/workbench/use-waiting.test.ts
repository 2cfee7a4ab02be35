import { waitingOf } from '../../../../src/features/workbench/use-waiting';

describe('what waits on the workbench', () => {
  it('is said where something does, to a hundred', () => {
    expect(waitingOf({ rescues: 3, complaints: 0, consultations: 100 })).toEqual({ rescues: '3', consultations: '99+' });
  });

  it('tells finance what to look at before it is paid, which statement to answer, and how many days differ', () => {
    expect(waitingOf({ holds: 2, disputes: 1, differing: 3 })).toEqual({ commissionHolds: '2', statements: '1', reconciliation: '3' });
    expect(waitingOf({ holds: 0, disputes: 0, differing: 0 })).toEqual({});
  });

  it('is nothing of what is no business of one’s role', () => {
    expect(waitingOf({ rescues: null, complaints: null, consultations: 0 })).toEqual({});
  });

  it('is a pick-up that finance is to decide', () => {
    expect(waitingOf({ pickups: 2 })).toEqual({ pickups: '2' });
  });

  it('is a statement that a dealer doubts, and a retailer’s settlement that is to be confirmed', () => {
    expect(waitingOf({ doubts: 1, settlements: 2 })).toEqual({ dealerStatements: '1', retailers: '2' });
    expect(waitingOf({ doubts: null, settlements: 0 })).toEqual({});
  });

  it('counts of leads those that are late and those that nobody has', () => {
    expect(waitingOf({ late: 2, waiting: 3, pool: 9 })).toEqual({ leads: '5' });
    expect(waitingOf({ late: 0, waiting: null, pool: 9 })).toEqual({});
  });
});
