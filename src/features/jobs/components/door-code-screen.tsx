import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { FRESHNESS } from '../../../api/freshness';
import { useBrightScreen } from '../../../api/use-bright-screen';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Screen } from '../../../components/screen/screen';
import { workbenchRoute } from '../../../routes/pages';
import { goBack } from '../../../routes/route';
import { doorCodeText as words } from '../../../text/door-code';
import { isUnderWay, scanState } from '../door-model';
import { DoorGuests } from './door-guests';
import './jobs.scss';

export interface DoorCodeScreenProps {
  readonly workOrderId: string;
  /** The picture of the code. */
  readonly code: ReactNode;
}

/** "Please scan this": the technician's code, large and bright, and what came of it. */
export function DoorCodeScreen({ workOrderId, code }: DoorCodeScreenProps) {
  useBrightScreen();
  const query = useQuery('service.work_order.get', { workOrderId }, { liveWhile: isUnderWay, everySeconds: FRESHNESS.momentSeconds });
  const scan = query.data === undefined ? null : scanState(query.data);
  return (
    <Screen
      title={words.title}
      footer={
        scan?.isScanned === true ? (
          <ActionBar>
            <PrimaryAction label={words.back} onPress={() => goBack(workbenchRoute, {})} />
          </ActionBar>
        ) : undefined
      }
    >
      <View className="job__code">
        <View className="job__headline">{words.headline}</View>
        <Text className="job__muted">{words.lead}</Text>
      </View>
      {code}
      {query.data === undefined ? <AsyncState query={query} cards={1} /> : null}
      {scan === null ? null : (
        <View className={`job__scan-state${scan.isScanned ? ' job__scan-state--done' : ''}`} role="status">
          {scan.sentence}
        </View>
      )}
      {query.data === undefined ? null : <DoorGuests job={query.data} />}
    </Screen>
  );
}
