import { Text } from '@tarojs/components';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { scanText } from '../../../text/scan';
import { refusedDoor } from '../door-model';
import { useDoorCheck } from '../use-door-check';
import type { Way } from './plain-landing';
import { StrangerReport } from './stranger-report';
import './landing.scss';

/** Somebody shows a door code that opens nothing: not to let him in, and what brings the office; of a code of ours it knows already. */
export function RefusedDoor({ scene, again }: { readonly scene: string; readonly again: Way }) {
  const state = useDoorCheck(scene);
  const error = state.status === 'error' ? state.error : undefined;
  if (state.status === 'loading' || error?.isUnsettled === true) {
    const query = { status: state.status === 'error' ? ('error' as const) : ('loading' as const), error, refresh: state.status === 'error' ? state.again : () => undefined };
    return (
      <Screen title={scanText.title} lead={scanText.opening}>
        <AsyncState query={query} cards={2} />
      </Screen>
    );
  }
  const check = state.status === 'ready' ? state.check : null;
  const { headline, hint, caution } = refusedDoor(check);
  return (
    <Screen
      title={scanText.title}
      headline={<Text className="landing__headline">{headline}</Text>}
      footer={
        <ActionBar>
          <PrimaryAction label={again.label} onPress={again.onPress} />
        </ActionBar>
      }
    >
      {caution === null ? null : <Notice tone="danger" sentence={caution} />}
      <Card>
        <Text className="landing__muted">{hint}</Text>
      </Card>
      <Card>
        <StrangerReport scene={scene} isOurs={check !== null} />
      </Card>
    </Screen>
  );
}
