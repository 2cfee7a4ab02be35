import { View } from '@tarojs/components';
import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Screen } from '../../../components/screen/screen';
import { useNow } from '../../../stores/clock';
import { reconciliationText } from '../../../text/reconciliation';
import { dayView, type Reconciliation } from '../view-model';
import { DayFigures } from './day-figures';
import { DayList } from './day-list';
import { Mismatches } from './mismatches';
import './reconciliation.scss';

/** Every day's books beside WeChat's bill, and what to do about each difference. */
export function ReconciliationScreen() {
  const [on, setOn] = useState<string>();
  const query = useQuery('payments.reconciliation.get', on === undefined ? {} : { on });
  if (query.status !== 'ready') {
    return (
      <Screen title={reconciliationText.title} width="wide">
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  return <Ready reconciliation={query.data} onDay={setOn} />;
}

interface ReadyProps {
  readonly reconciliation: Reconciliation;
  readonly onDay: (on: string) => void;
}

function Ready({ reconciliation, onDay }: ReadyProps) {
  const view = dayView(reconciliation, useNow());
  if (reconciliation.days.length === 0 && reconciliation.ranAt === null) {
    return (
      <Screen title={reconciliationText.title} width="wide">
        <EmptyState icon="compare" title={reconciliationText.empty} advice={reconciliationText.emptyHint} />
      </Screen>
    );
  }
  return (
    <Screen title={reconciliationText.title} lead={view.lead} headline={view.headline} width="wide">
      <View className="reconciliation">
        <View className="reconciliation__day">
          <DayFigures reconciliation={reconciliation} />
          <Mismatches mismatches={reconciliation.mismatches} more={view.more} />
        </View>
        <DayList reconciliation={reconciliation} onDay={onDay} />
      </View>
    </Screen>
  );
}
