import { View } from '@tarojs/components';
import './action.scss';

export interface TextActionProps {
  readonly label: string;
  readonly onPress: () => void;
}

/** A small way out or onward, in words only. */
export function TextAction({ label, onPress }: TextActionProps) {
  return (
    <View className="text-action" hoverClass="action--pressed" role="button" aria-role="button" onClick={onPress}>
      {label}
    </View>
  );
}
