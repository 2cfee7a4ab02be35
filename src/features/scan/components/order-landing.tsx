import { Text, View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { StageTrack } from '../../../components/stage-track/stage-track';
import { Tag } from '../../../components/tag/tag';
import { scanText } from '../../../text/scan';
import type { orderLandingView } from '../view-model';
import './landing.scss';

/** The order behind a code, as far as the scanner may see it. */
export function OrderLanding({ view }: { readonly view: ReturnType<typeof orderLandingView> }) {
  return (
    <>
      <Card>
        <View className="landing__row">
          <Text className="landing__strong">{view.delivery.title}</Text>
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
        </View>
        <Text className="landing__muted">{view.delivery.detail}</Text>
        <StageTrack stages={view.stages} description={view.trackDescription} />
      </Card>
      <Card>
        <MoneyRow label={scanText.order.total} amount={view.total} weight="total" />
      </Card>
      {view.promise === '' ? null : (
        <Card>
          <Text className="landing__muted">{view.promise}</Text>
        </Card>
      )}
    </>
  );
}
