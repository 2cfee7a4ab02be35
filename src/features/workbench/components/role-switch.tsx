import { Segmented } from '../../../components/segmented/segmented';
import { workbenchText } from '../../../text/workbench';
import type { Membership } from '../use-active-membership';

export interface RoleSwitchProps {
  readonly memberships: readonly Membership[];
  readonly activeId: string;
  readonly onSwitch: (membershipId: string) => void;
}

/** Several roles, one tap between them, without signing in again. */
export function RoleSwitch({ memberships, activeId, onSwitch }: RoleSwitchProps) {
  if (memberships.length < 2) return null;
  const segments = memberships.map(({ id, role, organisation }) => ({
    value: id,
    label: workbenchText.role(role, organisation.name),
  }));
  return <Segmented segments={segments} value={activeId} onChange={onSwitch} />;
}
