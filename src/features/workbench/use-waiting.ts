import { useQuery } from '../../api/use-query';
import type { Output } from '../../shared/contract/registry';
import type { Role } from '../../shared/domain/roles';
import { workbenchText } from '../../text/workbench';
import { mayDo, type WorkbenchTask } from './tasks';

/** What waits in which task, ready to show; tasks in which nothing waits have none. */
export type Waiting = Readonly<Partial<Record<WorkbenchTask, string>>>;

type Desks = Partial<Output<'care.desk.get'> & Output<'leads.desk.get'>>;

/** @param role of who is at work; undefined asks nothing */
export function useWaiting(role: Role | undefined): Waiting {
  const care = useQuery('care.desk.get', role !== undefined && mayDo('consultations', role) ? {} : null);
  const leads = useQuery('leads.desk.get', role !== undefined && mayDo('leads', role) ? {} : null);
  return waitingOf({ ...care.data, ...leads.data });
}

/** The counts that are not nought. Of leads: my own that are late, and those that a manager is to give to somebody. */
export function waitingOf({ rescues, complaints, consultations, late = 0, waiting }: Desks): Waiting {
  const counts = { rescues, complaints, consultations, leads: late + (waiting ?? 0) };
  const some = Object.entries(counts).flatMap(([task, count]) => (typeof count === 'number' && count > 0 ? [[task, workbenchText.waiting(count)]] : []));
  return Object.fromEntries(some) as Waiting;
}
