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
import { useNow } from '../../../stores/clock';
import { membersText } from '../../../text/members';
import { memberRowView, type Member } from '../view-model';
import './members.scss';

function MemberRow({ member, onRevoke }: { readonly member: Member; readonly onRevoke: () => void }) {
  const view = memberRowView(member, useNow());
  return (
    <Card>
      <View className="member">
        <RowWords title={view.name} details={[view.line]} />
        {view.revocable ? <QuietAction label={membersText.revokeMember} size="small" onPress={onRevoke} /> : <View />}
        <View className="member__cells">
          <Text>{view.phone}</Text>
          <Text>{view.since}</Text>
        </View>
      </View>
    </Card>
  );
}

/** Everybody at work in one's own organisation and below, each to be revoked with immediate effect. */
export function MemberList() {
  const query = usePagedQuery('identity.member.list', {});
  const revoke = useCommand('identity.member.revoke');
  const [chosen, setChosen] = useState<Member>();
  const [done, setDone] = useState<string>();
  const rows = query.data?.map((member) => ({ id: member.membershipId, member }));

  const confirm = async () => {
    if (chosen === undefined) return;
    const result = await revoke.run({ personId: chosen.personId, membershipId: chosen.membershipId });
    if (!result.ok) return;
    setDone(membersText.memberRevoked(chosen.name));
    setChosen(undefined);
  };

  return (
    <>
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      <PagedList
        query={{ ...query, data: rows }}
        renderRow={({ member }) => <MemberRow member={member} onRevoke={() => setChosen(member)} />}
        empty={<EmptyState icon="people" title={membersText.membersEmpty} advice={membersText.membersEmptyHint} />}
      />
      {chosen === undefined ? null : (
        <ConfirmSheet
          open
          title={membersText.revokeMemberTitle(chosen.name)}
          consequence={membersText.revokeMemberBody(chosen.name, chosen.role)}
          actionLabel={membersText.revokeMember}
          pending={revoke.pending}
          error={revoke.error}
          onConfirm={() => void confirm()}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}
