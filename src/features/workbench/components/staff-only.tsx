import type { ReactNode } from 'react';
import { AsyncState } from '../../../components/async-state/async-state';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Screen } from '../../../components/screen/screen';
import { workbenchRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { workbenchText } from '../../../text/workbench';
import { mayDo, type OpenedTask } from '../tasks';
import { useActiveMembership, type Membership } from '../use-active-membership';
import { MembershipRows } from './signed-out';

const { noAccess: words } = workbenchText;

export interface StaffOnlyProps {
  /** The task that the page belongs to. */
  readonly task: OpenedTask;
  /** What the navigation bar says while the page is not open. */
  readonly title: string;
  readonly children: ReactNode;
}

/** Opens a page to those whose role has the task; to everybody else it says why not and where to go. */
export function StaffOnly({ task, title, children }: StaffOnlyProps) {
  const { query, active, actUnder } = useActiveMembership();
  if (active !== undefined && mayDo(task, active.role, active.organisation.kind, active.vouches)) return <>{children}</>;
  if (query.status !== 'ready') {
    return (
      <Screen title={title}>
        <AsyncState query={query} />
      </Screen>
    );
  }
  return (
    <Screen title={title}>
      <NoAccess task={task} active={active} memberships={query.data.memberships} onEnter={actUnder} />
    </Screen>
  );
}

interface NoAccessProps {
  readonly task: OpenedTask;
  readonly active: Membership | undefined;
  readonly memberships: readonly Membership[];
  readonly onEnter: (membershipId: string) => void;
}

function NoAccess({ task, active, memberships, onEnter }: NoAccessProps) {
  const fitting = memberships.filter(({ role, organisation, vouches }) => mayDo(task, role, organisation.kind, vouches));
  const toWorkbench = (label: string) => <PrimaryAction label={label} onPress={() => openPage(workbenchRoute, {})} />;
  if (fitting.length > 0) {
    const title = active === undefined ? words.visitorTitle : words.roleTitle(active.role, workbenchText.tasks[task]);
    return (
      <>
        <EmptyState icon="privacy" title={title} advice={words.switchAdvice} />
        <MembershipRows memberships={fitting} onEnter={onEnter} />
      </>
    );
  }
  if (active === undefined) {
    return (
      <EmptyState icon="privacy" title={words.visitorTitle} advice={words.visitorAdvice} action={toWorkbench(words.enter)} />
    );
  }
  return (
    <EmptyState
      icon="privacy"
      title={words.roleTitle(active.role, workbenchText.tasks[task])}
      advice={words.askAdvice}
      action={toWorkbench(words.back)}
    />
  );
}
