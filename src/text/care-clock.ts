/** Deadlines in working hours, as they tick on a screen. */
export const careClockText = {
  left: (time: string) => `工作时间还剩 ${time}`,
  overdue: (time: string) => `已超时 ${time}`,
  overdueNow: '刚刚超时',
  /** While the office is closed. */
  still: '下班时间不计时',
  waiting: '等顾客答复，不计时',
  lateAndWaiting: '已超时，正等顾客答复',
  until: (when: string) => `${when} 前`,
  minutes: (minutes: number) => `${minutes} 分钟`,
  hours: (hours: number, minutes: number) => (minutes === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes} 分`),
} as const;
