import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { Screen } from '../../../components/screen/screen';
import { scanText } from '../../../text/scan';
import './landing.scss';

export interface Way {
  readonly label: string;
  readonly onPress: () => void;
}

export interface PlainLandingProps {
  /** In the bar above. */
  readonly title?: string;
  readonly lead?: string;
  readonly headline: string;
  /** What to know; stands on a card. */
  readonly hint: string;
  readonly way: Way;
  readonly otherWay?: Way;
  readonly children?: ReactNode;
}

/** A landing that says one thing and leads on. */
export function PlainLanding({ title = scanText.title, lead, headline, hint, way, otherWay, children }: PlainLandingProps) {
  return (
    <Screen
      title={title}
      lead={lead}
      headline={<Text className="landing__headline">{headline}</Text>}
      footer={
        <ActionBar>
          {otherWay === undefined ? null : <QuietAction label={otherWay.label} onPress={otherWay.onPress} />}
          <PrimaryAction label={way.label} onPress={way.onPress} />
        </ActionBar>
      }
    >
      {children}
      <Card>
        <Text className="landing__muted">{hint}</Text>
      </Card>
    </Screen>
  );
}
