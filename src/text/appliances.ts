import { dateWords } from './when';

/** A date that no line break divides. */
function dotted(on: string): string {
  return on.replace(/-/g, '.');
}

/** The appliance book and the warranty card. */
export const appliancesText = {
  title: '家电',
  empty: '还没有机器。装好之后，机器和保修卡会自动进来。',
  bookLine: (endsOn: string) => `保修至\u00A0${dotted(endsOn)}`,
  warranty: {
    title: '保修卡',
    states: { active: '保修中', expiring: '快到期', expired: '已过保' },
    ends: { returned: '已退回', replaced: '已换新' },
    headline: {
      active: (endsOn: string, now: number) => `保修到 ${dateWords(endsOn, now)}`,
      expiring: (daysLeft: number) => `保修还剩 ${daysLeft} 天`,
      expired: (endsOn: string, now: number) => `保修已在 ${dateWords(endsOn, now)}到期`,
    },
    cardNo: '卡号',
    months: '保修期',
    monthsValue: (months: number) => (months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`),
    from: '从',
    to: '到',
    left: '还剩',
    daysLeft: (days: number) => `${days} 天`,
  },
  facts: {
    title: '这台机器',
    model: '型号',
    category: '品类',
    serialNumber: '机身编号',
    installedOn: '安装日期',
    installedBy: '安装师傅',
    deliveredOn: '送到日期',
    soldBy: '购买门店',
    replacementYear: '建议更换',
    replacementValue: (year: number) => `${year} 年以后`,
  },
  ended: {
    book: { returned: (on: string) => `${dotted(on)} 退回`, replaced: (on: string) => `${dotted(on)} 换掉了` },
    headline: {
      returned: (on: string, now: number) => `${dateWords(on, now)}已退回，保修卡随之结束`,
      replaced: (on: string, now: number) => `${dateWords(on, now)}换成了别的机器`,
    },
  },
  retire: {
    ask: '这台换掉了',
    undo: '还在用这台',
    title: '这台机器换掉了？',
    consequence: '它会排到家电本最后，不再提醒保养，也不能再约上门。记录和保修卡都留着，随时可以改回来。',
    confirm: '换掉了',
  },
  copy: '复制编号',
  copied: '已复制',
  openOrder: '看这张订单',
} as const;
