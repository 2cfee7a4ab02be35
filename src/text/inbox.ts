/** The inbox: the message of record. */
export const inboxText = {
  title: '消息',
  emptyHeadline: '还没有消息',
  emptyHint: '订单有进展时会写在这里，不发广告。',
  unread: '未读',
  readAll: '全部标为已读',
  entry: (count: number) => (count > 0 ? `${count} 条未读` : '没有未读'),
} as const;
