import { Text } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { Card, CardPart } from '../../../components/card/card';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { ListRow } from '../../../components/list-row/list-row';
import { PersonCard } from '../../../components/person-card/person-card';
import { Screen } from '../../../components/screen/screen';
import { Sheet } from '../../../components/sheet/sheet';
import { askRoute, doorRoute, homeRoute } from '../../../routes/pages';
import { openPage, replacePage } from '../../../routes/route';
import { roleNames, visitorName } from '../../../text/names';
import { scanText } from '../../../text/scan';
import { sceneOf, type CodeContent } from '../code-text';
import type { Landing } from '../use-landing';
import './landing.scss';

const words = scanText.door;

export interface DoorLandingProps {
  readonly landing: Extract<Landing, { kind: 'door' }>;
  readonly content: CodeContent | null;
}

/** Who stands at the door (B12); one tap says that he is there and opens the visit. */
export function DoorLanding({ landing: { host }, content }: DoorLandingProps) {
  const { run, pending, error } = useCommand('service.door.open', { refreshes: ['orders.'] });
  const [isStranger, setIsStranger] = useState(false);
  const open = async () => {
    const result = await run({ scene: sceneOf(content) });
    if (result.ok) replacePage(doorRoute, { workOrderId: result.data.workOrderId });
  };
  const name = visitorName(host.name);
  return (
    <Screen
      title={scanText.title}
      lead={host.organisationName}
      headline={<Text className="landing__headline">{words.headline(name)}</Text>}
      footer={
        <ActionBar note={<TextAction label={words.notExpected} onPress={() => setIsStranger(true)} />}>
          <PrimaryAction label={words.open} loading={pending} onPress={() => void open()} />
        </ActionBar>
      }
    >
      <FailureNotice error={error} />
      <Card>
        <PersonCard name={name} detail={`${host.organisationName} · ${roleNames[host.role]}`} />
        <CardPart>
          <Text className="landing__muted">{words.hint}</Text>
        </CardPart>
      </Card>
      <Sheet open={isStranger} title={words.stranger.title} lead={words.stranger.lead} onClose={() => setIsStranger(false)}>
        <ListRow icon="chat" title={words.stranger.tell} detail={words.stranger.tellDetail} onPress={() => openPage(askRoute, { applianceId: '', title: '' })} />
        <ListRow icon="order" title={words.stranger.own} detail={words.stranger.ownDetail} onPress={() => openPage(homeRoute, {})} />
      </Sheet>
    </Screen>
  );
}
