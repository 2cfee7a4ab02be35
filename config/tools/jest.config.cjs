const path = require('node:path');

const rootDir = path.resolve(__dirname, '../..');
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } },
  ],
};

/** @type {import('jest').Config} */
module.exports = {
  rootDir,
  projects: [
    {
      displayName: 'node',
      rootDir,
      testEnvironment: 'node',
      transform,
      testMatch: ['<rootDir>/tests/{shared,cloudfunctions,devcloud,journeys,architecture}/**/*.test.ts', '<rootDir>/tests/src/**/*.test.ts'],
    },
  ],
};
