import path from 'node:path';
import { buildSync } from 'esbuild';

export const projectDirectory = path.resolve(__dirname, '../..');

let source: string | undefined;

/** The function host as JavaScript: a worker thread can run neither TypeScript nor jest's modules. */
export function hostSource(): string {
  if (source !== undefined) return source;
  const [output] = buildSync({
    entryPoints: [path.join(__dirname, 'host/host.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    write: false,
    logLevel: 'silent',
  }).outputFiles;
  if (output === undefined) throw new Error('the function host was not built');
  source = output.text;
  return source;
}
