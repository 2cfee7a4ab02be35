/**
 * Prints the sizes of what is shipped and ends with 1 when one is over its budget. WeChat's own limit is 2 MB for the
 * main package and each subpackage (platform.md: Mini-program); ours leave room for the features to come.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = path.resolve(__dirname, '../../dist');
const KB = 1024;
const MAIN_PACKAGE_BYTES = 700 * KB;
const SUBPACKAGE_BYTES = 2_000 * KB;
const ALL_PACKAGES_BYTES = 16_000 * KB;
const WEB_ENTRY_GZIP_BYTES = 200 * KB;

interface Measured {
  readonly name: string;
  readonly bytes: number;
  readonly budget: number;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(full) : [full];
  });
}

function bytesOf(files: readonly string[]): number {
  return files.reduce((total, file) => total + statSync(file).size, 0);
}

function miniProgram(): readonly Measured[] {
  const folder = path.join(dist, 'weapp');
  const appJson = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as {
    readonly subPackages?: readonly { readonly root: string }[];
  };
  const files = filesBelow(folder).filter((file) => !file.endsWith('.LICENSE.txt') && !file.endsWith('project.config.json'));
  const roots = (appJson.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  const inside = (root: string) => files.filter((file) => file.startsWith(path.join(folder, root) + path.sep));
  const main = files.filter((file) => roots.every((root) => !file.startsWith(path.join(folder, root) + path.sep)));
  return [
    { name: 'mini-program, main package', bytes: bytesOf(main), budget: MAIN_PACKAGE_BYTES },
    ...roots.map((root) => ({ name: `mini-program, ${root}`, bytes: bytesOf(inside(root)), budget: SUBPACKAGE_BYTES })),
    { name: 'mini-program, all packages', bytes: bytesOf(files), budget: ALL_PACKAGES_BYTES },
  ];
}

/** What the browser loads before the first page: the scripts and styles that index.html names. */
function webEntry(): Measured {
  const folder = path.join(dist, 'h5');
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/?((?:js|css)\/[^"]+)"/g)].map(([, file]) => path.join(folder, file ?? ''));
  const bytes = named.reduce((total, file) => total + gzipSync(readFileSync(file)).length, 0);
  return { name: 'web, first load (gzip)', bytes, budget: WEB_ENTRY_GZIP_BYTES };
}

function main(): number {
  for (const platform of ['weapp', 'h5']) {
    if (!existsSync(path.join(dist, platform))) throw new Error(`dist/${platform} is missing: run "npm run build" first`);
  }
  const measured = [...miniProgram(), webEntry()];
  for (const { name, bytes, budget } of measured) {
    const verdict = bytes <= budget ? 'ok  ' : 'OVER';
    process.stdout.write(`${verdict} ${name.padEnd(40)} ${(bytes / KB).toFixed(1).padStart(8)} KB of ${(budget / KB).toFixed(0)} KB\n`);
  }
  return measured.every(({ bytes, budget }) => bytes <= budget) ? 0 : 1;
}

process.exitCode = main();
