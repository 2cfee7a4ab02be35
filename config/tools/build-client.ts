/**
 * Builds the client: `tsx config/tools/build-client.ts weapp` or `h5`. With `--if-changed` a build that is newer than
 * every source is kept, so that tests can ask for it each time.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const SOURCES = ['src', 'config/index.ts', 'config/dev.ts', 'config/prod.ts', 'babel.config.js', 'package-lock.json'];
const ENTRY = { weapp: 'app.json', h5: 'index.html' } as const;
/** What config/index.ts reads: a build for another environment is another build. */
const VARIABLES = ['CLOUD_ENV'] as const;

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

function runTaro(platform: Platform): Promise<void> {
  return new Promise((resolve, reject) => {
    const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro');
    const child = spawn(process.execPath, [taro, 'build', '--type', platform], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', TARO_ENV: platform },
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

async function main(): Promise<void> {
  const [platform, option] = process.argv.slice(2);
  if (platform !== 'weapp' && platform !== 'h5') throw new Error('say which build: weapp or h5');
  if (option === '--if-changed' && isFresh(platform)) return;
  const from = origin();
  const target = path.join(root, 'dist', platform);
  rmSync(target, { recursive: true, force: true });
  await runTaro(platform);
  const now = new Date();
  utimesSync(path.join(target, ENTRY[platform]), now, now);
  mkdirSync(path.dirname(stampFile(platform)), { recursive: true });
  writeFileSync(stampFile(platform), from);
  process.stdout.write(`built dist/${platform}\n`);
}

main().catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exit(1);
});
