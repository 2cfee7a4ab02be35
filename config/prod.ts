import type { UserConfigExport } from '@tarojs/cli';

/** What only production builds add. */
export default {
  h5: { enableSourceMap: false },
} satisfies UserConfigExport;
