import { useQuery } from '../../../../api/use-query';
import { AsyncState } from '../../../../components/async-state/async-state';
import { Card } from '../../../../components/card/card';
import { Screen } from '../../../../components/screen/screen';
import { AppliancePage } from '../../../../features/appliances/components/appliance-page';
import { appliancePageView } from '../../../../features/appliances/view-model';
import { OwnCase } from '../../../../features/cases/components/own-case';
import { AskEntry } from '../../../../features/conversation/components/ask-entry';
import { ConsumablesFor } from '../../../../features/mall/components/consumables-for';
import { ApplianceHistory } from '../../../../features/service/components/appliance-history';
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
        {view.isInUse ? <RequestTiles applianceId={applianceId} /> : null}
        <ApplianceHistory applianceId={applianceId} />
        <Card>
          <AskEntry applianceId={applianceId} title={view.title} />
        </Card>
        {appliance.data.own ? <OwnCase applianceId={applianceId} /> : null}
        {view.isInUse ? <ConsumablesFor productId={appliance.data.product.productId} /> : null}
      </AppliancePage>
    </Screen>
  );
}
