/** Words of the building blocks, the same on every screen. */
export const componentText = {
  retry: '重试',
  loading: '正在加载',
  loadMore: '再看 20 条',
  loadingMore: '正在加载…',
  partlyLoaded: (rows: number) => `先列出 ${rows} 行，后面还有。点列名排序，排的是已列出的这些。`,
  close: '关闭',
  clear: '清除',
  search: '搜索',
  choose: '请选择',
  traceOf: (traceId: string) => `问题编号 ${traceId}`,
  full: (most: number) => `最多 ${most} 个字，再长就填不下了。`,
  codeFailed: '二维码没有画出来',
  asCsv: '存成 CSV',
} as const;
