import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { Sheet } from '../../../components/sheet/sheet';
import { useNow } from '../../../stores/clock';
import { membersText } from '../../../text/members';
import { momentWords } from '../../../text/when';
import type { CreatedInvitation } from './invite-sheet';
import './members.scss';

const { code: words } = membersText;

export interface InvitationCodeProps {
  readonly created: CreatedInvitation;
  readonly onClose: () => void;
}

/** The one-time code, shown once: the server keeps only what it needs to check it. */
export function InvitationCode({ created: { invitation, code }, onClose }: InvitationCodeProps) {
  const now = useNow();
  const copy = async () => {
    await Taro.setClipboardData({ data: words.copyText(invitation.name, code) });
    void Taro.showToast({ title: words.copied, icon: 'none' });
  };
  return (
    <Sheet
      open
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <PrimaryAction label={words.copy} onPress={() => void copy()} />
          <TextAction label={words.done} onPress={onClose} />
        </>
      }
    >
      <View className="member__code">{code}</View>
      <View>{words.body(invitation.name)}</View>
      <View className="member__muted">{words.until(momentWords(invitation.expiresAt, now))}</View>
    </Sheet>
  );
}
