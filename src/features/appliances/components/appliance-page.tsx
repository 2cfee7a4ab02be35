import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import { TextAction } from '../../../components/action/text-action';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { orderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { appliancesText } from '../../../text/appliances';
import type { appliancePageView } from '../view-model';
import { RetireAction } from './retire-action';
import './appliance.scss';

interface Fact {
  readonly label: string;
  readonly value: string;
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <>
      {facts.map(({ label, value }) => (
        <View key={label} className="appliance__fact">
          <Text className="appliance__muted">{label}</Text>
          <Text className="appliance__value">{value}</Text>
        </View>
      ))}
    </>
  );
}

async function copy(text: string): Promise<void> {
  await Taro.setClipboardData({ data: text });
  if (TRANSPORT !== 'weapp') void Taro.showToast({ title: appliancesText.copied, icon: 'none' });
}

export interface AppliancePageProps {
  readonly view: ReturnType<typeof appliancePageView>;
  /** What can be done about it, and what was. */
  readonly children?: ReactNode;
}

/** One machine: its warranty card, what can be done about it, what it is, where it came from. */
export function AppliancePage({ view, children }: AppliancePageProps) {
  return (
    <>
      <Card>
        <View className="appliance__top">
          <Text>{appliancesText.warranty.title}</Text>
          <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
        </View>
        <View className="appliance__bar" aria-hidden>
          <View className="appliance__left" style={{ width: `${view.percentLeft}%` }} />
        </View>
        <Facts facts={view.card} />
      </Card>
      {children}
      <Section title={appliancesText.facts.title}>
        <Card>
          <Facts facts={view.facts} />
          <CardPart>
            <View className="appliance__top">
              {view.serialNumber === '' ? null : <TextAction label={appliancesText.copy} onPress={() => void copy(view.serialNumber)} />}
              {view.retiring === null ? null : <RetireAction applianceId={view.id} retiring={view.retiring} />}
            </View>
          </CardPart>
        </Card>
      </Section>
      <OrderRow orderId={view.orderId} />
    </>
  );
}

function OrderRow({ orderId }: { readonly orderId: string | null }) {
  if (orderId === null) return null;
  return (
    <Card>
      <ListRow icon="order" title={appliancesText.openOrder} onPress={() => openPage(orderRoute, { orderId })} />
    </Card>
  );
}
