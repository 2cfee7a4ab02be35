import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildFunctions } from '../config/build-functions';

const projectDirectory = path.resolve(__dirname, '..');

/** Where the project's own builds lie. */
export const functionsBuild = path.join(projectDirectory, 'dist/cloudfunctions');
export const webBuild = path.join(projectDirectory, 'dist/h5');
const WEB_SOURCES = ['src', 'config', 'package-lock.json'];
const REBUILD_MS = 1000;

/** A build that failed; the message holds the compiler's words. */
export class BuildError extends Error {}

export async function buildAllFunctions(): Promise<readonly string[]> {
  const sourceDirectory = path.join(projectDirectory, 'cloudfunctions');
  try {
    return (await buildFunctions({ sourceDirectory, outputDirectory: functionsBuild })).rebuilt;
  } catch (error) {
    throw new BuildError(`The cloud functions do not build: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Rebuilds functions whose sources change. It asks the file system instead of watching it: with nothing changed that
 * takes a few milliseconds, and it works on every machine and network drive.
 * @returns what stops it
 */
export function keepFunctionsBuilt(
  onBuilt: (names: readonly string[]) => void,
  onFailed: (message: string) => void,
): () => void {
  let lastFailure = '';
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    try {
      const rebuilt = await buildAllFunctions();
      lastFailure = '';
      if (rebuilt.length > 0) onBuilt(rebuilt);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (message !== lastFailure) onFailed(message);
      lastFailure = message;
    }
    timer = setTimeout(() => void look(), REBUILD_MS);
    timer.unref();
  };
  timer = setTimeout(() => void look(), REBUILD_MS);
  timer.unref();
  return () => {
    clearTimeout(timer);
  };
}

function newest(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function isWebBuildFresh(): boolean {
  const page = path.join(webBuild, 'index.html');
  if (!existsSync(page)) return false;
  const builtAt = statSync(page).mtimeMs;
  return WEB_SOURCES.every((source) => newest(path.join(projectDirectory, source)) <= builtAt);
}

function runScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const child = spawn(npm, ['run', name], { cwd: projectDirectory, shell: process.platform === 'win32' });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      if (exitCode === 0) resolve();
      else reject(new BuildError(`"npm run ${name}" failed:\n${Buffer.concat(output).toString('utf8').slice(-4000)}`));
    });
  });
}

/**
 * Makes the web build when there is none or a source is newer.
 * @throws BuildError
 */
export async function ensureWebBuild(announce: (line: string) => void): Promise<void> {
  if (isWebBuildFresh()) return;
  announce('Building the web pages; this takes about a minute and happens only after they changed …');
  await runScript('build:h5');
}
