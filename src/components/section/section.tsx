import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './section.scss';

export interface SectionProps {
  readonly title: string;
  /** Quiet words or a small action on the right. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A named part of a screen. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <View className="section">
      <View className="section__head">
        <View className="section__title">{title}</View>
        {aside === undefined ? null : <View className="section__aside">{aside}</View>}
      </View>
      {children}
    </View>
  );
}
