import { useQuery } from '../../../../api/use-query';
import { AsyncState } from '../../../../components/async-state/async-state';
import { Screen } from '../../../../components/screen/screen';
import { Privacy } from '../../../../features/account/components/privacy';
import { StandingConsent } from '../../../../features/way/components/standing-consent';
import { privacyText } from '../../../../text/account';

export default function PrivacyPage() {
  const session = useQuery('identity.session.get', {});
  if (session.status === 'ready') {
    const technician = session.data.memberships.find(({ role }) => role === 'technician');
    return <Privacy session={session.data}>{technician === undefined ? null : <StandingConsent membershipId={technician.id} />}</Privacy>;
  }
  return (
    <Screen title={privacyText.title}>
      <AsyncState query={session} />
    </Screen>
  );
}
