import { Text } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card, CardPart } from '../../../components/card/card';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { PersonCard } from '../../../components/person-card/person-card';
import { Screen } from '../../../components/screen/screen';
import { Sheet } from '../../../components/sheet/sheet';
import { doorRoute, serviceRoute } from '../../../routes/pages';
import { openPage, replacePage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { roleNames, visitorName } from '../../../text/names';
import { scanText } from '../../../text/scan';
import { sceneOf, type CodeContent } from '../code-text';
import { doorDoubt, type DoorDoubt } from '../door-model';
import { useDoorCheck, type DoorCheck } from '../use-door-check';
import type { Landing } from '../use-landing';
import { StrangerReport } from './stranger-report';
import './landing.scss';

const words = scanText.door;
type Host = Extract<Landing, { kind: 'door' }>['host'];

export interface DoorLandingProps {
  readonly landing: Extract<Landing, { kind: 'door' }>;
  readonly content: CodeContent | null;
}

/** Who stands at the door (B12): whether he is expected, and one tap that opens the visit or brings the office. */
export function DoorLanding({ landing: { host }, content }: DoorLandingProps) {
  const scene = sceneOf(content);
  const state = useDoorCheck(scene);
  const now = useNow();
  if (state.status !== 'ready') {
    const query = { status: state.status, error: state.status === 'error' ? state.error : undefined, refresh: state.status === 'error' ? state.again : () => undefined };
    return (
      <Screen title={scanText.title} lead={host.organisationName}>
        <AsyncState query={query} cards={2} />
      </Screen>
    );
  }
  const doubt = doorDoubt(state.check, host.name, now);
  if (doubt === null) return <ExpectedDoor host={host} scene={scene} />;
  return <DoubtfulDoor host={host} scene={scene} check={state.check} doubt={doubt} onAgain={state.again} />;
}

function HostCard({ host: { name, role, organisationName }, hint }: { readonly host: Host; readonly hint: string }) {
  return (
    <Card>
      <PersonCard name={visitorName(name)} detail={`${organisationName} · ${roleNames[role]}`} />
      <CardPart>
        <Text className="landing__muted">{hint}</Text>
      </CardPart>
    </Card>
  );
}

const headlineOf = (headline: string) => <Text className="landing__headline">{headline}</Text>;

/** One tap says that he is there and opens the visit. */
function ExpectedDoor({ host, scene }: { readonly host: Host; readonly scene: string }) {
  const { run, pending, error } = useCommand('service.door.open', { refreshes: ['orders.'] });
  const [isStranger, setIsStranger] = useState(false);
  const open = async () => {
    const result = await run({ scene });
    if (result.ok) replacePage(doorRoute, { workOrderId: result.data.workOrderId });
  };
  return (
    <Screen
      title={scanText.title}
      lead={host.organisationName}
      headline={headlineOf(words.headline(visitorName(host.name)))}
      footer={
        <ActionBar note={<TextAction label={words.notExpected} onPress={() => setIsStranger(true)} />}>
          <PrimaryAction label={words.open} loading={pending} onPress={() => void open()} />
        </ActionBar>
      }
    >
      <FailureNotice error={error} />
      <HostCard host={host} hint={words.hint} />
      <Sheet open={isStranger} title={words.stranger.title} lead={words.stranger.lead} onClose={() => setIsStranger(false)}>
        <StrangerReport scene={scene} />
      </Sheet>
    </Screen>
  );
}

interface DoubtfulDoorProps {
  readonly host: Host;
  readonly scene: string;
  readonly check: DoorCheck;
  readonly doubt: DoorDoubt;
  readonly onAgain: () => void;
}

/** He is not expected here, or not yet: what that means, and what to do about whoever stands there. */
function DoubtfulDoor({ host, scene, check: { situation, workOrderId }, doubt, onAgain }: DoubtfulDoorProps) {
  const seesOver = situation === 'over' && workOrderId !== null;
  const again = <PrimaryAction label={words.again} onPress={onAgain} />;
  const over = <PrimaryAction label={words.over} onPress={() => openPage(serviceRoute, { workOrderId: workOrderId ?? '' })} />;
  return (
    <Screen title={scanText.title} lead={host.organisationName} headline={headlineOf(doubt.headline)} footer={<ActionBar>{seesOver ? over : again}</ActionBar>}>
      {doubt.caution === null ? null : <Notice tone="danger" sentence={doubt.caution} />}
      <HostCard host={host} hint={doubt.hint} />
      <Card>
        <StrangerReport scene={scene} />
      </Card>
    </Screen>
  );
}
