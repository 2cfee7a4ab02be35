/** Words of buttons and fields that are the same everywhere. */
export const controlsText = {
  cancel: '取消',
  confirm: '确定',
  retry: '重试',
  close: '关闭',
  more: '更多',
  loadMore: '再看 20 条',
  allShown: '没有更多了',
  optional: '可不填',
  yuan: '元',
} as const;
