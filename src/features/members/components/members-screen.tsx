import { useState } from 'react';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { membersText } from '../../../text/members';
import { FoundingAction } from './founding-action';
import { InvitationCode } from './invitation-code';
import { InvitationList } from './invitation-list';
import { InviteSheet, type CreatedInvitation } from './invite-sheet';
import { MemberList } from './member-list';

type Tab = keyof typeof membersText.tabs;
const SEGMENTS = [
  { value: 'members', label: membersText.tabs.members },
  { value: 'invitations', label: membersText.tabs.invitations },
] as const satisfies readonly { value: Tab; label: string }[];

/** Who works here, who is invited, and inviting. */
export function MembersScreen() {
  const [tab, setTab] = useState<Tab>('members');
  const [inviting, setInviting] = useState(false);
  const [created, setCreated] = useState<CreatedInvitation>();
  const finish = (invited: CreatedInvitation) => {
    setInviting(false);
    setCreated(invited);
    setTab('invitations');
  };
  return (
    <Screen
      title={membersText.title}
      width="wide"
      footer={
        <ActionBar>
          <FoundingAction />
          <PrimaryAction label={membersText.invite} onPress={() => setInviting(true)} />
        </ActionBar>
      }
    >
      <Segmented<Tab> segments={SEGMENTS} value={tab} onChange={setTab} />
      {tab === 'members' ? <MemberList /> : <InvitationList />}
      {inviting ? <InviteSheet onClose={() => setInviting(false)} onInvited={finish} /> : null}
      {created === undefined ? null : <InvitationCode created={created} onClose={() => setCreated(undefined)} />}
    </Screen>
  );
}
