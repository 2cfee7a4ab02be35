import type { EffectKind } from '../shared/domain/setting-effects/effect';

/** The rules of leads, as the office reads them (`settings.ts`). */
export const leadAreaName = { name: '线索', lead: '新线索给谁跟，多久没联系就提醒、回公海' } as const;

export const leadFields = {
  assign: '分配',
  assignBy: '新线索给谁',
  assignRules: { territory: '来源门店轮流', round_robin: '全公司轮流', hand: '主管手动分' },
  follow: '跟进',
  remindHours: '分到后几小时没联系就提醒',
  hoursUnit: '小时',
  remindHint: '约了下次联系的日子，就在那天早上 9 点提醒。',
  idleDays: '几天没跟进就回公海',
  daysUnit: '天',
  idleHint: '签了合同的不回公海；约了日子的从那天算起。',
} as const;

export const LEAD_SUBJECTS = {
  lead_idle: () => '线索多久没跟进就回公海',
  lead_first_contact: () => '分到线索后多久没联系就提醒',
  leads_by_place: () => '新线索给来源门店轮流跟',
  leads_by_hand: () => '新线索等主管手动分',
} as const satisfies Partial<Record<EffectKind, () => string>>;
