import type { IconName } from '../../components/icon/icon-name';
import { membersRoute, officeCodesRoute, personalCodeRoute, reportRoute, staffOrdersRoute } from '../../routes/pages';
import { openPage, replacePage } from '../../routes/route';
import type { WorkbenchTask } from './view-model';

/** Scanning opens no page by itself; the workbench hands it in. */
export type OpenedTask = Exclude<WorkbenchTask, 'scan'>;

export const TASK_ICONS = {
  report: 'add',
  orders: 'order',
  personalCode: 'code',
  scan: 'scan',
  members: 'people',
  codes: 'shop',
} as const satisfies Readonly<Record<WorkbenchTask, IconName>>;

const ROUTES = {
  report: reportRoute,
  orders: staffOrdersRoute,
  personalCode: personalCodeRoute,
  members: membersRoute,
  codes: officeCodesRoute,
} as const;

/** From the workbench, where the way back leads again. */
export function openTask(task: OpenedTask): void {
  openPage(ROUTES[task], {});
}

/** From one task straight to another: the way back still leads to the workbench. */
export function replaceByTask(task: OpenedTask): void {
  replacePage(ROUTES[task], {});
}
