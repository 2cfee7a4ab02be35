import { useQuery } from '../../api/use-query';
import type { Output } from '../../shared/contract/registry';
import type { Role } from '../../shared/domain/roles';
import { workbenchText } from '../../text/workbench';
import { mayDo, type WorkbenchTask } from './tasks';

/** What waits in which task, ready to show; tasks in which nothing waits have none. */
export type Waiting = Readonly<Partial<Record<WorkbenchTask, string>>>;

/** @param role of who is at work; undefined asks nothing */
export function useWaiting(role: Role | undefined): Waiting {
  const { data } = useQuery('care.desk.get', role !== undefined && mayDo('consultations', role) ? {} : null);
  return data === undefined ? {} : waitingOf(data);
}

/** The counts that are not nought. */
export function waitingOf({ rescues, complaints, consultations }: Output<'care.desk.get'>): Waiting {
  const counts = { rescues, complaints, consultations };
  const some = Object.entries(counts).flatMap(([task, count]) => (count === null || count === 0 ? [] : [[task, workbenchText.waiting(count)]]));
  return Object.fromEntries(some) as Waiting;
}
