import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeBundle } from '../../config/fresh-bundle';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'fresh-bundle-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

function bundle(name: string, source: string): Promise<void> {
  const entry = path.join(directory, `${name}.ts`);
  writeFileSync(entry, source);
  return makeBundle({
    entry,
    outfile: path.join(directory, `${name}.js`),
    inputsFile: path.join(directory, `${name}.json`),
    target: 'node20',
    external: [],
    sourcemap: false,
    madeBy: [],
  });
}

/** Command lines of the processes that this one has started and that still run. */
function children(): readonly string[] {
  return readdirSync('/proc/self/task')
    .flatMap((thread) => readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean))
    .map((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8'));
}

async function untilGone(isThere: () => boolean): Promise<void> {
  const patience = performance.now() + 5000;
  while (isThere() && performance.now() < patience) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('the bundler ends when nothing is left to build, after a failure too', async () => {
  const results = await Promise.allSettled([
    bundle('one', 'export const one: number = 1;'),
    bundle('two', 'export const two: number = 2;'),
    bundle('bad', 'export const = 3;'),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  const bundlers = () => children().filter((commandLine) => commandLine.includes('esbuild'));
  await untilGone(() => bundlers().length > 0);
  expect(bundlers()).toEqual([]);
});
