import { Text, View } from '@tarojs/components';
import './stage-track.scss';

export interface Stage {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'ahead' | 'skipped';
  /** When it was reached, ready to show. */
  readonly note?: string;
}

export interface StageTrackProps {
  readonly stages: readonly Stage[];
  /** The whole track in one sentence, for screen readers. */
  readonly description: string;
}

/** Where a thing stands on its way: shape and weight say it, colour only repeats it. */
export function StageTrack({ stages, description }: StageTrackProps) {
  return (
    <View className="stage-track" role="img" aria-label={description}>
      {stages.map(({ id, label, state, note }) => (
        <View key={id} className={`stage-track__stage stage-track__stage--${state}`}>
          <View className="stage-track__line" />
          <View className="stage-track__mark" />
          <Text className="stage-track__label">{label}</Text>
          {note === undefined ? null : <Text className="stage-track__note">{note}</Text>}
        </View>
      ))}
    </View>
  );
}
