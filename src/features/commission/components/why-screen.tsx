import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useQuery } from '../../../api/use-query';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { ledgerRoute, officeStatementRoute, refundRoute, settingRoute, staffOrderRoute, statementRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { whyText } from '../../../text/commission';
import { entryTag } from '../entry-model';
import { signOrders } from '../sign-model';
import { holdFacts, sumRows, whenFacts, whoseFacts, type EntryDetail } from '../why-model';
import './commission.scss';
import { Facts } from './facts';
import { SignOrders } from './sign-orders';

/** What of the way to an amount its reader may open. */
export interface WhyReader {
  /** Staff who see orders of their own, the office all of them. */
  readonly orders: 'none' | 'own_sales' | 'all';
  readonly refunds: boolean;
  readonly rules: boolean;
}

export interface WhyScreenProps {
  readonly entryId: string;
  readonly reader: WhyReader;
  /** What can be done with it. */
  readonly onward?: (detail: EntryDetail) => ReactNode;
}

/** Every yuan of an entry: whose it is and by what, how it was reckoned, when it is released. */
export function WhyScreen({ entryId, reader, onward }: WhyScreenProps) {
  const query = useQuery('commission.entry.get', { entryId });
  return (
    <Screen title={whyText.title} width="wide">
      {query.status === 'ready' ? <Why detail={query.data} reader={reader} /> : <AsyncState query={query} cards={3} />}
      {query.status === 'ready' ? onward?.(query.data) : null}
    </Screen>
  );
}

function Why({ detail, reader }: { readonly detail: EntryDetail; readonly reader: WhyReader }) {
  const now = useNow();
  const { entry } = detail;
  const tag = entryTag(entry);
  const office = reader.orders === 'all';
  const held = holdFacts(entry, office, now);
  return (
    <>
      <Card>
        <View className="commission-row">
          <View>
            <View className="commission__label">{whyText.left}</View>
            <MoneyText amount={amountWords(entry.leftFen)} size="figure" />
          </View>
          <Tag tone={tag.tone}>{tag.words}</Tag>
        </View>
      </Card>
      <View className="commission-why">
        <Section title={whyText.sum.title}>
          <Card>
            <Sum detail={detail} opensRefunds={reader.refunds} />
          </Card>
        </Section>
        <Section title={whyText.whose.title}>
          <Card>
            <Facts facts={whoseFacts(detail, now)} />
          </Card>
        </Section>
        <Section title={whyText.when.title}>
          <Card>
            <Facts facts={whenFacts(detail, now)} />
          </Card>
        </Section>
        {held === null ? null : (
          <Section title={whyText.hold.title}>
            <Card>
              <Facts facts={held} />
              {office ? <SignOrders orders={signOrders(entry)} /> : null}
            </Card>
          </Section>
        )}
      </View>
      <Links detail={detail} reader={reader} />
    </>
  );
}

function Sum({ detail, opensRefunds }: { readonly detail: EntryDetail; readonly opensRefunds: boolean }) {
  const now = useNow();
  return (
    <>
      {sumRows(detail, now).map(({ label, value, weight, refundId }, position) => {
        const open = opensRefunds && refundId !== null ? { onPress: () => openPage(refundRoute, { refundId }) } : {};
        return <MoneyRow key={`${label}-${position}`} label={label} amount={value} weight={weight} {...open} />;
      })}
    </>
  );
}

function Links({ detail, reader }: { readonly detail: EntryDetail; readonly reader: WhyReader }) {
  const { account, entry } = detail;
  const { links } = whyText;
  const { statement } = entry;
  const seesOrder = reader.orders === 'all' || (reader.orders === 'own_sales' && entry.audience === 'staff');
  return (
    <Card>
      <ListRow icon="book" title={links.account} onPress={() => openPage(ledgerRoute, { account })} />
      {seesOrder ? <ListRow icon="order" title={links.order} detail={entry.orderNo} onPress={() => openPage(staffOrderRoute, { orderId: entry.orderId })} /> : null}
      {statement === null ? null : <ListRow icon="check" title={links.statement} onPress={() => openPage(reader.rules ? officeStatementRoute : statementRoute, { statementId: statement.statementId })} />}
      {reader.rules ? <ListRow icon="settings" title={links.rules} onPress={() => openPage(settingRoute, { area: 'commission' })} /> : null}
    </Card>
  );
}
