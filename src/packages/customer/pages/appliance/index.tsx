import { useQuery } from '../../../../api/use-query';
import { AsyncState } from '../../../../components/async-state/async-state';
import { Screen } from '../../../../components/screen/screen';
import { AppliancePage } from '../../../../features/appliances/components/appliance-page';
import { appliancePageView } from '../../../../features/appliances/view-model';
import { ConsumablesFor } from '../../../../features/mall/components/consumables-for';
import { RequestTiles } from '../../../../features/service/components/request-tiles';
import { applianceRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { useNow } from '../../../../stores/clock';
import { appliancesText } from '../../../../text/appliances';

export default function ApplianceDetailPage() {
  const { applianceId } = useRouteParams(applianceRoute);
  const appliance = useQuery('orders.appliance.get', { applianceId });
  const now = useNow();
  if (appliance.status !== 'ready') {
    return (
      <Screen title={appliancesText.title}>
        <AsyncState query={appliance} />
      </Screen>
    );
  }
  const view = appliancePageView(appliance.data, now);
  return (
    <Screen title={appliancesText.title} lead={view.title} headline={view.headline}>
      <AppliancePage view={view}>
        <RequestTiles applianceId={applianceId} />
        <ConsumablesFor productId={appliance.data.product.productId} />
      </AppliancePage>
    </Screen>
  );
}
