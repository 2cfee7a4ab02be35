import { serviceFields } from './service-settings';

/** What technicians can do, where and when, as the office writes it. */
export const techniciansText = {
  title: '师傅',
  headline: '谁会做什么、去哪里、几点上班',
  lead: '派工只派给资料填好、正在派单的师傅。',
  unknown: '没填资料',
  unknownHint: '还没有填他会什么，所以派不到单。点开填好就能派。',
  notActive: '暂不派单',
  organisation: (organisationName: string, phone: string | null) => (phone === null ? organisationName : `${organisationName} · ${phone}`),
  skills: (kinds: string, categories: string) => `${kinds}：${categories}`,
  noSkills: '没有选技能',
  everywhere: '不限区域',
  hours: (weekdays: string, hours: string) => `${weekdays} ${hours}`,
  everyDay: '每天',
  fromTo: (first: string, last: string) => `${first}至${last}`,
  wholeDay: '全天',
  noHours: '一周都休息',
  daysOff: (days: string) => `请假：${days}`,
  done: (jobs: string, rating: string) => `${jobs} · ${rating}`,
  empty: '还没有师傅',
  emptyHint: '先到“员工”里邀请师傅，他进入工作台后就会出现在这里。',
  edit: (name: string) => `${name}的资料`,
  active: '派单',
  yes: '派单给他',
  no: '暂不派单',
  activeHint: '暂不派单时不再派新单，已经派的仍由他做。',
  categories: '会哪些机器',
  kinds: '会做哪些服务',
  areas: '去哪些区域',
  areasTap: '常有顾客的区域，点一下就选上；都不选就是不限区域。',
  areasOther: '别的区域',
  areasHint: '写到市和区，用顿号隔开；只写市就是全市，不填就是不限区域。',
  areasPlaceholder: '石家庄市桥西区',
  week: '上班时间',
  weekHint: '如 08:00-18:00；休息日留空。',
  weekdays: serviceFields.weekdays,
  hoursPlaceholder: '休息',
  daysOffLabel: '请假的日子',
  daysOffHint: serviceFields.daysHint,
  save: '保存',
  saved: (name: string) => `${name}的资料已保存，马上用于派工。`,
  problems: {
    categories: '请至少选一种机器，否则派不到单。',
    kinds: '请至少选一种服务，否则派不到单。',
    areas: '区和县前面要写上市，如 石家庄市桥西区。',
    tooManyAreas: (most: number) => `最多写 ${most} 个区域；去得更多就不填，即不限区域。`,
    hours: '请写成 08:00-18:00，下班晚于上班；休息日留空。',
    daysOff: '请写成 2027-01-01，用顿号隔开。',
    tooManyDays: (most: number) => `最多写 ${most} 天，过去的可以删掉。`,
  },
} as const;

/** Whether something reads as a city with what is below it, or a city alone: a district alone is in several cities. */
export function readsAsArea(words: string): boolean {
  return words.length <= 40 && /([市州盟]|地区|自治县|林区)/.test(words) && /[市州盟区县旗]$/.test(words);
}
