import type { SortOrder } from '../planner/choose-index';
import type { DocumentRow } from '../storage/document-rows';
import { isArrayValue } from '../values/document-value';
import type { DocumentObject, Leaf } from '../values/document-value';
import { leafValues, splitPath } from '../values/document-path';
import { compareValues } from '../values/value-order';

type Comparison = (left: DocumentObject, right: DocumentObject) => number;

/** Order of documents as MongoDB sorts: of an array its smallest value counts ascending, its greatest descending. */
export function documentComparison(order: SortOrder): Comparison {
  const fields = order.map(([field, direction]) => ({ parts: splitPath(field), direction }));
  return (left, right) => {
    for (const { parts, direction } of fields) {
      const result = compareValues(sortValue(left, parts, direction), sortValue(right, parts, direction));
      if (result !== 0) return result * direction;
    }
    return 0;
  };
}

function sortValue(document: DocumentObject, parts: readonly string[], direction: 1 | -1): Leaf {
  const values = leafValues(document, parts).flatMap(sortableValues);
  if (values.length === 0) return null;
  return values.reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best));
}

/** A missing field sorts as null, an empty array (here `undefined`) before null. */
function sortableValues(leaf: Leaf): readonly Leaf[] {
  if (leaf === undefined) return [null];
  if (!isArrayValue(leaf)) return [leaf];
  return leaf.length === 0 ? [undefined] : leaf;
}

/** Keeps the first `capacity` documents of a sort without holding all the others. */
class TopDocuments<Item> {
  private items: { readonly item: Item; readonly arrival: number }[] = [];
  private arrivals = 0;

  constructor(
    private readonly capacity: number,
    private readonly comparison: (left: Item, right: Item) => number,
  ) {}

  add(item: Item): void {
    this.items.push({ item, arrival: this.arrivals });
    this.arrivals += 1;
    if (this.items.length >= this.capacity * 2 + 1_000) this.trim();
  }

  sorted(): readonly Item[] {
    this.trim();
    return this.items.map(({ item }) => item);
  }

  private trim(): void {
    this.items.sort((a, b) => this.comparison(a.item, b.item) || a.arrival - b.arrival);
    if (this.items.length > this.capacity) this.items.length = this.capacity;
  }
}

/** Sorts rows, holding no more of them than are asked for. */
export function sortRows(
  rows: Iterable<DocumentRow>,
  order: SortOrder,
  skip: number,
  limit: number,
): readonly DocumentRow[] {
  const comparison = documentComparison(order);
  const top = new TopDocuments<DocumentRow>(skip + limit, (a, b) => comparison(a.document, b.document));
  for (const row of rows) top.add(row);
  return top.sorted().slice(skip);
}
