import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Notice } from '../notice/notice';
import { Screen, type ScreenProps } from '../screen/screen';
import { Section } from '../section/section';
import './case-frame.scss';

export interface CaseFrameProps extends Pick<ScreenProps, 'title' | 'lead' | 'headline' | 'footer'> {
  /** What was just done. */
  readonly done: string | undefined;
  /** What to know before anything else. */
  readonly above?: ReactNode;
  readonly history: { readonly title: string; readonly content: ReactNode };
  /** A sheet that lies over it. */
  readonly sheet: ReactNode;
  readonly children: ReactNode;
}

/** One case for who deals with it: what is known of it, and what happened so far, on a desk side by side. */
export function CaseFrame({ done, above, history, sheet, children, ...screen }: CaseFrameProps) {
  return (
    <Screen {...screen} width="wide">
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      {above}
      <View className="case-frame">
        <View>{children}</View>
        <Section title={history.title}>{history.content}</Section>
      </View>
      {sheet}
    </Screen>
  );
}
