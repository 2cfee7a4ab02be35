import { View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { Tag } from '../../../components/tag/tag';
import { serviceText } from '../../../text/service';
import type { StepView } from '../view-model';
import './service.scss';

const words = serviceText.steps;
const TONE = { done: 'done', current: 'now' } as const;

export interface ServiceContentProps {
  /** `安装燃气热水器`. */
  readonly work: string;
  readonly steps: readonly StepView[];
}

/** What belongs to this service, step by step: known before anybody begins, and followed while it is done. */
export function ServiceContent({ work, steps }: ServiceContentProps) {
  if (steps.length === 0) return null;
  return (
    <Card>
      <View className="service__title">{work}</View>
      <View className="service__muted">{words.lead(steps.length)}</View>
      {steps.map(({ id, title, hint, state }) => (
        <View key={id} className={`service__step service__step--${state}`}>
          <View className="service__step-words">
            <View>{title}</View>
            {hint === '' ? null : <View className="service__muted">{hint}</View>}
          </View>
          {state === 'ahead' ? null : <Tag tone={TONE[state]}>{words.states[state]}</Tag>}
        </View>
      ))}
    </Card>
  );
}
