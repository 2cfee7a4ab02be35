import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseCommandLine } from '../../devcloud/command-line';
import { buildFixtureFunctions } from '../fixtures/fixture-functions';

const projectDirectory = path.resolve(__dirname, '../..');
let workDirectory: string;
let functions: string;
const started: Run[] = [];

beforeAll(async () => {
  workDirectory = mkdtempSync(path.join(tmpdir(), 'devcloud-cli-'));
  mkdirSync(path.join(workDirectory, 'web'));
  writeFileSync(path.join(workDirectory, 'web/index.html'), 'app');
  functions = await buildFixtureFunctions();
});

afterAll(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await Promise.all(started.map(({ exitCode }) => exitCode));
  rmSync(workDirectory, { recursive: true, force: true });
});

interface Run {
  readonly child: ChildProcess;
  /** Everything printed so far, errors included. */
  output(): string;
  /** Resolves with the address once it is printed; fails when the process ends before. */
  readonly address: Promise<string>;
  readonly exitCode: Promise<number | null>;
}

function start(data: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Run {
  const options = ['--port', '0', '--data', path.join(workDirectory, data), '--empty', '--functions', functions];
  const all = ['--import', 'tsx', 'devcloud/main.ts', ...options, '--web', path.join(workDirectory, 'web'), ...args];
  const child = spawn(process.execPath, all, { cwd: projectDirectory, env: { ...process.env, NODE_ENV: '', ...env } });
  let output = '';
  const exitCode = new Promise<number | null>((resolve) => child.once('close', resolve));
  const address = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /running: +(http\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', () => {
      reject(new Error(`ended before it ran: ${output}`));
    });
  });
  address.catch(() => undefined);
  const run: Run = { child, output: () => output, address, exitCode };
  started.push(run);
  return run;
}

async function stop({ child, exitCode }: Run): Promise<number | null> {
  child.kill('SIGTERM');
  return exitCode;
}

/** Fails unless the command refuses with one line. @returns the line */
async function refusal(data: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const run = start(data, args, env);
  expect(await run.exitCode).toBe(1);
  const lines = run.output().trim().split('\n');
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

async function addNote(address: string, text: string): Promise<unknown> {
  const body = JSON.stringify({ action: 'echo.note', input: { text } });
  return (await fetch(`${address}/call/echo`, { method: 'POST', headers: { 'x-openid': 'oAnn' }, body })).json();
}

function occupyPort(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address !== null ? address.port : 0 });
    });
  });
}

test('what was written, and the moved clock, are there after a restart; --reset throws them away', async () => {
  const first = start('kept');
  const address = await first.address;
  await addNote(address, 'one');
  await fetch(`${address}/dev/clock/advance`, { method: 'POST', body: '{"ms":86400000}' });
  expect(await stop(first)).toBe(0);

  const second = start('kept');
  expect(await addNote(await second.address, 'two')).toMatchObject({ data: [{ text: 'one' }, { text: 'two' }] });
  const clock = (await (await fetch(`${await second.address}/dev/clock`)).json()) as { offsetMs: number };
  expect(clock.offsetMs).toBeGreaterThan(86_300_000);
  expect(await stop(second)).toBe(0);

  const third = start('kept', ['--reset']);
  expect(await addNote(await third.address, 'three')).toMatchObject({ data: [{ text: 'three' }] });
  expect(await stop(third)).toBe(0);
}, 60_000);

test('a taken port is one line with what to do, and no data folder is made or reset', async () => {
  const { server, port } = await occupyPort();
  expect(await refusal('unborn', ['--port', String(port), '--reset'])).toBe(
    `Port ${port} is taken: stop what uses it, or choose another one with --port.`,
  );
  expect(existsSync(path.join(workDirectory, 'unborn'))).toBe(false);
  server.close();
}, 30_000);

test('a second instance on the same folder is refused, with --reset too, and the first goes on', async () => {
  const first = start('shared');
  const address = await first.address;
  expect(await refusal('shared')).toMatch(
    /^Another local cloud is using .*shared: stop it, or choose another folder with --data\.$/,
  );
  expect(await refusal('shared', ['--reset'])).toMatch(/^Another local cloud is using/);
  expect(await addNote(address, 'still here')).toMatchObject({ data: [{ text: 'still here' }] });
  expect(await stop(first)).toBe(0);
}, 60_000);

describe('a damaged data folder is refused with what to do, and stays as it is:', () => {
  test.each([
    ['store.sqlite', 'this is not a database at all, whatever it was before'],
    ['store.sqlite', ''],
    ['devcloud.json', '{"format":'],
  ])(
    '%s holding %j',
    async (file, content) => {
      const data = `damaged-${file}-${content.length}`;
      const folder = path.join(workDirectory, data);
      mkdirSync(folder);
      writeFileSync(path.join(folder, file), content);
      expect(await refusal(data)).toMatch(
        /^The data in .* is damaged \(.+\): start with --reset to throw it away, or with another --data folder\.$/,
      );
      expect(readFileSync(path.join(folder, file), 'utf8')).toBe(content);

      const again = start(data, ['--reset']);
      await again.address;
      expect(await stop(again)).toBe(0);
    },
    60_000,
  );
});

test("a folder with somebody's other files is neither used nor reset", async () => {
  const folder = path.join(workDirectory, 'photos');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'beach.jpg'), 'sun');
  const expected = /holds other files: choose an empty or new folder with --data\.$/;
  expect(await refusal('photos')).toMatch(expected);
  expect(await refusal('photos', ['--reset'])).toMatch(expected);
  expect(readdirSync(folder)).toEqual(['beach.jpg']);
}, 60_000);

test('it does not start with NODE_ENV=production', async () => {
  expect(await refusal('production', [], { NODE_ENV: 'production' })).toMatch(/NODE_ENV=production/);
  expect(existsSync(path.join(workDirectory, 'production'))).toBe(false);
}, 30_000);

describe('the command line', () => {
  test('has defaults that bind to this machine only', () => {
    expect(parseCommandLine([])).toMatchObject({ port: 3000, host: '127.0.0.1', dataDirectory: path.resolve('.data') });
  });

  test.each([
    [['--port', 'x'], /--port x is no port/],
    [['--port', '70000'], /no port/],
    [['--prot', '1'], /Unknown option '--prot'\. "npm start -- --help"/],
    [['here'], /--help/],
  ])('%j is refused', (args, reason) => {
    expect(() => parseCommandLine(args)).toThrow(reason);
  });

  test('explains itself', () => {
    expect(parseCommandLine(['--help'])).toBe('help');
  });
});
