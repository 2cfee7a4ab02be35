import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Screen } from '../../../components/screen/screen';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { pointsText } from '../../../text/points';
import { headlineOf, type PointsHome } from '../view-model';
import { BalanceCard } from './balance-card';
import { CheckInCard } from './check-in-card';
import { LevelCard } from './level-card';
import { UsesCard } from './uses-card';

/** Points, what they are worth and when they end; checking in; the level. */
export function PointsScreen() {
  const home = useQuery('loyalty.home.get', {});
  if (home.status !== 'ready') {
    return (
      <Screen title={pointsText.title}>
        <AsyncState query={home} cards={3} />
      </Screen>
    );
  }
  return <Ready home={home.data} onStale={home.refresh} />;
}

interface ReadyProps {
  readonly home: PointsHome;
  /** The server knows better than what is shown. */
  readonly onStale: () => void;
}

function Ready({ home, onStale }: ReadyProps) {
  const checkIn = useCommand('loyalty.checkin.do', { refreshes: ['ledger.'] });
  const today = dayOf(useNow());
  // Until the fresh answer is there, nobody is asked to check in twice.
  const [doneOn, setDoneOn] = useState<string>();
  const submit = async () => {
    const result = await checkIn.run({});
    if (result.ok) setDoneOn(today);
    else onStale();
  };
  const footer =
    home.checkIn.doneToday || doneOn === today ? undefined : (
      <ActionBar>
        <PrimaryAction label={pointsText.checkIn.submit} loading={checkIn.pending} onPress={() => void submit()} />
      </ActionBar>
    );
  return (
    <Screen title={pointsText.title} headline={headlineOf(home)} footer={footer}>
      <FailureNotice error={checkIn.error} />
      <BalanceCard home={home} />
      <UsesCard coupons={home.coupons} />
      <CheckInCard checkIn={home.checkIn} />
      <LevelCard level={home.level} pointsAccount={home.account} />
    </Screen>
  );
}
