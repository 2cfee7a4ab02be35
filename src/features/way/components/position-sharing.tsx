import { View } from '@tarojs/components';
import { openLocationSettings } from '../../../api/whereabouts';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { wayText } from '../../../text/way';
import { usePositionSharing } from '../use-position-sharing';
import { useWithdrawal } from '../use-withdrawal';
import './way.scss';

const words = wayText.share;
const IN_WECHAT = TRANSPORT === 'weapp';

/** The technician's side of his way: asked once, told all the while, ended by a tap, by arriving and by leaving the page. */
export function PositionSharing({ workOrderId }: { readonly workOrderId: string }) {
  const { sharing, decide, retry } = usePositionSharing(workOrderId);
  const { withdraw, error } = useWithdrawal(decide);
  switch (sharing) {
    case 'asks':
      return <Question onDecide={decide} />;
    case 'off':
      return (
        <>
          <Notice tone="quiet" sentence={words.off} action={<TextAction label={words.yes} onPress={() => decide(true)} />} />
          <FailureNotice error={error} />
        </>
      );
    case 'starting':
      return <Notice tone="quiet" sentence={words.starting} />;
    case 'watching':
      return <Notice tone="done" sentence={words.shares} action={<TextAction label={words.stop} onPress={withdraw} />} />;
    case 'refused':
      return <Refused onRetry={retry} />;
    case 'unavailable':
      return <Notice tone="now" sentence={words.unavailable} action={<TextAction label={words.retry} onPress={retry} />} />;
  }
}

function Question({ onDecide }: { readonly onDecide: (granted: boolean) => void }) {
  return (
    <Card tone="outlined">
      <View className="way__headline">{words.askTitle}</View>
      <View className="way__muted">{words.askBody}</View>
      <View className="way__choices">
        <QuietAction size="small" label={words.no} onPress={() => onDecide(false)} />
        <PrimaryAction size="small" label={words.yes} onPress={() => onDecide(true)} />
      </View>
    </Card>
  );
}

function Refused({ onRetry }: { readonly onRetry: () => void }) {
  const openSettings = async () => {
    await openLocationSettings();
    onRetry();
  };
  return (
    <Notice
      tone="now"
      sentence={IN_WECHAT ? words.refused.wechat : words.refused.browser}
      action={<TextAction label={IN_WECHAT ? words.settings : words.retry} onPress={() => void openSettings()} />}
    />
  );
}
