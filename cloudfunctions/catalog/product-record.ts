import { shelfSearchKeys, shelvesOf } from '../../src/shared/domain/catalog/shelves';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import type { ProductDocument, ProductFacts, SetDocument, SetFacts } from './documents';

/** A model's document: what was written down, and what the queries need derived from it. */
export function toProductDocument(id: string, facts: ProductFacts): ProductDocument {
  const shelves = shelvesOf(facts);
  return {
    ...facts,
    _id: id,
    shelves,
    searchKeys: shelfSearchKeys(shelves, facts),
    componentIds: [],
    stockAccounts: [accounts.stock(id)],
  };
}

/** A set's document. */
export function toSetDocument(id: string, facts: SetFacts): SetDocument {
  const shelves = shelvesOf(facts);
  const componentIds = facts.components.map(({ productId }) => productId);
  return {
    ...facts,
    _id: id,
    shelves,
    searchKeys: shelfSearchKeys(shelves, { name: facts.name, model: '' }),
    componentIds,
    stockAccounts: componentIds.map(accounts.stock),
  };
}
