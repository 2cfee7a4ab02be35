import { invitableRoles, isInTree, mayHandOut, mayJoinLogins, rolesToOffer } from '../../../../src/shared/domain/identity/authority';
import { ORGANISATION_KINDS, ROLES, ROLES_IN } from '../../../../src/shared/domain/roles';

const HQ = ['org_hq'];
const STORE = ['org_hq', 'org_store'];
const DEALER = ['org_hq', 'org_dealer'];
const DEALER_SHOP = ['org_hq', 'org_dealer', 'org_shop'];

const owner = { role: 'owner', organisationId: 'org_hq', organisationPath: HQ } as const;
const supervisor = { role: 'supervisor', organisationId: 'org_hq', organisationPath: HQ } as const;
const dealer = { role: 'dealer', organisationId: 'org_dealer', organisationPath: DEALER } as const;
const guide = { role: 'guide', organisationId: 'org_store', organisationPath: STORE } as const;

describe('who may hand out a position', () => {
  it.each([
    ['an owner any role', owner, { role: 'owner', organisationPath: HQ }, true],
    ['an owner far down his tree', owner, { role: 'guide', organisationPath: DEALER_SHOP }, true],
    ['a supervisor a technician', supervisor, { role: 'technician', organisationPath: HQ }, true],
    ['a supervisor no owner', supervisor, { role: 'owner', organisationPath: HQ }, false],
    ['a supervisor nobody like himself', supervisor, { role: 'supervisor', organisationPath: HQ }, false],
    ['a dealer a guide of his', dealer, { role: 'guide', organisationPath: DEALER_SHOP }, true],
    ['a dealer no guide of others', dealer, { role: 'guide', organisationPath: STORE }, false],
    ['a dealer nothing at headquarters', dealer, { role: 'guide', organisationPath: HQ }, false],
    ['a dealer no technician', dealer, { role: 'technician', organisationPath: DEALER }, false],
    ['a guide nothing', guide, { role: 'guide', organisationPath: STORE }, false],
  ] as const)('%s', (_rule, manager, position, allowed) => {
    expect(mayHandOut(manager, position)).toBe(allowed);
  });

  it('nobody but the owner hands out the owner’s role', () => {
    expect(ROLES.filter((role) => invitableRoles(role).includes('owner'))).toEqual(['owner']);
  });

  it('a tree begins at the organisation itself', () => {
    expect(isInTree(dealer, DEALER)).toBe(true);
    expect(isInTree(dealer, HQ)).toBe(false);
  });
});

describe('which roles an organisation has', () => {
  it.each([
    ['headquarters', ['owner', 'supervisor', 'finance', 'guide', 'technician', 'salesperson']],
    ['store', ['owner', 'guide', 'salesperson', 'technician']],
    ['partner_store', ['owner', 'guide', 'salesperson', 'technician']],
    ['ka_store', ['guide', 'salesperson']],
    ['dealer', ['dealer', 'guide', 'salesperson', 'technician']],
    ['partner', ['partner']],
  ] as const)('%s: %j', (kind, roles) => {
    expect(ROLES_IN[kind]).toEqual(roles);
  });

  it('leaves no role without a place, and no place without a role', () => {
    expect(ROLES.filter((role) => !ORGANISATION_KINDS.some((kind) => ROLES_IN[kind].includes(role)))).toEqual([]);
    expect(ORGANISATION_KINDS.filter((kind) => ROLES_IN[kind].length === 0)).toEqual([]);
  });

  it.each([
    ['a supervisor in a store', 'supervisor', 'store', ['guide', 'salesperson', 'technician']],
    ['a supervisor with a partner', 'supervisor', 'partner', ['partner']],
    ['a dealer at his place', 'dealer', 'dealer', ['guide', 'salesperson']],
    ['an owner at headquarters', 'owner', 'headquarters', ROLES_IN.headquarters],
    ['a dealer with a partner', 'dealer', 'partner', []],
    ['a guide anywhere', 'guide', 'store', []],
  ] as const)('and which of them %s offers', (_who, role, kind, offered) => {
    expect(rolesToOffer(invitableRoles(role), kind)).toEqual(offered);
  });
});

describe('an invitation accepted on the web joins the login to the owner of the phone', () => {
  it.each([
    ['when the inviter could have given all he has', owner, [{ role: 'guide', organisationPath: STORE }], true],
    ['when headquarters invites a customer', supervisor, [], true],
    ['not when a dealer invites a customer he could then be', dealer, [], false],
    ['not when a dealer invites the owner’s phone', dealer, [{ role: 'owner', organisationPath: HQ }], false],
    [
      'not when one of the positions is above the inviter',
      supervisor,
      [
        { role: 'guide', organisationPath: STORE },
        { role: 'finance', organisationPath: HQ },
      ],
      false,
    ],
    ['when a dealer invites his own guide again', dealer, [{ role: 'guide', organisationPath: DEALER_SHOP }], true],
  ] as const)('%s', (_rule, inviter, positions, joined) => {
    expect(mayJoinLogins(inviter, positions)).toBe(joined);
  });
});
