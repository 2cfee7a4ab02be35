import type { EffectKind } from '../shared/domain/setting-effects/effect';
import { categoryNames } from './names';
import { serviceKindNames } from './service-names';
import type { ProductCategory } from '../shared/domain/catalog/categories';
import type { ServiceKind } from '../shared/domain/service/states';

/** The rules of service, as the office reads them (`settings.ts`). */
export const serviceAreaNames = {
  service: { name: '服务时间', lead: '几点上门、一单多久、多久必须回复顾客' },
  tariff: { name: '价目表', lead: '上门可以收哪些钱，每样多少；顾客在门口看到的就是它' },
  checklists: { name: '服务步骤', lead: '每种服务按哪些步骤做，哪一步要拍照' },
} as const;

export const serviceFields = {
  windows: '上门时段',
  windowsHint: '用顿号隔开，如 08:00-10:00、10:00-12:00',
  officeHours: '上班时间',
  officeHoursHint: '安抚和投诉的时限只在这些时间里走；休息日留空。',
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  holidays: '放假的日子',
  daysHint: '用顿号隔开，如 2027-01-01、2027-01-02',
  holidaysHint: '这些天只是不算投诉和安抚的时限，上门照常；师傅休息，请到“师傅”里填请假。用顿号隔开，如 2027-01-01、2027-01-02',
  extraWorkdays: '调休上班的日子',
  minutes: '一单多久',
  byCategory: (category: ProductCategory) => `${categoryNames[category]}的时长`,
  delivery: '送货',
  travel: '路上',
  sameDistrict: '同一个区',
  otherDistrict: '到别的区',
  minutesUnit: '分钟',
  deadlines: '时限',
  unratedHours: '完工后多久不评价自动关单',
  hoursUnit: '小时',
  rescueHours: '差评后多久必须安抚好',
  acknowledge: '投诉多久必须受理',
  investigate: '多久必须查清',
  propose: '多久必须给方案',
  resolve: '顾客同意方案后多久办完',
  followUp: '解决后多久回访',
  workingHoursUnit: '工作小时',
  authority: '授权',
  waiveLimit: '主管最多可减免',
  costs: '成本',
  repeatVisit: '为投诉又上门一次算多少钱',
  repeatVisitHint: '投诉分析里每次又上门按这个数算进花费。填 0 就只数次数，不算钱。',
  maintenance: '定期保养',
  maintenanceHint: '留空就是不用保养。',
  everyMonths: '每几个月一次',
  title: '名称',
  unit: '单位',
  price: '单价',
  itemKind: '是什么',
  itemKinds: { work: '人工', part: '配件' },
  wearPart: '易耗品（不保修）',
  kinds: '用于哪些服务',
  categories: '用于哪些机器',
  allHint: '一个都不选就是都适用。',
  product: '对应的商品编号',
  productHint: '填了就在完工时从总仓扣库存。',
  kind: '哪种服务',
  hint: '提示师傅',
  photos: '要拍几张照片',
  required: '必须做',
  newItem: '新的收费',
  newStep: '新的一步',
} as const;

const kindOf = (subject: string | null): string => serviceKindNames[(subject ?? 'repair') as ServiceKind];
const ofCategory = (category: ProductCategory | null): string => (category === null ? '' : categoryNames[category]);

interface Example {
  readonly category: ProductCategory | null;
  readonly subject: string | null;
}

/** What each effect of a changed rule of service is about. */
export const SERVICE_SUBJECTS = {
  job_minutes: ({ category, subject }: Example) => `${ofCategory(category)}${kindOf(subject)}一单`,
  delivery_minutes: () => '送货一单',
  travel_minutes: ({ subject }: Example) => (subject === 'same_district' ? '同区两单之间' : '跨区两单之间'),
  windows_a_day: () => '一天的上门时段',
  office_minutes_a_week: () => '一周上班',
  office_hours: ({ subject }: Example) => `${serviceFields.weekdays[Number(subject)] ?? ''}上班`,
  holidays: () => '放假的日子',
  extra_workdays: () => '调休上班的日子',
  unrated_closed: () => '完工后不评价，关单前等',
  rescue_due: () => '差评安抚时限',
  complaint_acknowledged: () => '投诉受理时限',
  complaint_investigated: () => '投诉查清时限',
  complaint_proposed: () => '投诉给方案时限',
  complaint_resolved: () => '投诉办完时限',
  complaint_followed_up: () => '投诉回访时限',
  maintenance_every: ({ category }: Example) => `${ofCategory(category)}多久保养一次`,
  waive_limit: () => '主管最多可减免',
  repeat_visit: () => '投诉分析里，又上门一次的花费',
  charge: ({ subject }: Example) => subject ?? '',
  charges: () => '价目表一共几项',
  checklist_steps: ({ category, subject }: Example) => `${ofCategory(category)}${kindOf(subject)}的步骤数`,
  checklist_photos: ({ category, subject }: Example) => `${ofCategory(category)}${kindOf(subject)}要拍的照片`,
} as const satisfies Partial<Record<EffectKind, (example: Example) => string>>;
