import { leadsNowhere } from '../../../api/api-error';
import type { AsyncStateProps } from '../../../components/async-state/async-state';
import { LinkState } from '../../../components/async-state/link-state';
import { homeRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { serviceText as words } from '../../../text/service';

export interface WorkOrderStateProps {
  readonly title: string;
  /** Empty when the link names none. */
  readonly workOrderId: string;
  /** Why one who came through a door sees nothing (any more). */
  readonly gone?: { readonly title: string; readonly advice: string };
  /** Not ready, or ready with what he may see no longer. */
  readonly query: AsyncStateProps['query'];
}

/** A work order that is not there yet, or not for who asks. */
export function WorkOrderState({ title, workOrderId, query, gone = { title: words.missing, advice: words.missingHint } }: WorkOrderStateProps) {
  const isMissing = workOrderId === '' || leadsNowhere(query.error, 'service.work_order.missing');
  const way = { label: words.toHome, onPress: () => openPage(homeRoute, {}) };
  return <LinkState title={title} query={query} cards={3} nowhere={isMissing ? gone : null} way={way} />;
}
