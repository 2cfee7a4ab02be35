import { View } from '@tarojs/components';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { Card, CardPart } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { MoneyText } from '../../../components/money/money-text';
import { Notice } from '../../../components/notice/notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { RowWords } from '../../../components/row-words/row-words';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { commissionEntryRoute, staffOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { HoldState } from '../../../shared/domain/commission/holds';
import { useNow } from '../../../stores/clock';
import { holdsText } from '../../../text/commission-office';
import { HOLD_LISTS, holdRow } from '../hold-model';
import './commission.scss';
import { DecideSheet } from './decide-sheet';
import { SignOrders } from './sign-orders';

export type HoldRow = ReturnType<typeof holdRow>;
type Asking = { readonly row: HoldRow; readonly pass: boolean };

/** What a person looks at before it is paid, and what was decided. */
export function HoldsScreen() {
  const [state, setState] = useState<HoldState>('open');
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<string>();
  const now = useNow();
  const query = usePagedQuery('commission.hold.list', { state });
  const rows = query.data?.map((entry) => holdRow(entry, now));
  return (
    <Screen title={holdsText.title} headline={holdsText.headline} width="wide">
      <Segmented<HoldState> segments={HOLD_LISTS} value={state} onChange={setState} />
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      <PagedList
        query={{ ...query, data: rows }}
        renderRow={(row) => <Row row={row} onAsk={(pass) => setAsking({ row, pass })} />}
        empty={<EmptyState icon="check" {...holdsText.empty[state]} />}
      />
      {asking === undefined ? null : (
        <DecideSheet
          {...asking}
          onClose={() => setAsking(undefined)}
          onDecided={() => {
            setDone(asking.pass ? holdsText.passed : holdsText.refused);
            setAsking(undefined);
          }}
        />
      )}
    </Screen>
  );
}

function Row({ row, onAsk }: { readonly row: HoldRow; readonly onAsk: (pass: boolean) => void }) {
  const { id: entryId, orderId, name, detail, order, amount, reasons, orders, isOpen, decided } = row;
  return (
    <Card>
      <View className="commission-row">
        <RowWords title={name} details={[detail, order]} />
        <MoneyText amount={amount} strong />
      </View>
      {reasons.map((reason) => (
        <View key={reason} className="commission-hold__reasons">
          {reason}
        </View>
      ))}
      <SignOrders orders={orders} />
      {decided === undefined ? null : <View className="commission__muted">{decided}</View>}
      <CardPart>
        <View className="commission-hold__actions">
          <TextAction label={holdsText.why} onPress={() => openPage(commissionEntryRoute, { entryId })} />
          <TextAction label={holdsText.order} onPress={() => openPage(staffOrderRoute, { orderId })} />
          {isOpen ? (
            <View className="commission-hold__decide">
              <QuietAction label={holdsText.refuse} size="small" onPress={() => onAsk(false)} />
              <QuietAction label={holdsText.pass} size="small" onPress={() => onAsk(true)} />
            </View>
          ) : null}
        </View>
      </CardPart>
    </Card>
  );
}
