import { checkOf, isOnShelf, isOpenCase, shelfKeysOf } from '../../src/shared/domain/catalog/cases';
import type { CaseDocument, CaseFacts } from './case-documents';

/** The case's document: what was told, and what the queries need derived from it. */
export function toCaseDocument(id: string, facts: CaseFacts, checkAt: number): CaseDocument {
  const { style, room, product, state, applianceId, photos } = facts;
  const { category, productId } = product;
  const asks = state !== 'withdrawn' && checkOf(photos) === 'waiting';
  return {
    ...facts,
    _id: id,
    shelfKeys: isOnShelf(facts) ? shelfKeysOf({ style, room, category, productId }) : [],
    openKey: isOpenCase(state) ? applianceId : id,
    checkAt: asks ? checkAt : null,
  };
}

/** The case after a change, with everything that follows from it. */
export function changedCase(current: CaseDocument, change: Partial<CaseFacts>): CaseDocument {
  return toCaseDocument(current._id, { ...current, ...change }, current.checkAt ?? current.createdAt);
}
