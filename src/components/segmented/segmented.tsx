import { View } from '@tarojs/components';
import './segmented.scss';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SegmentedProps<Value extends string> {
  readonly segments: readonly Segment<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A few views of the same list; scrolls sideways when they do not fit. */
export function Segmented<Value extends string>({ segments, value, onChange }: SegmentedProps<Value>) {
  return (
    <View className="segmented" role="tablist">
      {segments.map((segment) => (
        <View
          key={segment.value}
          className={`segmented__segment${segment.value === value ? ' segmented__segment--on' : ''}`}
          role="tab"
          aria-selected={segment.value === value}
          onClick={() => onChange(segment.value)}
        >
          {segment.label}
        </View>
      ))}
    </View>
  );
}
