import { useQuery } from '../../../../api/use-query';
import { AsyncState } from '../../../../components/async-state/async-state';
import { Card } from '../../../../components/card/card';
import { Screen } from '../../../../components/screen/screen';
import { NameSheet } from '../../../../features/account/components/name-sheet';
import { AppliancePage } from '../../../../features/appliances/components/appliance-page';
import { appliancePageView } from '../../../../features/appliances/view-model';
import { OwnCase } from '../../../../features/cases/components/own-case';
import { AskEntry } from '../../../../features/conversation/components/ask-entry';
import { ConsumablesFor } from '../../../../features/mall/components/consumables-for';
import { ApplianceHistory } from '../../../../features/service/components/appliance-history';
import { RequestTiles } from '../../../../features/service/components/request-tiles';
import { ShareAction } from '../../../../features/shares/components/share-action';
import { applianceSubject } from '../../../../features/shares/subject';
import { useShareCard } from '../../../../features/shares/use-share-card';
import { applianceRoute, homeRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { useNow } from '../../../../stores/clock';
import { appliancesText } from '../../../../text/appliances';

export default function ApplianceDetailPage() {
  const { applianceId } = useRouteParams(applianceRoute);
  const appliance = useQuery('orders.appliance.get', { applianceId });
  const now = useNow();
  // Its own page is its household's: whoever has no share of it is shown us.
  const subject = appliance.data === undefined ? null : applianceSubject(appliance.data, homeRoute.path);
  useShareCard(subject, { title: appliancesText.title, path: homeRoute.path });
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
        <ApplianceHistory applianceId={applianceId} isInUse={view.isInUse} />
        <Card>
          <AskEntry applianceId={applianceId} title={view.title} />
        </Card>
        {appliance.data.own ? <OwnCase applianceId={applianceId} /> : null}
        {subject === null ? null : <ShareAction subject={subject} look="row" NameSheet={NameSheet} />}
        {view.isInUse ? <ConsumablesFor productId={appliance.data.product.productId} /> : null}
      </AppliancePage>
    </Screen>
  );
}
