import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { isFresh, makeBundle } from '../../config/fresh-bundle';

export const projectDirectory = path.resolve(__dirname, '../..');

const directory = path.join(projectDirectory, '.cache/function-host');

/**
 * Makes the function host one file of JavaScript, when its sources changed: a worker thread can run neither TypeScript
 * nor jest's modules.
 * @returns the file
 */
export async function buildHost(): Promise<string> {
  const outfile = path.join(directory, 'host.js');
  const inputsFile = path.join(directory, 'inputs.json');
  if (isFresh({ outfile, inputsFile })) return outfile;
  mkdirSync(directory, { recursive: true });
  await makeBundle({
    entry: path.join(__dirname, 'host/host.ts'),
    outfile,
    inputsFile,
    target: 'node20',
    external: [],
    sourcemap: false,
    madeBy: [__filename],
  });
  return outfile;
}
