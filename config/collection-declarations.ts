import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import * as v from 'valibot';
import type { IndexDefinition } from '../devcloud/store/types';

const indexSchema = v.object({
  name: v.string(),
  fields: v.array(v.object({ field: v.string(), direction: v.picklist([1, -1, '2dsphere']) })),
  unique: v.optional(v.boolean()),
});

const declarationsSchema = v.array(v.object({ name: v.string(), indexes: v.array(indexSchema) }));

/** One collection with its indexes, as a function's repository declares it. */
export interface CollectionDeclaration {
  readonly name: string;
  readonly indexes: readonly IndexDefinition[];
}

/** A stand-in for `wx-server-sdk`: every property is callable and gives itself, so a bundle loads without a cloud. */
function inertModule(): unknown {
  // Undefined for these, or module interop and promises would take the stand-in for something it is not.
  const absent: readonly (string | symbol)[] = ['then', '__esModule'];
  const inert: object = new Proxy(function inert() {}, {
    get: (_target, property) =>
      property === Symbol.toPrimitive ? () => '' : absent.includes(property) ? undefined : inert,
    // `import * as cloud` looks properties up along the prototype of what was required.
    getPrototypeOf: () => inert,
    apply: () => inert,
    construct: () => ({}),
  });
  return inert;
}

/**
 * Reads the `collections` export of a built function without loading the SDK (its load takes longer than the build).
 * @throws Error when the export has another shape.
 */
export function readCollections(bundleFile: string): readonly CollectionDeclaration[] {
  const requireFromBundle = createRequire(bundleFile);
  const bundle: { exports: Record<string, unknown> } = { exports: {} };
  const parameters = ['module', 'exports', 'require', '__filename', '__dirname'];
  const load = compileFunction(readFileSync(bundleFile, 'utf8'), parameters, { filename: bundleFile });
  const requireWithoutSdk = (id: string): unknown => (id === 'wx-server-sdk' ? inertModule() : requireFromBundle(id));
  Reflect.apply(load, undefined, [bundle, bundle.exports, requireWithoutSdk, bundleFile, path.dirname(bundleFile)]);
  const parsed = v.safeParse(declarationsSchema, bundle.exports.collections ?? []);
  if (!parsed.success) throw new Error(`${bundleFile}: its export "collections" is wrong: ${parsed.issues[0].message}`);
  return parsed.output;
}

/**
 * Joins the declarations of all functions. Collections of the kit are declared by every function; they must agree.
 * @throws Error when two functions declare one collection differently.
 */
export function mergeCollections(
  byFunction: ReadonlyMap<string, readonly CollectionDeclaration[]>,
): readonly CollectionDeclaration[] {
  const merged = new Map<string, { declaration: CollectionDeclaration; owner: string }>();
  for (const [owner, declarations] of byFunction) {
    for (const declaration of declarations) {
      const known = merged.get(declaration.name);
      if (known && JSON.stringify(known.declaration) !== JSON.stringify(declaration)) {
        throw new Error(`collection ${declaration.name} is declared differently by ${known.owner} and ${owner}`);
      }
      merged.set(declaration.name, { declaration, owner });
    }
  }
  return [...merged.values()].map(({ declaration }) => declaration).sort((a, b) => (a.name < b.name ? -1 : 1));
}
