import { Text, View } from '@tarojs/components';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Screen } from '../../../components/screen/screen';
import { openPage, replacePage } from '../../../routes/route';
import { homeRoute, orderRoute } from '../../../routes/pages';
import { useNow } from '../../../stores/clock';
import { scanText } from '../../../text/scan';
import { sceneOf, type CodeContent } from '../code-text';
import { openRequest } from '../open-request';
import { useClaim } from '../use-claim';
import { orderLandingView, type LandingAction, type OrderLanding as OrderLandingData } from '../view-model';
import { OrderLanding } from './order-landing';

export interface OrderLandingScreenProps {
  readonly landing: OrderLandingData;
  readonly content: CodeContent | null;
}

/** "This is what you bought": shown before anything is asked, taken with one tap. */
export function OrderLandingScreen({ landing, content }: OrderLandingScreenProps) {
  const view = orderLandingView(landing, useNow());
  const openOrder = (orderId: string) => replacePage(orderRoute, { orderId });
  const claim = useClaim(content, openOrder);
  const perform = {
    claim_buyer: () => claim.take('buyer'),
    claim_user: () => claim.take('user'),
    open_order: () => openOrder(landing.order.id),
  } as const satisfies Readonly<Record<LandingAction, () => void>>;
  const { primary, other } = view;
  const repair = () => openRequest({ applianceId: '', scene: sceneOf(content), category: '', title: view.repairs ?? '' });

  return (
    <Screen
      title={scanText.title}
      lead={view.lead}
      headline={<Text className="landing__headline">{view.headline}</Text>}
      footer={
        <ActionBar>
          {primary === undefined ? (
            <PrimaryAction label={scanText.home} onPress={() => openPage(homeRoute, {})} />
          ) : (
            <PrimaryAction label={primary.label} loading={claim.pending} onPress={perform[primary.action]} />
          )}
        </ActionBar>
      }
    >
      <FailureNotice error={claim.error} />
      <OrderLanding view={view} />
      <View className="landing__other">
        {other === undefined || claim.pending ? null : <TextAction label={other.label} onPress={perform[other.action]} />}
        {view.repairs === null ? null : <TextAction label={scanText.order.repair} onPress={repair} />}
      </View>
    </Screen>
  );
}
