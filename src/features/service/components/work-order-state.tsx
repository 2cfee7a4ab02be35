import type { QueryState } from '../../../api/use-query';
import { leadsNowhere } from '../../../api/api-error';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Screen } from '../../../components/screen/screen';
import { homeRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { serviceText as words } from '../../../text/service';
import type { WorkOrder } from '../view-model';

export interface WorkOrderStateProps {
  readonly title: string;
  /** Empty when the link names none. */
  readonly workOrderId: string;
  /** Why one who came through a door sees nothing (any more). */
  readonly gone?: { readonly title: string; readonly advice: string };
  readonly query: Exclude<QueryState<WorkOrder>, { readonly status: 'ready' }>;
}

/** A work order that is not there yet, or not for who asks. */
export function WorkOrderState({ title, workOrderId, query, gone = { title: words.missing, advice: words.missingHint } }: WorkOrderStateProps) {
  const isMissing = workOrderId === '' || leadsNowhere(query.error, 'service.work_order.missing');
  const toHome = <PrimaryAction label={words.toHome} onPress={() => openPage(homeRoute, {})} />;
  return (
    <Screen title={title}>
      {isMissing ? (
        <EmptyState icon="search" {...gone} action={toHome} />
      ) : (
        <AsyncState query={query} cards={3} />
      )}
    </Screen>
  );
}
