import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '../../../components/card/card';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { waitingView, type WaitingJob } from '../view-model';
import './dispatch.scss';

export interface WaitingCardProps {
  readonly job: WaitingJob;
  readonly isChosen?: boolean;
  readonly onPress: () => void;
  /** Who could do it, once it is chosen. */
  readonly children?: ReactNode;
}

/** A job that waits for somebody. */
export function WaitingCard({ job, isChosen = false, onPress, children }: WaitingCardProps) {
  const { title, held, setback, who, tags, wishes, hint, asked } = waitingView(job, useNow());
  const marks = tags.map(({ words, tone }) => (
    <Tag key={words} tone={tone}>
      {words}
    </Tag>
  ));
  return (
    <Card tone={isChosen ? 'outlined' : 'plain'}>
      <View role="button" aria-pressed={isChosen} hoverClass="card--pressed" onClick={onPress}>
        {marks.length === 0 ? null : <View className="dispatch__tags">{marks}</View>}
        <RowWords title={title} details={[setback, held, who, wishes, hint, asked]} />
      </View>
      {children}
    </Card>
  );
}
