import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './card.scss';

export interface CardProps {
  /** `now` draws the eye to what wants the person; `outlined` marks the one next thing of a list. */
  readonly tone?: 'plain' | 'now' | 'outlined';
  readonly onPress?: () => void;
  readonly children: ReactNode;
}

/** A white sheet on the paper; what belongs together stands on one. */
export function Card({ tone = 'plain', onPress, children }: CardProps) {
  const pressable = onPress === undefined ? {} : ({ onClick: onPress, hoverClass: 'card--pressed', role: 'button' } as const);
  return (
    <View className={`card card--${tone}`} {...pressable}>
      {children}
    </View>
  );
}

/** Sets a hairline between the parts of a card. */
export function CardPart({ children }: { readonly children: ReactNode }) {
  return <View className="card__part">{children}</View>;
}
