import { Text } from '@tarojs/components';
import './tag.scss';

/** What a state means to the person: `action` can be done, `now` is happening, `done` is settled, `danger` is late or wrong. */
export type Tone = 'action' | 'now' | 'done' | 'danger' | 'quiet';

export interface TagProps {
  readonly tone?: Tone;
  readonly children: string;
}

/** A state in one or two words. */
export function Tag({ tone = 'action', children }: TagProps) {
  return <Text className={`tag tag--${tone}`}>{children}</Text>;
}
