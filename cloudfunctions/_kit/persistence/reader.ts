import { cloudDatabase, type SdkAggregate } from '../runtime/sdk';
import type { CollectionDeclaration, Document } from './collections';

export interface FindOptions {
  /** Equality on fields, or an operator of `conditions.ts`; every query must lead with an index. */
  readonly where: Readonly<Record<string, unknown>>;
  readonly orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  /** Always given: the platform's defaults differ between client and function. */
  readonly limit: number;
}

/** Documents of another collection whose field equals one of ours, or an element of it, as a list under `as`. */
export interface Join {
  readonly from: CollectionDeclaration;
  readonly localField: string;
  readonly foreignField: string;
  readonly as: string;
}

/** One stage of a pipeline. The first ones, `match` with `sort` and `limit`, are answered by an index. */
export type Stage =
  | { readonly match: Readonly<Record<string, unknown>> }
  | { readonly sort: Readonly<Record<string, 1 | -1>> }
  | { readonly limit: number }
  | { readonly join: Join }
  | { readonly group: Readonly<Record<string, unknown>> }
  | { readonly project: Readonly<Record<string, unknown>> };

/** Reads outside a transaction. */
export interface Reader {
  get<D extends Document>(collection: CollectionDeclaration<D>, id: string): Promise<D | null>;
  find<D extends Document>(collection: CollectionDeclaration<D>, options: FindOptions): Promise<readonly D[]>;
  count(collection: CollectionDeclaration, where: Readonly<Record<string, unknown>>): Promise<number>;
  /** What comes out of a pipeline, in one round trip; name the shape of its rows. */
  aggregate<Row>(collection: CollectionDeclaration, stages: readonly Stage[]): Promise<readonly Row[]>;
}

export function createReader(): Reader {
  const database = cloudDatabase();
  return {
    async get<D extends Document>(collection: CollectionDeclaration<D>, id: string) {
      const { data } = await database.collection(collection.name).doc(id).get();
      return (data ?? null) as D | null;
    },
    async find<D extends Document>(collection: CollectionDeclaration<D>, options: FindOptions) {
      let query = database.collection(collection.name).where(options.where);
      for (const [field, direction] of options.orderBy ?? []) query = query.orderBy(field, direction);
      const { data } = await query.limit(options.limit).get();
      return data as unknown as readonly D[];
    },
    async count(collection, where) {
      return (await database.collection(collection.name).where(where).count()).total;
    },
    async aggregate<Row>(collection: CollectionDeclaration, stages: readonly Stage[]) {
      const pipeline = stages.reduce(addStage, database.collection(collection.name).aggregate());
      return (await pipeline.end()).list as unknown as readonly Row[];
    },
  };
}

function addStage(pipeline: SdkAggregate, stage: Stage): SdkAggregate {
  if ('match' in stage) return pipeline.match(stage.match);
  if ('sort' in stage) return pipeline.sort(stage.sort);
  if ('limit' in stage) return pipeline.limit(stage.limit);
  if ('join' in stage) return pipeline.lookup({ ...stage.join, from: stage.join.from.name });
  if ('group' in stage) return pipeline.group(stage.group);
  return pipeline.project(stage.project);
}
