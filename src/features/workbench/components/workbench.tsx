import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { AsyncState } from '../../../components/async-state/async-state';
import { Screen } from '../../../components/screen/screen';
import { Tiles } from '../../../components/tiles/tiles';
import { workbenchText } from '../../../text/workbench';
import { openTask, TASK_ICONS } from '../tasks';
import { useActiveMembership, type Membership, type Session } from '../use-active-membership';
import { tasksOf } from '../view-model';
import { RoleSwitch } from './role-switch';
import { SignedOut } from './signed-out';
import { StaffFrame } from './staff-frame';
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
  if (query.status !== 'ready') {
    return (
      <Screen title={workbenchText.title}>
        <AsyncState query={query} />
      </Screen>
    );
  }
  if (active === undefined) return <SignedOut memberships={query.data.memberships} onEnter={actUnder} />;
  return (
    <StaffFrame current="workbench">
      <AtWork session={query.data} active={active} onSwitch={actUnder} onScan={onScan}>
        {children}
      </AtWork>
    </StaffFrame>
  );
}

interface AtWorkProps extends WorkbenchProps {
  readonly session: Session;
  readonly active: Membership;
  readonly onSwitch: (membershipId: string) => void;
}

function AtWork({ session, active, onSwitch, onScan, children }: AtWorkProps) {
  const tiles = tasksOf(active.role).map((task) => ({
    id: task,
    icon: TASK_ICONS[task],
    label: workbenchText.tiles[task],
    onPress: () => (task === 'scan' ? onScan() : openTask(task)),
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
