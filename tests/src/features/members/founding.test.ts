import { foundingInput, foundingProblems, invitesSomebody, parentsOf, startingFounding, withKind, type FoundingChoices } from '../../../../src/features/members/founding';
import { kindsToFound } from '../../../../src/shared/domain/identity/places';
import { ROLES } from '../../../../src/shared/domain/roles';
import { foundingText as words } from '../../../../src/text/founding';

const dealer = { id: 'org_00000001', name: '城东专卖店', kind: 'dealer' } as const;
const headquarters = { id: 'org_00000002', name: '恒远电器', kind: 'headquarters' } as const;
const retailer = { id: 'org_00000003', name: '苏宁柜台', kind: 'ka_store' } as const;
const owner: FoundingChoices = { organisations: [dealer, headquarters, retailer], invitableRoles: [...ROLES], kindsToFound: [...kindsToFound('owner')] };
const start = startingFounding(owner);

describe('adding a place or a partner', () => {
  it('begins with a partner of the company, whose only role is known', () => {
    expect(start).toMatchObject({ kind: 'partner', parentId: headquarters.id, role: 'partner', partnerKind: null });
    expect(foundingProblems(start)).toEqual({
      name: words.nameNeeded,
      partnerKind: words.partnerKindNeeded,
      first: words.firstNeeded,
      phone: words.phoneWrong,
    });
  });

  it('calls a mother as she is, unless she is given another name', () => {
    const mother = { ...start, partnerKind: 'owner_mother', first: ' 王芳 ', phone: '13800001111' } as const;
    const invitee = { name: '王芳', phone: '13800001111', role: 'partner', partnerKind: 'owner_mother' };
    expect(foundingInput(mother)).toEqual({ name: '王芳', kind: 'partner', parentId: headquarters.id, first: invitee });
    expect(foundingInput({ ...mother, name: '王芳（翠湖苑）' })?.name).toBe('王芳（翠湖苑）');
    expect(foundingProblems({ ...mother, partnerKind: 'property' })).toEqual({ name: words.nameNeeded });
  });

  it('offers what it may stand below, the company first', () => {
    expect(parentsOf(owner, 'store').map(({ name }) => name)).toEqual(['恒远电器', '城东专卖店']);
    expect(parentsOf(owner, 'dealer').map(({ name }) => name)).toEqual(['恒远电器']);
  });

  it('adds a store without anybody, and asks for the role of whom it gets', () => {
    const store = { ...withKind(start, 'store', owner), name: '城北店' };
    expect(invitesSomebody(store)).toBe(false);
    expect(foundingInput(store)).toEqual({ name: '城北店', kind: 'store', parentId: headquarters.id, first: null });
    const staffed = { ...store, first: '李店长', phone: '13800001112' };
    expect(foundingProblems(staffed)).toEqual({ role: words.roleNeeded });
    expect(foundingInput({ ...staffed, role: 'owner' })?.first).toEqual({ name: '李店长', phone: '13800001112', role: 'owner' });
  });

  it('invites a dealer’s boss as the dealer', () => {
    expect(withKind(start, 'dealer', owner).role).toBe('dealer');
  });
});
