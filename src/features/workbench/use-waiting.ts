import { useQuery } from '../../api/use-query';
import type { Output } from '../../shared/contract/registry';
import type { OrganisationKind, Role } from '../../shared/domain/roles';
import { workbenchText } from '../../text/workbench';
import { mayDo, type WorkbenchTask } from './tasks';

/** What waits in which task, ready to show; tasks in which nothing waits have none. */
export type Waiting = Readonly<Partial<Record<WorkbenchTask, string>>>;

type Desks = Partial<Output<'care.desk.get'> & Output<'leads.desk.get'> & Output<'commission.desk.get'> & Output<'payments.desk.get'> & Output<'dealers.desk.get'> & Output<'retailers.desk.get'>>;

/** @param role of who is at work, and the kind of place where; undefined asks nothing */
export function useWaiting(role: Role | undefined, kind: OrganisationKind | undefined): Waiting {
  const asked = (task: WorkbenchTask) => (role !== undefined && mayDo(task, role, kind) ? {} : null);
  const care = useQuery('care.desk.get', asked('consultations'));
  const leads = useQuery('leads.desk.get', asked('leads'));
  const commission = useQuery('commission.desk.get', asked('commissionHolds'));
  const payments = useQuery('payments.desk.get', asked('reconciliation'));
  const dealers = useQuery('dealers.desk.get', asked('dealerDues'));
  // A counter has the task too, but settlements are the company's books.
  const retailers = useQuery('retailers.desk.get', asked('reconciliation'));
  return waitingOf({ ...care.data, ...leads.data, ...commission.data, ...payments.data, ...dealers.data, ...retailers.data });
}

/** The counts that are not nought. Of leads: my own that are late, and those that a manager is to give to somebody. Of pick-ups: those that finance is to decide. */
export function waitingOf({ rescues, complaints, consultations, late = 0, waiting, holds, disputes, differing, pickups, doubts, settlements }: Desks): Waiting {
  const counts = { rescues, complaints, consultations, pickups, leads: late + (waiting ?? 0), commissionHolds: holds, statements: disputes, reconciliation: differing, dealerStatements: doubts, retailers: settlements };
  const some = Object.entries(counts).flatMap(([task, count]) => (typeof count === 'number' && count > 0 ? [[task, workbenchText.waiting(count)]] : []));
  return Object.fromEntries(some) as Waiting;
}
