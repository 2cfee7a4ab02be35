import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/**
 * Runs the files of dist/weapp as WeChat does: CommonJS, in a realm that has JavaScript and nothing of a browser
 * (no URL, fetch, AbortController, TextEncoder, structuredClone, localStorage).
 */
export class CodeLoader {
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly context: vm.Context;

  constructor(
    private readonly distFolder: string,
    globals: Readonly<Record<string, unknown>>,
  ) {
    this.context = vm.createContext({ ...globals });
  }

  /** @param file relative to dist/weapp, with or without `.js` */
  load(file: string): unknown {
    const full = path.join(this.distFolder, file.endsWith('.js') ? file : `${file}.js`);
    const known = this.modules.get(full);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    this.modules.set(full, module);
    const wrapped = `(function (require, module, exports) {${readFileSync(full, 'utf8')}\n})`;
    const run = vm.runInContext(wrapped, this.context, { filename: full }) as (
      require: (name: string) => unknown,
      module: { exports: unknown },
      exports: unknown,
    ) => void;
    run((name) => this.load(path.relative(this.distFolder, path.resolve(path.dirname(full), name))), module, module.exports);
    return module.exports;
  }
}
