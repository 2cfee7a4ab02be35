module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // The mini-program runs on old WebViews and new engines alike, but polyfills would double the main package.
        useBuiltIns: false,
      },
    ],
  ],
};
