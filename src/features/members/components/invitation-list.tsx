import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { usePagedQuery } from '../../../api/use-paged-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { membersText } from '../../../text/members';
import { invitationRowView, type Invitation } from '../view-model';
import './members.scss';

function InvitationRow({ invitation, onRevoke }: { readonly invitation: Invitation; readonly onRevoke: () => void }) {
  const view = invitationRowView(invitation, useNow());
  return (
    <Card>
      <View className="member">
        <RowWords title={view.name} details={[view.line]} />
        {view.revocable ? (
          <QuietAction label={membersText.revokeInvitation} size="small" onPress={onRevoke} />
        ) : (
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
        )}
        <View className="member__cells">
          <Text>{view.phone}</Text>
          <Text>{view.expires}</Text>
        </View>
      </View>
    </Card>
  );
}

/** Whom one has invited, and what came of it. */
export function InvitationList() {
  const query = usePagedQuery('identity.invitation.list', {});
  const revoke = useCommand('identity.invitation.revoke');
  const [chosen, setChosen] = useState<Invitation>();
  const [done, setDone] = useState<string>();

  const confirm = async () => {
    if (chosen === undefined) return;
    const result = await revoke.run({ invitationId: chosen.id });
    if (!result.ok) return;
    setDone(membersText.invitationRevoked);
    setChosen(undefined);
  };

  return (
    <>
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      <PagedList
        query={query}
        renderRow={(invitation) => <InvitationRow invitation={invitation} onRevoke={() => setChosen(invitation)} />}
        empty={
          <EmptyState icon="invite" title={membersText.invitationsEmpty} advice={membersText.invitationsEmptyHint} />
        }
      />
      {chosen === undefined ? null : (
        <ConfirmSheet
          open
          title={membersText.revokeInvitationTitle(chosen.name)}
          consequence={membersText.revokeInvitationBody}
          actionLabel={membersText.revokeInvitation}
          pending={revoke.pending}
          error={revoke.error}
          onConfirm={() => void confirm()}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}
