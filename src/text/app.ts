/** The shell: what the tab bar and the navigation bar say. */
export const appText = {
  name: '留量',
  tabs: { home: '首页', mall: '商城', workbench: '工作台', me: '我的' },
  back: '返回',
  toHome: '回首页',
} as const;
