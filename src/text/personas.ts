/** The demo people of the local cloud; nobody sees these words on WeChat. */
export const personaText = {
  title: '换一个人来用',
  current: '现在',
  nobody: '未登录',
} as const;
