/** One database index: fields in key order. A missing field counts as null, in a unique index too (platform.md). */
export interface IndexDeclaration {
  readonly name: string;
  readonly fields: readonly { readonly field: string; readonly direction: 1 | -1 | '2dsphere' }[];
  readonly unique?: boolean;
}

/** A document has a string id and only JSON values; an instant is epoch milliseconds. */
export interface Document {
  readonly _id: string;
}

declare const documentType: unique symbol;

/** A collection with its indexes, and in the type the shape of its documents. */
export interface CollectionDeclaration<D extends Document = Document> {
  readonly name: string;
  readonly indexes: readonly IndexDeclaration[];
  readonly [documentType]?: D;
}

/**
 * Declares a collection beside the repository that owns it: `defineCollection<OrderDocument>()('orders', [...])`.
 * Every function exports its collections; the build writes them all to one file for deployment.
 */
export function defineCollection<D extends Document>() {
  return (name: string, indexes: readonly IndexDeclaration[] = []): CollectionDeclaration<D> => ({ name, indexes });
}

/** `index('by_organisation', ['organisationPath', '-_id'])`: a minus sign means descending. */
export function index(name: string, fields: readonly string[], options: { unique?: boolean } = {}): IndexDeclaration {
  return {
    name,
    fields: fields.map((field) =>
      field.startsWith('-') ? { field: field.slice(1), direction: -1 as const } : { field, direction: 1 as const },
    ),
    ...(options.unique === true ? { unique: true } : {}),
  };
}
