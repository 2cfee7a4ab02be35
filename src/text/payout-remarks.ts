/** What a payee reads of a transfer in WeChat, and what WeChat wants to be told of it. */
export const payoutRemarks = {
  /** At most 32 characters. @param periodTo the last day of the statement, `YYYY-MM-DD` */
  remark: (periodTo: string): string => `推广佣金（截至 ${periodTo}）`,
  post: '推广员',
  purpose: '推广商品的佣金',
} as const;
