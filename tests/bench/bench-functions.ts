import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { buildFunctions } from '../../config/build-functions';

const projectDirectory = path.resolve(__dirname, '../..');

/** What actions are compared with. */
const OWN_FUNCTIONS = ['bare', 'bare-release', 'bare-settlement', 'ledger-writes'] as const;

/** The real functions as they deploy, and beside them the bench's own; answers the folder. */
export async function buildBenchFunctions(): Promise<string> {
  const real = path.join(projectDirectory, 'dist/cloudfunctions');
  const output = path.join(projectDirectory, 'dist/bench/functions');
  await buildFunctions({ sourceDirectory: path.join(projectDirectory, 'cloudfunctions'), outputDirectory: real });
  cpSync(real, output, { recursive: true });
  for (const name of OWN_FUNCTIONS) {
    const folder = path.join(output, name);
    mkdirSync(folder, { recursive: true });
    buildSync({
      entryPoints: [path.join(__dirname, 'functions', name, 'index.ts')],
      outfile: path.join(folder, 'index.js'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['wx-server-sdk'],
    });
    writeFileSync(path.join(folder, 'config.json'), JSON.stringify({ permissions: { openapi: [] }, timeout: 20 }));
  }
  return output;
}
