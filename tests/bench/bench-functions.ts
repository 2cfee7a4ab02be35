import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { buildFunctions } from '../../config/build-functions';

const projectDirectory = path.resolve(__dirname, '../..');

/** The real functions as they deploy, and beside them the bare one; answers the folder. */
export async function buildBenchFunctions(): Promise<string> {
  const real = path.join(projectDirectory, 'dist/cloudfunctions');
  const output = path.join(projectDirectory, 'dist/bench/functions');
  await buildFunctions({ sourceDirectory: path.join(projectDirectory, 'cloudfunctions'), outputDirectory: real });
  cpSync(real, output, { recursive: true });
  const bare = path.join(output, 'bare');
  mkdirSync(bare, { recursive: true });
  buildSync({
    entryPoints: [path.join(__dirname, 'functions/bare/index.ts')],
    outfile: path.join(bare, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['wx-server-sdk'],
  });
  writeFileSync(path.join(bare, 'config.json'), JSON.stringify({ permissions: { openapi: [] }, timeout: 20 }));
  return output;
}
