import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { median, milliseconds, printTable } from './figures';

const ROUNDS = 9;

/** Milliseconds that one fresh process needs to require a module. */
function loadTime(module: string): number {
  const script = `const t=process.hrtime.bigint();require(${JSON.stringify(module)});console.log(Number(process.hrtime.bigint()-t)/1e6)`;
  return Number(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim().split('\n').at(-1));
}

/** What a cold start of each function costs over loading the SDK alone, pair by pair in turn. Target: at most 1.15. */
export function benchBundleLoad(functionsDirectory: string): void {
  const names = readdirSync(functionsDirectory).filter((name) => existsSync(path.join(functionsDirectory, name, 'index.js')));
  const rows = names.map((name) => {
    const pairs = Array.from({ length: ROUNDS }, () => ({
      bare: loadTime('wx-server-sdk'),
      bundle: loadTime(path.join(functionsDirectory, name, 'index.js')),
    }));
    const ratio = median(pairs.map(({ bare, bundle }) => bundle / bare));
    return [name, milliseconds(median(pairs.map(({ bare }) => bare))), milliseconds(median(pairs.map(({ bundle }) => bundle))), ratio.toFixed(2)];
  });
  printTable('Loading a function (fresh process, median of 9)', ['function', 'SDK alone', 'bundle', 'ratio'], rows);
}
