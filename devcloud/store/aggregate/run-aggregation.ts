import type { Catalog } from '../storage/catalog';
import type { SqliteConnection } from '../storage/sqlite-connection';
import { StoreError } from '../types';
import type { DocumentValue, QueryStats } from '../types';

export interface AggregationSource {
  readonly connection: SqliteConnection;
  readonly catalog: Catalog;
}

export function runAggregation(
  _source: AggregationSource,
  _name: string,
  _stages: readonly { readonly stageKey: string; readonly stageValue: DocumentValue }[],
): { readonly documents: readonly DocumentValue[]; readonly stats: QueryStats } {
  throw new StoreError('invalid_query', 'aggregation is not there yet');
}
