import { useQuery } from '../../api/use-query';
import { AsyncState } from '../../components/async-state/async-state';
import { Card } from '../../components/card/card';
import { EmptyState } from '../../components/empty-state/empty-state';
import { ListRow } from '../../components/list-row/list-row';
import { Screen } from '../../components/screen/screen';
import { ApplianceBook } from '../../features/appliances/components/appliance-book';
import { CurrentOrders } from '../../features/orders/components/current-orders';
import { PointsRow } from '../../features/points/components/points-row';
import { ScanButton } from '../../features/scan/components/scan-button';
import { AskedRatings } from '../../features/service/components/asked-ratings';
import { MaintenanceDue } from '../../features/service/components/maintenance-due';
import { OpenVisits } from '../../features/service/components/open-visits';
import { RequestTiles } from '../../features/service/components/request-tiles';
import { ordersRoute } from '../../routes/pages';
import { openPage } from '../../routes/route';
import { homeText } from '../../text/home';

/** What is going on with my machines. */
export default function HomePage() {
  const home = useQuery('orders.home.get', {}, { liveWhile: ({ current }) => current.length > 0 });
  if (home.status !== 'ready') {
    return (
      <Screen title={homeText.title}>
        <AsyncState query={home} cards={3} />
      </Screen>
    );
  }
  const { current, appliances } = home.data;
  if (current.length === 0 && appliances.length === 0) {
    return (
      <Screen title={homeText.title}>
        <OpenVisits orderIds={[]} />
        <AskedRatings />
        <EmptyState icon="scan" title={homeText.emptyHeadline} advice={homeText.emptyHint} action={<ScanButton look="button" />} />
        <RequestTiles />
      </Screen>
    );
  }
  return (
    <Screen title={homeText.title}>
      <CurrentOrders orders={current} />
      <OpenVisits orderIds={current.map(({ id }) => id)} />
      <AskedRatings />
      <RequestTiles />
      {appliances.length === 0 ? null : <MaintenanceDue />}
      <ApplianceBook appliances={appliances} />
      <Card>
        <PointsRow />
        <ListRow icon="order" title={homeText.allOrders} onPress={() => openPage(ordersRoute, {})} />
        <ScanButton look="row" />
      </Card>
    </Screen>
  );
}
