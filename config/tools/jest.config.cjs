const path = require('node:path');

const rootDir = path.resolve(__dirname, '../..');
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } },
  ],
};

/** Client code outside a Taro build: styles are nothing, Taro's parts are the stand-ins of tests/src/taro. */
const client = {
  globals: { TRANSPORT: 'weapp', CLOUD_ENVIRONMENT: '' },
  moduleNameMapper: {
    '\\.scss$': '<rootDir>/tests/src/taro/no-style.ts',
    '^@tarojs/components$': '<rootDir>/tests/src/taro/components.tsx',
    '^@tarojs/taro$': '<rootDir>/tests/src/taro/taro.ts',
  },
};

/** For projects that start local clouds. */
const functions = { globalSetup: path.join(rootDir, 'tests/fixtures/build-once.ts') };

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir,
  testEnvironment: 'node',
  transform,
  testMatch: testMatch.map((pattern) => `<rootDir>/tests/${pattern}`),
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
  ...more,
});

/** @type {import('jest').Config} */
module.exports = {
  rootDir,
  // A hook that starts a local cloud takes a second, nine thousand postings take five; on a machine that works beside its tests, many times that.
  testTimeout: 60_000,
  // The weapp and browser projects test what `npm run build:changed` made.
  projects: [
    project('node', ['{shared,cloudfunctions,devcloud,journeys,architecture,config}/**/*.test.ts', 'src/**/*.test.ts'], { ...client, ...functions }),
    project('jsdom', ['src/**/*.test.tsx'], { ...client, testEnvironment: 'jsdom', setupFilesAfterEnv: ['<rootDir>/tests/src/patience.ts'] }),
    project('weapp', ['weapp/**/*.test.ts'], functions),
    project('browser', ['browser/**/*.test.ts'], functions),
  ],
};
