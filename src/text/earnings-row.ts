/** The way to what a customer has earned: all of it that the 我的 tab needs. */
export const earningsRowText = {
  title: '推荐有礼',
  none: '介绍朋友来买，装好就有谢礼',
  some: (amount: string) => `可领 ${amount} 元`,
} as const;
