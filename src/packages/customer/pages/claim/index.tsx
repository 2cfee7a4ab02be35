import { AddresseePart } from '../../../../features/addressee/components/addressee-part';
import { ClaimScreen } from '../../../../features/lottery/components/claim-screen';
import { claimRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function ClaimPage() {
  const { drawId } = useRouteParams(claimRoute);
  return <ClaimScreen drawId={drawId} renderAddressee={(checked) => <AddresseePart checked={checked} />} />;
}
