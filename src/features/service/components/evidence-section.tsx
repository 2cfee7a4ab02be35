import { View } from '@tarojs/components';
import { useFreshMoney } from '../../../api/use-fresh-money';
import { useQuery } from '../../../api/use-query';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { MediaStrip, withAddresses } from '../../../components/media/media-strip';
import { Section } from '../../../components/section/section';
import { Timeline } from '../../../components/timeline/timeline';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { accounts } from '../../../shared/domain/ledger/accounts';
import { useNow } from '../../../stores/clock';
import { serviceText } from '../../../text/service';
import { evidenceView } from '../evidence-model';
import type { WorkOrder } from '../view-model';
import './service.scss';

/** It stands under the words that it explains. */
function ToMoney({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <View className="service__below">
      <TextAction label={serviceText.evidence.money.open} onPress={onOpen} />
    </View>
  );
}

/** What happened, one after the other, with its photos and what was paid; every sum opens the transfers behind it. */
export function EvidenceSection({ order }: { readonly order: WorkOrder }) {
  const now = useNow();
  const { id: workOrderId } = order.card;
  // Nothing was owed before somebody agreed, and who only looks on is told nothing of money.
  const hadMoney = order.admitted && order.charges.some(({ state }) => state === 'agreed');
  const money = useQuery('payments.order.get', hadMoney ? { orderId: workOrderId } : null);
  useFreshMoney(order);
  const entries = evidenceView(order, now, money.data);
  const hasPhotos = entries.some(({ photos }) => photos.length > 0);
  const files = useQuery('service.media.list', hasPhotos ? { workOrderId } : null);
  if (entries.length === 0) return null;
  const explain = () => openPage(ledgerRoute, { account: accounts.orderDue(workOrderId) });
  const moments = entries.map(({ photos, isMoney, ...entry }) => ({
    ...entry,
    below: isMoney ? <ToMoney onOpen={explain} /> : <MediaStrip files={withAddresses(photos, files.data?.files)} />,
  }));
  return (
    <Section title={serviceText.evidence.title}>
      <Card>
        <Timeline moments={moments} />
      </Card>
    </Section>
  );
}
