import { mayDo, type WorkbenchTask } from './tasks';
import { useActiveMembership } from './use-active-membership';

/** Whether the role that somebody is at work with has a task. */
export function useMayDo(task: WorkbenchTask): boolean {
  const { active } = useActiveMembership();
  return active !== undefined && mayDo(task, active.role, active.organisation.kind, active.vouches);
}
