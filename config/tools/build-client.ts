/**
 * Builds the client: `tsx config/tools/build-client.ts weapp` or `h5`. With `--if-changed` a build that is newer than
 * every source is kept, so that tests can ask for it each time.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const SOURCES = ['src', 'config/index.ts', 'config/dev.ts', 'config/prod.ts', 'babel.config.js', 'package-lock.json'];
const ENTRY = { weapp: 'app.json', h5: 'index.html' } as const;
/** What config/index.ts reads: a build for another environment is another build. */
const VARIABLES = ['CLOUD_ENV'] as const;

const LOOK_MS = 300;

type Platform = keyof typeof ENTRY;

function newest(file: string): number {
  const found = statSync(file);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** What a build came from, in one line. */
function origin(): string {
  const ages = SOURCES.map((source) => newest(path.join(root, source)));
  const environment = VARIABLES.map((name) => `${name}=${process.env[name] ?? ''}`).join(' ');
  return `${String(Math.max(...ages))} ${environment}`;
}

function stampFile(platform: Platform): string {
  return path.join(root, '.cache', `${platform}-build`);
}

function isFresh(platform: Platform): boolean {
  const stamp = stampFile(platform);
  return existsSync(path.join(root, 'dist', platform, ENTRY[platform])) && existsSync(stamp) && readFileSync(stamp, 'utf8') === origin();
}

function runTaro(platform: Platform, outputRoot: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro');
    const child = spawn(process.execPath, [taro, 'build', '--type', platform], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', TARO_ENV: platform, CLIENT_OUTPUT: outputRoot },
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      const text = Buffer.concat(output).toString('utf8');
      // Taro ends with 0 after some compile errors, so its words count too.
      if (exitCode === 0 && !/^ERROR in|✖ /m.test(text)) resolve();
      else reject(new Error(`The ${platform} build failed:\n${text.slice(-6000)}`));
    });
  });
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

/** One build of a platform at a time: a second one waits, and then usually finds its work done. */
async function alone<Result>(platform: Platform, work: () => Promise<Result>): Promise<Result> {
  const lock = path.join(root, '.cache', `${platform}-build.lock`);
  mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      const holder = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : '0');
      // An empty lock is being written; one whose process is gone was left behind.
      if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Builds beside dist and swaps at the end, so that a running devcloud or test never sees half a build. */
async function build(platform: Platform): Promise<void> {
  const from = origin();
  const output = path.join('.cache', `${platform}-next`);
  const target = path.join(root, 'dist', platform);
  rmSync(path.join(root, output), { recursive: true, force: true });
  await runTaro(platform, output);
  const now = new Date();
  utimesSync(path.join(root, output, ENTRY[platform]), now, now);
  mkdirSync(path.dirname(target), { recursive: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(path.join(root, output), target);
  writeFileSync(stampFile(platform), from);
  process.stdout.write(`built dist/${platform}\n`);
}

async function main(): Promise<void> {
  const [platform, option] = process.argv.slice(2);
  if (platform !== 'weapp' && platform !== 'h5') throw new Error('say which build: weapp or h5');
  const startedAt = Date.now();
  await alone(platform, async () => {
    const entry = path.join(root, 'dist', platform, ENTRY[platform]);
    const madeMeanwhile = existsSync(entry) && statSync(entry).mtimeMs > startedAt;
    if ((option === '--if-changed' || madeMeanwhile) && isFresh(platform)) return;
    await build(platform);
  });
}

main().catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exit(1);
});
