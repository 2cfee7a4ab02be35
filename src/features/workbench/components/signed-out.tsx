import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Screen } from '../../../components/screen/screen';
import { roleNames } from '../../../text/names';
import { workbenchText } from '../../../text/workbench';
import type { Membership } from '../use-active-membership';
import { SignIn } from './sign-in';

export interface SignedOutProps {
  readonly memberships: readonly Membership[];
  readonly onEnter: (membershipId: string) => void;
}

/** Not at work: enter under a role one has, or sign in by invitation. */
export function SignedOut({ memberships, onEnter }: SignedOutProps) {
  const { resume, signIn } = workbenchText;
  if (memberships.length === 0) {
    return (
      <Screen title={workbenchText.title} lead={signIn.lead} headline={signIn.headline}>
        <SignIn />
      </Screen>
    );
  }
  return (
    <Screen title={workbenchText.title} lead={resume.lead} headline={resume.headline}>
      <MembershipRows memberships={memberships} onEnter={onEnter} />
    </Screen>
  );
}

/** The roles one has, each a tap away. */
export function MembershipRows({ memberships, onEnter }: SignedOutProps) {
  return (
    <Card>
      {memberships.map(({ id, role, organisation }) => (
        <ListRow key={id} icon="shop" title={organisation.name} detail={roleNames[role]} onPress={() => onEnter(id)} />
      ))}
    </Card>
  );
}
