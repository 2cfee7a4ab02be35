import Taro from '@tarojs/taro';
import { QuietAction } from '../action/quiet-action';

export interface CallActionProps {
  readonly label: string;
  readonly phoneNumber: string;
}

async function call(phoneNumber: string): Promise<void> {
  try {
    await Taro.makePhoneCall({ phoneNumber });
  } catch {
    // The person decided not to call.
  }
}

/** Calls somebody with one tap; the system asks once more. */
export function CallAction({ label, phoneNumber }: CallActionProps) {
  return <QuietAction label={label} size="small" onPress={() => void call(phoneNumber)} />;
}
