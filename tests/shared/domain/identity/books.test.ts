import { keepsBooks, vouchesForTakings } from '../../../../src/shared/domain/identity/books';
import { ORGANISATION_KINDS, ROLES, type OrganisationKind, type Role } from '../../../../src/shared/domain/roles';

const PATHS = [['org_hq'], ['org_hq', 'org_place'], ['org_hq', 'org_dealer', 'org_place']] as const;
const EVERYWHERE = ORGANISATION_KINDS.flatMap((organisationKind) => PATHS.flatMap((organisationPath) => ROLES.map((role) => ({ role, organisationKind, organisationPath }))));
const at = (role: Role, organisationKind: OrganisationKind, depth: 1 | 2 | 3) => ({ role, organisationKind, organisationPath: PATHS[depth - 1] ?? [] });

test('the company’s books are kept at headquarters, by its owner and its finance', () => {
  const keepers = EVERYWHERE.filter(keepsBooks);
  expect(new Set(keepers.map(({ role }) => role))).toEqual(new Set(['owner', 'finance']));
  expect(new Set(keepers.map(({ organisationPath }) => organisationPath.length))).toEqual(new Set([1]));
});

test('who keeps the books vouches for every money', () => {
  expect(EVERYWHERE.filter((position) => keepsBooks(position) && !vouchesForTakings(position))).toEqual([]);
});

test.each([
  ['the owner of the company', at('owner', 'headquarters', 1), true],
  ['its finance', at('finance', 'headquarters', 1), true],
  ['its supervisor', at('supervisor', 'headquarters', 1), false],
  ['the owner of its own store', at('owner', 'store', 2), true],
  ['a guide there', at('guide', 'store', 2), false],
  ['the owner of a partner store', at('owner', 'partner_store', 2), false],
  ['the owner of a store below a dealer', at('owner', 'store', 3), false],
  ['a dealer', at('dealer', 'dealer', 2), false],
  ['a dealer’s finance', at('finance', 'dealer', 2), false],
  ['whoever calls himself owner at a retailer’s counter', at('owner', 'ka_store', 2), false],
  ['a partner’s owner', at('owner', 'partner', 2), false],
])('of money that came %s vouches: %#', (_who, position, vouches) => {
  expect(vouchesForTakings(position)).toBe(vouches);
});
