import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { TextAction } from '../../../components/action/text-action';
import { lotteryText } from '../../../text/lottery';
import './lottery.scss';

export interface FingerprintProps {
  readonly label: string;
  /** Many digits that nobody types off: they can be copied. */
  readonly value: string;
}

/** A seed, a digest or an id, whole, to be copied. */
export function Fingerprint({ label, value }: FingerprintProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await Taro.setClipboardData({ data: value });
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <View className="fingerprint">
      <View className="fingerprint__head">
        <Text className="lottery__muted">{label}</Text>
        <TextAction label={copied ? lotteryText.proof.copied : lotteryText.proof.copy} onPress={() => void copy()} />
      </View>
      <View className="fingerprint__value">{value}</View>
    </View>
  );
}
