import type { HeldGroup } from '../../src/shared/domain/ledger/accounts';
import type { Reader } from '../_kit/persistence/reader';
import { findGiftProducts } from '../catalog/public';
import { topUpsNamed } from '../dealers/public';
import { findOrganisations, findPeople } from '../identity/public';
import { ordersNamed } from '../orders/public';
import { workOrdersNamed } from '../service/public';

/** Whose or what an account is: a name, and the number or model beside it. Either may be empty. */
export interface AccountTitle {
  readonly name: string;
  readonly detail: string;
}

type Titles = ReadonlyMap<string, AccountTitle>;

/** At most three queries at once; a product brings its stock. */
export const naming = (accounts: number) => ({ roundTrips: 3, documentsExamined: 2 * accounts });

/** What the accounts of a group are called, by the id in their path; one that nobody names is left out. */
export async function titlesOf(db: Reader, group: HeldGroup, ids: readonly string[]): Promise<Titles> {
  switch (group) {
    case 'order/due':
      return both(both(ordersNamed(db, ids), workOrdersNamed(db, ids)), topUpsNamed(db, ids));
    case 'customer/points':
    case 'customer/growth':
      return plain(await findPeople(db, ids));
    case 'payee/commission':
      return both(findPeople(db, ids).then(plain), findOrganisations(db, ids).then(plain));
    case 'dealer/balance':
    case 'retailer/due':
      return plain(await findOrganisations(db, ids));
    case 'stock':
      return new Map((await findGiftProducts(db, ids)).map(({ product: { productId, name, model } }) => [productId, { name, detail: model }]));
    case 'prize':
    case 'token':
      return new Map();
  }
}

async function both(one: Promise<Titles>, other: Promise<Titles>): Promise<Titles> {
  const [first, second] = await Promise.all([one, other]);
  return new Map([...first, ...second]);
}

const plain = (found: ReadonlyMap<string, { readonly name: string }>): Titles =>
  new Map([...found].map(([id, { name }]) => [id, { name, detail: '' }]));
