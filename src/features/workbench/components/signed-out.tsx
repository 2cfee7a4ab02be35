import { useEffect, useState } from 'react';
import { isSignedInOnWeb, needsWebLogin } from '../../../api/web-login';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Screen } from '../../../components/screen/screen';
import { roleNames } from '../../../text/names';
import { workbenchText } from '../../../text/workbench';
import type { Membership } from '../use-active-membership';
import { SignIn } from './sign-in';
import { WebSignIn } from './web-sign-in';

export interface SignedOutProps {
  readonly memberships: readonly Membership[];
  readonly onEnter: (membershipId: string) => void;
}

/** Not at work: enter under a role one has, or sign in by invitation. */
export function SignedOut({ memberships, onEnter }: SignedOutProps) {
  const [onWeb, setOnWeb] = useState(!needsWebLogin);
  useEffect(() => {
    void isSignedInOnWeb().then(setOnWeb);
  }, []);

  const { resume, signIn, web } = workbenchText;
  if (!onWeb) {
    return (
      <Screen title={workbenchText.title} headline={web.headline}>
        <WebSignIn onSignedIn={() => setOnWeb(true)} />
      </Screen>
    );
  }
  if (memberships.length === 0) {
    return (
      <Screen title={workbenchText.title} lead={signIn.lead} headline={signIn.headline}>
        <SignIn />
      </Screen>
    );
  }
  return (
    <Screen title={workbenchText.title} lead={resume.lead} headline={resume.headline}>
      <Card>
        {memberships.map(({ id, role, organisation }) => (
          <ListRow
            key={id}
            icon="shop"
            title={organisation.name}
            detail={roleNames[role]}
            onPress={() => onEnter(id)}
          />
        ))}
      </Card>
    </Screen>
  );
}
