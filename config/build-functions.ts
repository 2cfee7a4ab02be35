import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { mergeCollections, readCollections } from './collection-declarations';
import { isFresh, makeBundle, writeIfChanged } from './fresh-bundle';
import { parseFunctionConfig } from './function-config';

export interface BuildFunctionsOptions {
  /** Folder whose sub-folders without a leading underscore are functions. */
  readonly sourceDirectory: string;
  readonly outputDirectory: string;
  readonly sourcemap?: boolean;
}

export interface FunctionsBuild {
  readonly functions: readonly string[];
  /** Those whose bundle had to be made anew; the others were newer than all their sources. */
  readonly rebuilt: readonly string[];
  readonly durationMs: number;
}

const projectDirectory = path.resolve(__dirname, '..');

/** Outside the folders that are deployed. */
function inputsFile(output: string): string {
  return path.join(path.dirname(output), '.inputs', `${path.basename(output)}.json`);
}

function bundleFile(output: string): string {
  return path.join(output, 'index.js');
}

function sdkVersion(): string {
  const manifest = JSON.parse(readFileSync(path.join(projectDirectory, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const version = manifest.dependencies['wx-server-sdk'];
  if (version === undefined) throw new Error('package.json does not pin wx-server-sdk');
  return version;
}

/** What every deployed folder needs besides its bundle: the pinned SDK and the declared permissions and timer. */
function writeManifests(source: string, output: string, name: string): void {
  const configFile = path.join(source, 'config.json');
  const configText = existsSync(configFile) ? readFileSync(configFile, 'utf8') : '{}';
  const config = parseFunctionConfig(configText, configFile);
  const manifest = { name, version: '1.0.0', main: 'index.js', dependencies: { 'wx-server-sdk': sdkVersion() } };
  writeIfChanged(path.join(output, 'config.json'), `${JSON.stringify(config, null, 2)}\n`);
  writeIfChanged(path.join(output, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

function bundle(source: string, output: string, sourcemap: boolean): Promise<void> {
  return makeBundle({
    entry: path.join(source, 'index.ts'),
    outfile: bundleFile(output),
    inputsFile: inputsFile(output),
    target: 'node16',
    external: ['wx-server-sdk'],
    sourcemap,
    madeBy: [__filename],
  });
}

function functionNames(sourceDirectory: string): string[] {
  return readdirSync(sourceDirectory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .filter((entry) => existsSync(path.join(sourceDirectory, entry.name, 'index.ts')))
    .map((entry) => entry.name)
    .sort();
}

/** Index definitions and security rules of every collection, for deployment and for the local cloud. */
function writeDatabaseFile(outputDirectory: string, functions: readonly string[]): void {
  const file = path.join(outputDirectory, 'database.json');
  // Gone while it is in doubt: the next build then looks at the declarations again although no bundle changed.
  rmSync(file, { force: true });
  const byFunction = new Map(
    functions.map((name) => [name, readCollections(bundleFile(path.join(outputDirectory, name)))] as const),
  );
  const collections = mergeCollections(byFunction).map(({ name, indexes }) => ({
    name,
    indexes,
    // Clients never touch a collection: every rule lives in a function.
    rules: { read: false, write: false },
  }));
  writeIfChanged(file, `${JSON.stringify({ collections }, null, 2)}\n`);
}

/**
 * Bundles every cloud function into a folder that deploys alone, and writes `database.json` beside them.
 * A function whose sources did not change is left as it is.
 * @throws Error when a function does not compile or its `config.json` is wrong.
 */
export async function buildFunctions(options: BuildFunctionsOptions): Promise<FunctionsBuild> {
  const startedAt = performance.now();
  const { sourceDirectory, outputDirectory } = options;
  const functions = functionNames(sourceDirectory);
  mkdirSync(path.join(outputDirectory, '.inputs'), { recursive: true });
  const forgotten = removeForgotten(outputDirectory, functions);

  const rebuilt = functions.filter((name) => {
    const output = path.join(outputDirectory, name);
    return !isFresh({ outfile: bundleFile(output), inputsFile: inputsFile(output) });
  });
  await Promise.all(
    functions.map(async (name) => {
      const source = path.join(sourceDirectory, name);
      const output = path.join(outputDirectory, name);
      mkdirSync(output, { recursive: true });
      if (rebuilt.includes(name)) await bundle(source, output, options.sourcemap ?? false);
      writeManifests(source, output, name);
    }),
  );
  if (rebuilt.length > 0 || forgotten || !existsSync(path.join(outputDirectory, 'database.json'))) {
    writeDatabaseFile(outputDirectory, functions);
  }
  return { functions, rebuilt, durationMs: Math.round(performance.now() - startedAt) };
}

/** A function that was renamed or deleted must not be deployed from an old build. True when there was one. */
function removeForgotten(outputDirectory: string, functions: readonly string[]): boolean {
  const forgotten = readdirSync(path.join(outputDirectory, '.inputs'))
    .map((file) => file.replace(/\.json$/, ''))
    .filter((name) => !functions.includes(name));
  for (const name of forgotten) {
    const output = path.join(outputDirectory, name);
    rmSync(output, { recursive: true, force: true });
    rmSync(inputsFile(output));
  }
  return forgotten.length > 0;
}

async function main(): Promise<void> {
  const build = await buildFunctions({
    sourceDirectory: path.join(projectDirectory, 'cloudfunctions'),
    outputDirectory: path.join(projectDirectory, 'dist/cloudfunctions'),
    sourcemap: process.argv.includes('--sourcemap'),
  });
  console.log(`${build.functions.length} functions, ${build.rebuilt.length} rebuilt, ${build.durationMs} ms`);
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).pathname.endsWith('/config/build-functions.ts')) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
