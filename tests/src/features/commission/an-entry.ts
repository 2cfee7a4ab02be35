import type { Entry } from '../../../../src/features/commission/entry-model';
import type { EntryDetail } from '../../../../src/features/commission/why-model';

export const MADE_AT = Date.parse('2026-11-20T10:00:00+08:00');
export const NOW = Date.parse('2026-11-22T12:00:00+08:00');

/** Two percent of a water heater, not released yet. */
export const anEntry = (changed: Partial<Entry> = {}): Entry => ({
  entryId: 'cme_0000000001l1c1r0',
  orderId: 'ord_0000000001',
  orderNo: '26112000001',
  title: 'JSQ30 燃气热水器',
  audience: 'customer',
  level: 1,
  payeeName: '张晓雯',
  earnedFen: 6_560,
  leftFen: 6_560,
  state: 'held',
  hold: null,
  dueAt: null,
  statement: null,
  madeAt: MADE_AT,
  ...changed,
});

export const aDetail = (changed: Partial<EntryDetail> = {}): EntryDetail => ({
  entry: anEntry(),
  account: 'payee/per_0000000001/commission',
  touch: { via: 'friend', hostName: '张晓雯', organisationName: '', at: MADE_AT - 86_400_000 },
  through: null,
  policyVersion: 0,
  rulesVersion: 3,
  ruleOf: 'category',
  category: 'gas_water_heater',
  quantity: 1,
  paidFen: 328_000,
  toBuyerFen: 0,
  rate: { mode: 'percent', bps: 200 },
  droppedMilliFen: 0,
  takenBack: [],
  releasedAt: null,
  waitsFor: 'completion',
  ...changed,
});
