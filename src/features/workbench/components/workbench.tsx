import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { AsyncState } from '../../../components/async-state/async-state';
import { Screen } from '../../../components/screen/screen';
import { Tiles } from '../../../components/tiles/tiles';
import { openPage } from '../../../routes/route';
import { workbenchText } from '../../../text/workbench';
import { iconOf, routeOf, tasksOf } from '../tasks';
import { useActiveMembership, type Membership, type Session } from '../use-active-membership';
import { useWaiting } from '../use-waiting';
import { useWebLogin } from '../use-web-login';
import { RoleSwitch } from './role-switch';
import { SignedOut } from './signed-out';
import { WebSignIn } from './web-sign-in';
import './workbench.scss';

export interface WorkbenchProps {
  /** Scanning from inside the app. */
  readonly onScan: () => void;
  /** What the roles' work consists of, below the tiles. */
  readonly children: ReactNode;
}

/** The workbench of whoever is signed in. */
export function Workbench({ onScan, children }: WorkbenchProps) {
  const { query, active, actUnder } = useActiveMembership();
  const webLogin = useWebLogin();
  // On the web nobody is known before this, so it comes before the question who it is.
  if (TRANSPORT === 'cloudbase' && webLogin.isNeeded === true) {
    return (
      <Screen title={workbenchText.title} headline={workbenchText.web.headline}>
        <WebSignIn onSignedIn={webLogin.done} />
      </Screen>
    );
  }
  if (query.status !== 'ready' || webLogin.isNeeded === null) {
    return (
      <Screen title={workbenchText.title}>
        <AsyncState query={query} />
      </Screen>
    );
  }
  if (active === undefined) return <SignedOut memberships={query.data.memberships} onEnter={actUnder} />;
  return (
    <AtWork session={query.data} active={active} onSwitch={actUnder} onScan={onScan}>
      {children}
    </AtWork>
  );
}

interface AtWorkProps extends WorkbenchProps {
  readonly session: Session;
  readonly active: Membership;
  readonly onSwitch: (membershipId: string) => void;
}

function AtWork({ session, active, onSwitch, onScan, children }: AtWorkProps) {
  const waiting = useWaiting(active.role, active.organisation.kind);
  const tiles = tasksOf(active.role, active.organisation.kind, active.vouches).map((task) => ({
    id: task,
    waiting: waiting[task],
    icon: iconOf(task),
    label: workbenchText.tasks[task],
    onPress: () => (task === 'scan' ? onScan() : openPage(routeOf(task), {})),
  }));
  return (
    <Screen
      title={workbenchText.title}
      width="wide"
      lead={workbenchText.role(active.role, active.organisation.name)}
      headline={workbenchText.greeting(session.person.name, active.role)}
    >
      <RoleSwitch memberships={session.memberships} activeId={active.id} onSwitch={onSwitch} />
      <View className="workbench__tiles">
        <Tiles tiles={tiles} />
      </View>
      {children}
    </Screen>
  );
}
