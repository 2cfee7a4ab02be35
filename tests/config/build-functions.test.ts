import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildFunctions, type FunctionsBuild } from '../../config/build-functions';
import { parseFunctionConfig } from '../../config/function-config';

let workDirectory: string;
let sourceDirectory: string;
let outputDirectory: string;

beforeEach(() => {
  workDirectory = mkdtempSync(path.join(tmpdir(), 'build-functions-'));
  sourceDirectory = path.join(workDirectory, 'functions');
  outputDirectory = path.join(workDirectory, 'dist');
  cpSync(path.resolve(__dirname, '../fixtures/functions/slow'), path.join(sourceDirectory, 'slow'), {
    recursive: true,
  });
  write(
    'stock/index.ts',
    "import sdk from 'wx-server-sdk';\nimport { level } from '../_kit/level';\nsdk.init();\nexport const main = () => level;\n" +
      declaring('[]'),
  );
  write('_kit/level.ts', 'export const level: number = 7;\n');
});

afterEach(() => {
  rmSync(workDirectory, { recursive: true });
});

function write(file: string, content: string): void {
  const place = path.join(sourceDirectory, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
}

function declaring(indexes: string): string {
  return `export const collections = [{ name: 'stock', indexes: ${indexes} }];\n`;
}

function build(): Promise<FunctionsBuild> {
  return buildFunctions({ sourceDirectory, outputDirectory });
}

function read(file: string): string {
  return readFileSync(path.join(outputDirectory, file), 'utf8');
}

function touch(file: string): void {
  utimesSync(path.join(sourceDirectory, file), new Date(), new Date(Date.now() + 5000));
}

test('every folder without a leading underscore becomes a folder that deploys alone', async () => {
  expect((await build()).functions).toEqual(['slow', 'stock']);
  expect(read('stock/index.js')).toContain('require("wx-server-sdk")');
  expect(read('stock/index.js')).toContain('level = 7');
  expect(JSON.parse(read('stock/package.json'))).toEqual({
    name: 'stock',
    version: '1.0.0',
    main: 'index.js',
    dependencies: { 'wx-server-sdk': '4.0.2' },
  });
  expect(JSON.parse(read('slow/config.json'))).toEqual({ permissions: { openapi: [] }, triggers: [], timeout: 1 });
  expect(existsSync(path.join(outputDirectory, '_kit'))).toBe(false);
});

test('database.json holds every collection with its indexes, closed to clients', async () => {
  write(
    'stock/index.ts',
    `export const main = () => 0;\n${declaring("[{ name: 'by_shop', fields: [{ field: 'shop', direction: -1 }], unique: true }]")}`,
  );
  await build();
  expect(JSON.parse(read('database.json'))).toEqual({
    collections: [
      {
        name: 'stock',
        indexes: [{ name: 'by_shop', fields: [{ field: 'shop', direction: -1 }], unique: true }],
        rules: { read: false, write: false },
      },
    ],
  });
});

test('only functions whose sources changed are built again', async () => {
  expect((await build()).rebuilt).toEqual(['slow', 'stock']);
  expect((await build()).rebuilt).toEqual([]);
  write('_kit/level.ts', 'export const level = 8;\n');
  touch('_kit/level.ts');
  expect((await build()).rebuilt).toEqual(['stock']);
  expect(read('stock/index.js')).toContain('level = 8');
});

test('a bundle that comes out the same keeps its age, so nothing reloads it', async () => {
  await build();
  const before = statSync(path.join(outputDirectory, 'stock/index.js')).mtimeMs;
  touch('stock/index.ts');
  expect((await build()).rebuilt).toEqual(['stock']);
  expect(statSync(path.join(outputDirectory, 'stock/index.js')).mtimeMs).toBe(before);
});

test('a function that is gone leaves no build and no collections behind', async () => {
  await build();
  rmSync(path.join(sourceDirectory, 'stock'), { recursive: true });
  expect((await build()).functions).toEqual(['slow']);
  expect(existsSync(path.join(outputDirectory, 'stock'))).toBe(false);
  expect(JSON.parse(read('database.json'))).toEqual({ collections: [] });
});

test('a function that does not compile, or disagrees about a collection, fails the build and says where', async () => {
  await build();
  write('stock/index.ts', 'export const main = (;\n');
  touch('stock/index.ts');
  await expect(build()).rejects.toThrow(/stock\/index\.ts:1/);
  write('stock/index.ts', `export const main = () => 0;\n${declaring('[]')}`);
  touch('stock/index.ts');
  write('shop/index.ts', `export const main = () => 0;\n${declaring("[{ name: 'x', fields: [] }]")}`);
  await expect(build()).rejects.toThrow('collection stock is declared differently by shop and stock');
  await expect(build()).rejects.toThrow('collection stock is declared differently by shop and stock');
});

describe('a config.json is refused', () => {
  test.each([
    ['{', 'is not JSON'],
    ['{"timeout":0}', 'timeout'],
    ['{"timeout":61}', 'timeout'],
    ['{"permissions":{"openapi":"wxacode.getUnlimited"}}', 'permissions.openapi'],
    ['{"triggers":[{"name":"a","type":"cron","config":"* * * * * * *"}]}', 'triggers.0.type'],
    ['{"triggers":[{"name":"a","type":"timer","config":"* * * * * *"}]}', 'seven'],
    [
      '{"triggers":[{"name":"a","type":"timer","config":"* * * * * * *"},{"name":"b","type":"timer","config":"* * * * * * *"}]}',
      'one timer',
    ],
  ])('%s', (text, reason) => {
    expect(() => parseFunctionConfig(text, 'orders/config.json')).toThrow(reason);
    expect(() => parseFunctionConfig(text, 'orders/config.json')).toThrow('orders/config.json');
  });
});
