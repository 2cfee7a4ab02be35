import { compileFilter } from '../../../devcloud/store/filter/compile-filter';
import { documentComparison } from '../../../devcloud/store/query/sort-documents';
import type { DocumentValue, StoredDocument, UpdateRequest } from '../../../devcloud/store/types';
import { applyUpdate, prepareUpdate } from '../../../devcloud/store/update/apply-update';

/** The plainest thing that behaves like a collection with a unique `code`: a list, read from end to end. */
export class ListModel {
  documents: StoredDocument[] = [];

  insert(document: StoredDocument): boolean {
    if (this.documents.some((each) => each._id === document._id || sameCode(each, document))) return false;
    this.documents.push(document);
    return true;
  }

  update({ query, data, multi }: UpdateRequest): number | 'duplicate' {
    const test = compileFilter(query);
    const prepared = prepareUpdate(data, 0);
    const matching = this.documents.filter((document) => test(document));
    const before = this.documents;
    let updated = 0;
    for (const old of multi ? matching : matching.slice(0, 1)) {
      const changed = applyUpdate(old, prepared, query, { nowMs: 0, inserting: false });
      if (JSON.stringify(changed) === JSON.stringify(old)) continue;
      if (this.documents.some((each) => each._id !== old._id && sameCode(each, changed))) {
        this.documents = before;
        return 'duplicate';
      }
      this.documents = this.documents.map((each) => (each._id === old._id ? changed : each));
      updated += 1;
    }
    return updated;
  }

  remove(query: DocumentValue): number {
    const test = compileFilter(query);
    const kept = this.documents.filter((document) => !test(document));
    const removed = this.documents.length - kept.length;
    this.documents = kept;
    return removed;
  }

  find(query: DocumentValue, order: Order, skip: number, limit: number): readonly string[] {
    const test = compileFilter(query);
    const comparison = documentComparison(order);
    return this.documents
      .filter((document) => test(document))
      .sort(comparison)
      .slice(skip, skip + limit)
      .map(({ _id }) => _id);
  }
}

export type Order = readonly (readonly [string, 1 | -1])[];

function sameCode(a: StoredDocument, b: StoredDocument): boolean {
  return (a.code ?? null) === (b.code ?? null);
}
