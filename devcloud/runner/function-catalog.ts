import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseFunctionConfig, type FunctionConfig } from '../../config/function-config';

/** A built function as it lies on disk now. */
export interface FunctionDefinition {
  readonly name: string;
  readonly bundleFile: string;
  /** Another text as soon as the bundle is another one. */
  readonly version: string;
  readonly config: FunctionConfig;
}

/** The built functions of one folder, always as they are on disk: what changes is seen at the next call. */
export class FunctionCatalog {
  private readonly configs = new Map<string, { readonly age: number; readonly config: FunctionConfig }>();

  constructor(private readonly directory: string) {}

  names(): readonly string[] {
    if (!existsSync(this.directory)) return [];
    return readdirSync(this.directory, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(path.join(this.directory, entry.name, 'index.js')))
      .map((entry) => entry.name)
      .sort();
  }

  /**
   * @returns undefined when there is no such function
   * @throws Error when its `config.json` is wrong
   */
  find(name: string): FunctionDefinition | undefined {
    if (!/^[A-Za-z][\w-]*$/.test(name)) return undefined;
    const bundleFile = path.join(this.directory, name, 'index.js');
    const bundle = statSync(bundleFile, { throwIfNoEntry: false });
    if (bundle === undefined) return undefined;
    return { name, bundleFile, version: `${bundle.mtimeMs}:${bundle.size}`, config: this.config(name) };
  }

  private config(name: string): FunctionConfig {
    const file = path.join(this.directory, name, 'config.json');
    const age = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const known = this.configs.get(name);
    if (known?.age === age) return known.config;
    const config = parseFunctionConfig(age === 0 ? '{}' : readFileSync(file, 'utf8'), file);
    this.configs.set(name, { age, config });
    return config;
  }
}
