import { View } from '@tarojs/components';
import { useState } from 'react';
import { canGivePhone, phoneCodeOf } from '../../../api/phone-code';
import { useCommand } from '../../../api/use-command';
import { PrimaryAction } from '../../../components/action/primary-action';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { accountText } from '../../../text/account';
import './account.scss';

/** Why a phone number helps, and the tap that gives it. */
export function PhonePart() {
  const bind = useCommand('identity.phone.bind', { refreshes: ['orders.'] });
  const [refused, setRefused] = useState(false);
  if (!canGivePhone) return null;

  const give = async (event?: { readonly code?: string }) => {
    const code = await phoneCodeOf(event).catch(() => null);
    setRefused(code === null);
    if (code !== null) await bind.run({ code });
  };

  return (
    <>
      <View className="account__hint">{accountText.phoneHint}</View>
      {refused ? <Notice tone="now" sentence={accountText.phoneRefused} /> : null}
      <FailureNotice error={bind.error} />
      {TRANSPORT === 'weapp' ? (
        <PrimaryAction
          label={accountText.phoneGive}
          size="small"
          loading={bind.pending}
          openType="getPhoneNumber"
          onGetPhoneNumber={(event) => void give(event.detail)}
        />
      ) : (
        <PrimaryAction label={accountText.phoneGive} size="small" loading={bind.pending} onPress={() => void give()} />
      )}
    </>
  );
}
