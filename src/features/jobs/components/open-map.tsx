import Taro from '@tarojs/taro';
import { useState } from 'react';
import { QuietAction } from '../../../components/action/quiet-action';
import { jobsText as words } from '../../../text/jobs';
import type { Job } from '../view-model';

const E6 = 1_000_000;

/** Shows the way: the phone's map where the customer put a pin, else the address to paste into one. */
export function OpenMap({ job: { place, card } }: { readonly job: Job }) {
  const [isCopied, setIsCopied] = useState(false);
  const point = place?.point ?? null;
  const open = async () => {
    if (TRANSPORT === 'weapp' && point !== null) {
      const { latitudeE6, longitudeE6 } = point;
      await Taro.openLocation({ latitude: latitudeE6 / E6, longitude: longitudeE6 / E6, name: card.customerName, address: card.addressLine });
      return;
    }
    await Taro.setClipboardData({ data: card.addressLine });
    setIsCopied(true);
  };
  const label = TRANSPORT === 'weapp' && point !== null ? words.map : words.copyAddress;
  return <QuietAction size="small" label={isCopied ? words.addressCopied : label} onPress={() => void open().catch(() => undefined)} />;
}
