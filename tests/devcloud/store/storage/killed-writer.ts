import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../../..');

/** The writer as one file, so that a round does not spend its time compiling. */
export function bundleWriter(): string {
  const folder = path.join(root, 'node_modules/.cache/store-tests');
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `crash-writer-${String(process.pid)}.cjs`);
  const built = spawnSync(
    process.execPath,
    [
      '-e',
      `require('esbuild').buildSync({ entryPoints: ['tests/devcloud/store/storage/crash-writer.ts'], bundle: true, platform: 'node', packages: 'external', format: 'cjs', outfile: process.argv[1] })`,
      outfile,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  expect(built.stderr).toBe('');
  return outfile;
}

/** Lets the writer work a random while after its first acknowledgement, then kills it; gives its whole lines. */
export async function runUntilKilled(program: string, directory: string, round: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, directory, String(round)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let armed = false;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (armed) return;
    armed = true;
    setTimeout(() => child.kill('SIGKILL'), 20 + Math.random() * 150);
  });
  await new Promise((resolve) => child.on('close', resolve));
  expect(child.signalCode).toBe('SIGKILL');
  return output
    .slice(0, output.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean);
}
