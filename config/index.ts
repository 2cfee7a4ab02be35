import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import dev from './dev';
import prod from './prod';

/** The WeChat cloud environment that a build for production talks to; empty for devcloud. */
const cloudEnvironment = process.env.CLOUD_ENV ?? '';

/** Which transport the client is built with: see `src/api/transport.ts`. */
function transportOf(platform: string | undefined): 'weapp' | 'devcloud' | 'cloudbase' {
  if (platform === 'weapp') return 'weapp';
  return cloudEnvironment === '' ? 'devcloud' : 'cloudbase';
}

export default defineConfig((merge) => {
  const platform = process.env.TARO_ENV;
  // build-client.ts builds beside dist and moves the finished build there.
  const outputRoot = process.env.CLIENT_OUTPUT ?? `dist/${platform ?? 'weapp'}`;
  const base: UserConfigExport = {
    projectName: 'liuliang',
    date: '2026-11-22',
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    sourceRoot: 'src',
    outputRoot,
    // Lengths are CSS px on every platform (see src/styles/tokens.scss), so no design-width conversion takes place.
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    plugins: [
      '@tarojs/plugin-framework-react',
      platform === 'h5' ? '@tarojs/plugin-platform-h5' : '@tarojs/plugin-platform-weapp',
    ],
    defineConstants: {
      TRANSPORT: JSON.stringify(transportOf(platform)),
      CLOUD_ENVIRONMENT: JSON.stringify(cloudEnvironment),
    },
    // Taro learns which components the templates need while it compiles; modules from a cache teach it nothing, and
    // base.wxml then lacks theirs. So only the web build, which has no templates, keeps one.
    cache: { enable: platform === 'h5', name: `${platform ?? 'weapp'}-${transportOf(platform)}` },
    // The mini-program names its tab pictures in theme.json and the map's pins by their path, and posters the drawings of
    // products, where the bundler cannot see them.
    copy: {
      patterns: [
        ...(platform === 'weapp' ? ['tabs', 'map'] : []).map((folder) => ({ from: `src/assets/${folder}/`, to: `${outputRoot}/assets/${folder}/` })),
        { from: 'src/assets/posters/', to: `${outputRoot}/packages/customer/posters/` },
      ],
      options: {},
    },
    logger: { quiet: true, stats: false },
    mini: {
      optimizeMainPackage: { enable: true },
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss: {
        pxtransform: { enable: false, config: {} },
        cssModules: { enable: false },
      },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'browser' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        pxtransform: { enable: false, config: {} },
        cssModules: { enable: false },
      },
    },
  };
  return merge({}, base, process.env.NODE_ENV === 'development' ? dev : prod);
});
