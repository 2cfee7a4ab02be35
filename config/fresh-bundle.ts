import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface BundlePlan {
  readonly entry: string;
  readonly outfile: string;
  /** Remembers which sources the bundle came from and how old they were. */
  readonly inputsFile: string;
  readonly target: 'node16' | 'node20';
  /** Packages that are asked for at run time. */
  readonly external: readonly string[];
  readonly sourcemap: boolean;
  /** Further files that decide what comes out. */
  readonly madeBy: readonly string[];
}

const projectDirectory = path.resolve(__dirname, '..');

let underWay = 0;

/** Writes through a rename, so that nobody ever loads half a file; an equal file keeps its age. */
export function writeIfChanged(file: string, content: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

function sourceAges(files: readonly string[]): Record<string, number> {
  return Object.fromEntries(files.map((file) => [file, existsSync(file) ? statSync(file).mtimeMs : 0]));
}

/** Whether the bundle is as new as its sources. */
export function isFresh({ outfile, inputsFile }: Pick<BundlePlan, 'outfile' | 'inputsFile'>): boolean {
  if (!existsSync(inputsFile) || !existsSync(outfile)) return false;
  const known = JSON.parse(readFileSync(inputsFile, 'utf8')) as Record<string, number>;
  const current = sourceAges(Object.keys(known));
  return Object.keys(known).every((source) => current[source] === known[source]);
}

/**
 * Bundles for Node. The folders of its two files must exist.
 * @throws Error with the compiler's words
 */
export async function makeBundle(plan: BundlePlan): Promise<void> {
  // Asked for only when there is something to build. It works in a process of its own, which would live as long as
  // ours; whoever starts many local clouds in one process, as the tests do, would collect one for each.
  const esbuild = await import('esbuild');
  underWay += 1;
  try {
    const result = await esbuild.build({
      entryPoints: [plan.entry],
      outfile: plan.outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: plan.target,
      external: [...plan.external],
      sourcemap: plan.sourcemap ? 'linked' : false,
      charset: 'utf8',
      logLevel: 'silent',
      metafile: true,
      write: false,
      absWorkingDir: projectDirectory,
    });
    for (const file of result.outputFiles) writeIfChanged(file.path, file.text);
    const inputs = Object.keys(result.metafile.inputs).map((file) => path.resolve(projectDirectory, file));
    writeIfChanged(plan.inputsFile, JSON.stringify(sourceAges([...inputs, __filename, ...plan.madeBy])));
  } finally {
    underWay -= 1;
    if (underWay === 0) await esbuild.stop();
  }
}
