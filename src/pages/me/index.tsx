import { useQuery } from '../../api/use-query';
import { AsyncState } from '../../components/async-state/async-state';
import { Screen } from '../../components/screen/screen';
import { AccountRows } from '../../features/account/components/account-rows';
import { PersonPart } from '../../features/account/components/person-part';
import { WorkPart } from '../../features/account/components/work-part';
import { EarningsRow } from '../../features/commission/components/earnings-row';
import { PointsRow } from '../../features/points/components/points-row';
import { ScanButton } from '../../features/scan/components/scan-button';
import { SharesRow } from '../../features/shares/components/shares-row';
import { accountText } from '../../text/account';

/** Who I am here, what I was told, where I work. */
export default function MePage() {
  const session = useQuery('identity.session.get', {});
  if (session.status !== 'ready') {
    return (
      <Screen title={accountText.title}>
        <AsyncState query={session} />
      </Screen>
    );
  }
  return (
    <Screen title={accountText.title}>
      <PersonPart session={session.data} />
      <AccountRows
        session={session.data}
        pointsRow={
          <>
            <PointsRow />
            <SharesRow />
            <EarningsRow />
          </>
        }
        scanRow={<ScanButton look="row" />}
      />
      <WorkPart session={session.data} />
    </Screen>
  );
}
