/** What a friend recommends, for whoever opens it: first pages, so these words travel with the main package. */
export const recommendedText = {
  title: '朋友推荐',
  lead: (name: string) => (name === '' ? '一位朋友推荐给您' : `${name}推荐给您`),
  /** A machine in the friend's own home. */
  inUse: (since: string) => `${since}装好的，一直在用。`,
  atHome: (title: string) => `朋友家装的\n${title}`,
  product: '看价格和详情',
  case: '看看装好的样子',
  appliance: '看看这款',
  home: '看看有什么机器',
  ask: '想了解一下',
  askDetail: '留个电话，店里的人打给您，只为这件事',
  homeHeadline: '买家电、约安装、找维修\n都在这里',
  hint: '价格、送货、安装和保修都写得清楚，不懂的可以直接问。看看不花钱，也不用登录。',
  /** To himself, when he opens what he passed on. */
  own: { lead: '这是您分享出去的', hint: '朋友打开，看到的就是这一页。您自己打开不算数，朋友从这里来买才算您介绍的。', shares: '看谁打开了' },
  /** The way to one's own recommendations. */
  row: '我的分享',
  rowDetail: '把用着好的推荐给朋友',
} as const;
