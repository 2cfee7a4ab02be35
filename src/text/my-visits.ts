/** The visits a household had. */
export const visitsText = {
  title: '服务记录',
  empty: '还没有上门服务',
  emptyHint: '报修、保养、安装的记录都会留在这里。',
  ask: '约师傅上门',
  done: (when: string, who: string) => `${when} · ${who}`,
} as const;
