import { useQuery } from '../../../api/use-query';
import { TextAction } from '../../../components/action/text-action';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { rewardsText } from '../../../text/rewards';

/** The way to every posting behind one's points; it stands there once the account is known. */
export function PointsOrigin() {
  const { data } = useQuery('loyalty.home.get', {});
  if (data === undefined) return null;
  return (
    <TextAction label={rewardsText.detail.explain} onPress={() => openPage(ledgerRoute, { account: data.account })} />
  );
}
