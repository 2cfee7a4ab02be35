import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { ProductPicture } from '../../../components/product-picture/product-picture';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import { ledgerRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { stockText } from '../../../text/stock';
import { warehouseText } from '../../../text/warehouse';
import { stockRowView, type StockRow } from '../view-model';

interface ShelfActionsProps {
  readonly onCount: () => void;
  readonly onAnnounce: () => void;
  readonly onMovements: () => void;
}

/** What can be done about one model. */
export function ShelfActions({ onCount, onAnnounce, onMovements }: ShelfActionsProps) {
  return (
    <>
      <TextAction label={warehouseText.movementsOf} onPress={onMovements} />
      <TextAction label={warehouseText.arrivals.announce} onPress={onAnnounce} />
      <QuietAction label={stockText.count} size="small" onPress={onCount} />
    </>
  );
}

export interface ShelfRowProps {
  readonly row: StockRow;
  readonly actions: ReactNode;
}

/** One model: its figures open down to the ledger. */
export function ShelfRow({ row, actions }: ShelfRowProps) {
  const view = stockRowView(row, useNow());
  return (
    <Card>
      <View className="stock-row">
        <ProductPicture picture={row.category} />
        <View className="stock-row__words">
          <RowWords title={view.title} details={[view.detail, ...view.incoming]}>
            {view.soldOut ? <Tag tone="danger">{stockText.soldOut}</Tag> : null}
          </RowWords>
        </View>
        <View
          className="stock-row__figures"
          role="button"
          aria-label={stockText.explain}
          onClick={() => openPage(ledgerRoute, { account: row.account })}
        >
          {view.figures.map(({ label, value }) => (
            <View key={label} className="stock-row__figure">
              <Text className="stock-row__value">{value}</Text>
              <Text className="stock-row__detail">{label}</Text>
            </View>
          ))}
        </View>
        <View className="stock-row__action">{actions}</View>
      </View>
    </Card>
  );
}
