import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { refreshQueries } from '../../../../src/api/query-cache';
import { FoundingAction } from '../../../../src/features/members/components/founding-action';
import { kindsToFound } from '../../../../src/shared/domain/identity/places';
import { ROLES, type OrganisationKind } from '../../../../src/shared/domain/roles';
import { foundingText as words } from '../../../../src/text/founding';
import { partnerKindNames } from '../../../../src/text/lead-names';
import { membersText } from '../../../../src/text/members';
import { organisationKindNames } from '../../../../src/text/names';
import { cloudCalls } from '../../taro/taro';

const headquarters = { id: 'org_00000001', name: '恒远电器', kind: 'headquarters' };
const invitation = { id: 'inv_00000001', name: '王芳', phoneMasked: '138****1111', role: 'partner', organisationName: '王芳', state: 'open', expiresAt: 1_795_000_000_000 };

/** A server that lets these be added, and remembers what it was told to add. */
function serve(kinds: readonly OrganisationKind[]): unknown[] {
  const added: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: { readonly first: object | null } };
    if (action === 'identity.organisation.list') return Promise.resolve({ ok: true, data: { organisations: [headquarters], invitableRoles: [...ROLES], kindsToFound: kinds } });
    added.push(input);
    const invited = input.first === null ? null : { invitation, code: '482913' };
    return Promise.resolve({ ok: true, data: { organisation: { id: 'org_00000002', name: '王芳', kind: 'partner' }, invited } });
  };
  return added;
}

async function press(target: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(target);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** Shown with what the server says now, not with what another said before. */
async function show(): Promise<HTMLElement> {
  const { container } = render(<FoundingAction />);
  await act(() => refreshQueries(['identity.']));
  return container;
}

const sheet = () => within(screen.getByRole('dialog'));
const type = (label: string, text: string) => fireEvent.input(sheet().getByLabelText(label), { target: { value: text } });

describe('adding a partner', () => {
  it('asks for what is missing, adds a mother under her own name and shows the code for her', async () => {
    const added = serve(kindsToFound('supervisor'));
    await show();
    await press(await screen.findByText(words.add(true)));
    await press(sheet().getByText(words.submitAndInvite));
    expect(sheet().getByText(words.partnerKindNeeded)).toBeTruthy();
    expect(added).toEqual([]);
    await press(sheet().getByText(partnerKindNames.owner_mother));
    type(words.first, '王芳');
    type(words.phone, '13800001111');
    await press(sheet().getByText(words.submitAndInvite));
    expect(added).toEqual([{ name: '王芳', kind: 'partner', parentId: headquarters.id, first: { name: '王芳', phone: '13800001111', role: 'partner', partnerKind: 'owner_mother' } }]);
    expect(await screen.findByText('482913')).toBeTruthy();
    expect(screen.getByText(membersText.code.title)).toBeTruthy();
  });

  it('lets the owner add a store without anybody', async () => {
    const added = serve(kindsToFound('owner'));
    await show();
    await press(await screen.findByText(words.add(false)));
    await press(sheet().getByText(organisationKindNames.store));
    type(words.name, '城北店');
    await press(sheet().getByText(words.submit));
    expect(added).toEqual([{ name: '城北店', kind: 'store', parentId: headquarters.id, first: null }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is not offered to who may add nothing', async () => {
    serve([]);
    const container = await show();
    expect(container.textContent).toBe('');
  });
});
