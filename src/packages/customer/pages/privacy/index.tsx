import { useQuery } from '../../../../api/use-query';
import { AsyncState } from '../../../../components/async-state/async-state';
import { Screen } from '../../../../components/screen/screen';
import { Privacy } from '../../../../features/account/components/privacy';
import { privacyText } from '../../../../text/account';

export default function PrivacyPage() {
  const session = useQuery('identity.session.get', {});
  if (session.status === 'ready') return <Privacy session={session.data} />;
  return (
    <Screen title={privacyText.title}>
      <AsyncState query={session} />
    </Screen>
  );
}
