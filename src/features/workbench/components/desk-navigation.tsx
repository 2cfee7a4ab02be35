import { useRouter } from '@tarojs/taro';
import { choosePageAgain } from '../../../api/use-shown-again';
import { useIsWide } from '../../../components/screen/is-wide';
import { SideNav, type SideNavItem } from '../../../components/side-nav/side-nav';
import type { IconName } from '../../../components/icon/icon-name';
import { homeRoute, mallRoute, meRoute, workbenchRoute } from '../../../routes/pages';
import { pagePath, switchPage, type Route } from '../../../routes/route';
import { appText } from '../../../text/app';
import { workbenchText } from '../../../text/workbench';
import { iconOf, routeOf, taskOfPage, tasksOf, worksInOffice, type OpenedTask } from '../tasks';
import { useWaiting, type Waiting } from '../use-waiting';
import { useActiveMembership, type Membership } from '../use-active-membership';

type Tab = keyof typeof appText.tabs;

const TABS = {
  home: { icon: 'home', route: homeRoute },
  mall: { icon: 'shop', route: mallRoute },
  workbench: { icon: 'service', route: workbenchRoute },
  me: { icon: 'person', route: meRoute },
} as const satisfies Readonly<Record<Tab, { readonly icon: IconName; readonly route: Route }>>;

/** A tab that is already there stays as it is, and shows what has happened since. */
function goTo(route: Route): void {
  switchPage(route);
  choosePageAgain();
}

const tabItem = (tab: Tab): SideNavItem => ({
  id: tab,
  label: appText.tabs[tab],
  icon: TABS[tab].icon,
  onPress: () => goTo(TABS[tab].route),
});

const taskItem = (task: OpenedTask, waiting: Waiting): SideNavItem => ({
  id: task,
  waiting: waiting[task],
  label: workbenchText.tasks[task],
  icon: iconOf(task),
  onPress: () => goTo(routeOf(task)),
});

/** The workbench and its tasks for who is at work, then what everybody has; without work, only that. */
function groupsFor(active: Membership | undefined, waiting: Waiting): readonly (readonly SideNavItem[])[] {
  if (active === undefined) return [[tabItem('home'), tabItem('mall'), tabItem('workbench'), tabItem('me')]];
  const tasks = tasksOf(active.role, active.organisation.kind, active.vouches).filter((task): task is OpenedTask => task !== 'scan');
  return [
    [tabItem('workbench'), ...tasks.map((task) => taskItem(task, waiting))],
    [tabItem('home'), tabItem('mall'), tabItem('me')],
  ];
}

function idOfPage(path: string): string | undefined {
  const tab = (Object.keys(TABS) as readonly Tab[]).find((each) => TABS[each].route.path === path);
  return tab ?? taskOfPage(path);
}

function Navigation() {
  const { active } = useActiveMembership();
  const waiting = useWaiting(active?.role, active?.organisation.kind);
  const path = pagePath(useRouter().path);
  const inOffice = active !== undefined && worksInOffice(active.role, active.organisation.kind);
  return (
    <SideNav
      title={inOffice ? workbenchText.officeName : appText.name}
      groups={groupsFor(active, waiting)}
      currentId={idOfPage(path)}
    />
  );
}

/** On a desk it takes the place of the tab bar; a phone asks nothing for it. */
export function DeskNavigation() {
  const isWide = useIsWide();
  return isWide ? <Navigation /> : null;
}
