import type { ReactNode } from 'react';
import { SideNav } from '../../../components/side-nav/side-nav';
import { homeRoute, workbenchRoute } from '../../../routes/pages';
import { openPage, replacePage } from '../../../routes/route';
import { workbenchText } from '../../../text/workbench';
import { openTask, replaceByTask, type OpenedTask } from '../tasks';
import { useActiveMembership } from '../use-active-membership';
import { tasksOf } from '../view-model';

export interface StaffFrameProps {
  readonly current: OpenedTask | 'workbench';
  readonly children: ReactNode;
}

/** Puts the navigation of the office beside a page; a phone shows the page alone. */
export function StaffFrame({ current, children }: StaffFrameProps) {
  const { active } = useActiveMembership();
  if (active === undefined || TRANSPORT === 'weapp') return <>{children}</>;
  const tasks = tasksOf(active.role).filter((task): task is OpenedTask => task !== 'scan');
  const items = [
    { id: 'workbench', label: workbenchText.title, onPress: () => openPage(workbenchRoute, {}) },
    ...tasks.map((task) => ({
      id: task,
      label: workbenchText.tiles[task],
      onPress: () => (current === 'workbench' ? openTask(task) : replaceByTask(task)),
    })),
    { id: 'home', label: workbenchText.office.exit, onPress: () => replacePage(homeRoute, {}) },
  ];
  return (
    <SideNav title={workbenchText.office.name} items={items} currentId={current}>
      {children}
    </SideNav>
  );
}
