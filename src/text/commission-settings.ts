/** The parts of the form of commission's rules. */
export const commissionFields = {
  release: '到账',
  holdDays: '送到装好之后几天到账',
  holdHint: '还在售后的，等售后结束',
  burst: '一天带来几单，先要人看一眼',
  burstHint: '防刷单：到了这个数，先审核再到账',
  statements: '对账单',
  confirmDays: '几天没有异议就算确认',
  confirmHint: '对方也可以自己先确认',
  days: '天',
  orders: '单',
} as const;
