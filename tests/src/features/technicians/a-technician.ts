import type { Technician } from '../../../../src/features/technicians/view-model';

const DAY = { from: 510, to: 1_080 };

/** A technician of whom somebody said what he can do. */
export const wang: Technician = {
  personId: 'per_00000001',
  membershipId: 'mem_00000001',
  name: '王师傅',
  phone: '13800001003',
  organisationName: '总部',
  categories: ['gas_water_heater', 'water_purifier'],
  kinds: ['installation', 'repair'],
  areas: ['石家庄市桥西区', '石家庄市新华区'],
  week: [DAY, DAY, DAY, DAY, DAY, { from: 540, to: 720 }, null],
  daysOff: ['2026-12-01'],
  active: true,
  known: true,
  clashes: [],
  jobsDone: 12,
  ratings: 9,
  ratingTenths: 47,
};

/** Somebody who came today: nobody said anything yet. */
export const newcomer: Technician = {
  ...wang,
  personId: 'per_00000002',
  membershipId: 'mem_00000002',
  name: '李小伟',
  phone: null,
  categories: [],
  kinds: [],
  areas: [],
  week: [DAY, DAY, DAY, DAY, DAY, null, null],
  daysOff: [],
  active: false,
  known: false,
  jobsDone: 0,
  ratings: 0,
  ratingTenths: null,
};
