import type { PointsHome } from '../../../../src/features/points/view-model';

/** Somebody with points, a level and a row of three days. */
export const aHome: PointsHome = {
  account: 'customer/per_zhang00001/points',
  available: 3_050,
  pendingIn: 0,
  pendingOut: 0,
  worthFen: 30_000,
  lots: [],
  expiringSoon: 0,
  checkIn: { days: [], streak: 3, doneToday: false, todayPoints: 5 },
  level: {
    level: 'silver',
    growth: 4_000,
    next: { level: 'gold', growthNeeded: 6_000 },
    earnBps: 12_000,
    memberPrice: true,
    priorityService: false,
    levels: [
      { level: 'regular', from: 0, earnBps: 10_000, memberPrice: false, priorityService: false },
      { level: 'silver', from: 2_000, earnBps: 12_000, memberPrice: true, priorityService: false },
      { level: 'gold', from: 10_000, earnBps: 12_000, memberPrice: true, priorityService: true },
      { level: 'diamond', from: 30_000, earnBps: 15_000, memberPrice: true, priorityService: true },
    ],
  },
  coupons: 2,
};
