import type { UserConfigExport } from '@tarojs/cli';

/** What only `--watch` builds add. */
export default {
  mini: { debugReact: true },
  h5: {
    devServer: {
      // The page runs on Taro's server while the functions answer from a devcloud started beside it.
      proxy: [{ context: ['/call', '/dev'], target: process.env.DEVCLOUD_URL ?? 'http://127.0.0.1:3000' }],
    },
  },
} satisfies UserConfigExport;
