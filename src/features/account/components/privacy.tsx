import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../../api/use-command';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Screen } from '../../../components/screen/screen';
import { useNow } from '../../../stores/clock';
import { privacyText } from '../../../text/account';
import { privacyParts } from '../../../text/privacy';
import { consentView, type Session } from '../view-model';
import './account.scss';

/** What is kept and why; the consent is recorded and can be taken back. `children`: what else somebody agreed to. */
export function Privacy({ session, children }: { readonly session: Session; readonly children?: ReactNode }) {
  const record = useCommand('identity.consent.record');
  const [withdrawing, setWithdrawing] = useState(false);
  const consent = consentView(session, useNow());
  const say = async (granted: boolean) => {
    const result = await record.run({ document: 'privacy', version: privacyText.version, granted });
    if (result.ok) setWithdrawing(false);
  };
  const action = consent.granted ? (
    <QuietAction label={privacyText.withdraw} onPress={() => setWithdrawing(true)} />
  ) : (
    <PrimaryAction label={privacyText.agree} loading={record.pending} onPress={() => void say(true)} />
  );
  return (
    <Screen
      title={privacyText.title}
      headline={privacyText.headline}
      footer={<ActionBar note={consent.sentence ?? undefined}>{action}</ActionBar>}
    >
      <FailureNotice error={record.error} />
      {children}
      <Card>
        {privacyParts.map(({ title, body }) => (
          <View key={title} className="account__part">
            <View className="account__part-title">{title}</View>
            <View>{body}</View>
          </View>
        ))}
      </Card>
      <ConfirmSheet
        open={withdrawing}
        title={privacyText.withdrawTitle}
        consequence={privacyText.withdrawBody}
        actionLabel={privacyText.withdraw}
        pending={record.pending}
        error={record.error}
        onConfirm={() => void say(false)}
        onClose={() => setWithdrawing(false)}
      />
    </Screen>
  );
}
