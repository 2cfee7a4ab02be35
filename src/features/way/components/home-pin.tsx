import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { choosePlace } from '../../../api/whereabouts';
import { QuietAction } from '../../../components/action/quiet-action';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { wayText } from '../../../text/way';
import type { WayReader } from '../view-model';
import './way.scss';

const words = wayText.pin;

/** A home that is not on the map yet: its customer may put it there, and sees when somebody will come. */
export function HomePin({ workOrderId, reader }: { readonly workOrderId: string; readonly reader: WayReader }) {
  const { run, pending, error } = useCommand('service.place.pin');
  const [isRefused, setIsRefused] = useState(false);
  const pin = async () => {
    const point = await choosePlace();
    setIsRefused(point === null && TRANSPORT !== 'weapp');
    if (point !== null) await run({ workOrderId, point });
  };
  return (
    <View className="way__pin">
      <View className="way__muted">{words[reader]}</View>
      {reader === 'customer' ? (
        <QuietAction size="small" label={TRANSPORT === 'weapp' ? words.open : words.openBrowser} loading={pending} onPress={() => void pin()} />
      ) : null}
      {isRefused ? <View className="way__problem">{words.refused}</View> : null}
      <FailureNotice error={error} />
    </View>
  );
}
