import type { UserConfigExport } from '@tarojs/cli';

/** What only production builds add. */
export default {
  // Taro writes every Chinese character as six bytes of `\u…`; as UTF-8 it takes three, and WeChat reads both.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  h5: { enableSourceMap: false },
} satisfies UserConfigExport;
