import { View } from '@tarojs/components';
import type { IconName } from './icon-name';
import './icon.scss';

export interface IconProps {
  readonly name: IconName;
  /** `text` is as tall as the words beside it; `large` stands alone. */
  readonly size?: 'text' | 'large';
}

/** A shape in the colour of the text around it. It only accompanies words, so screen readers skip it. */
export function Icon({ name, size = 'text' }: IconProps) {
  return <View className={`icon icon--${size} icon--${name}`} aria-hidden />;
}
