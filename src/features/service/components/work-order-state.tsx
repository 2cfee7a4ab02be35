import type { QueryState } from '../../../api/use-query';
import { leadsNowhere } from '../../../api/api-error';
import { LinkState } from '../../../components/async-state/link-state';
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
  const way = { label: words.toHome, onPress: () => openPage(homeRoute, {}) };
  return <LinkState title={title} query={query} cards={3} nowhere={isMissing ? gone : null} way={way} />;
}
