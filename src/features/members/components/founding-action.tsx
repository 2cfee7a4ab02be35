import Taro from '@tarojs/taro';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { foundingText as words } from '../../../text/founding';
import { FoundingSheet, type Founded } from './founding-sheet';
import { InvitationCode } from './invitation-code';
import type { CreatedInvitation } from './invite-sheet';

/** Adds a place or a partner to the company; nothing for who may add none. */
export function FoundingAction() {
  const { data } = useQuery('identity.organisation.list', {});
  const [founding, setFounding] = useState(false);
  const [created, setCreated] = useState<CreatedInvitation>();
  const kinds = data?.kindsToFound ?? [];
  if (kinds.length === 0) return null;
  const title = words.add(kinds.length === 1);
  const finish = ({ organisation, invited }: Founded) => {
    setFounding(false);
    if (invited === null) void Taro.showToast({ title: words.added(organisation.name), icon: 'none' });
    else setCreated(invited);
  };
  return (
    <>
      <QuietAction label={title} onPress={() => setFounding(true)} />
      {founding ? <FoundingSheet title={title} onClose={() => setFounding(false)} onFounded={finish} /> : null}
      {created === undefined ? null : <InvitationCode created={created} onClose={() => setCreated(undefined)} />}
    </>
  );
}
