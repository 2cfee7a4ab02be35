import { Text } from '@tarojs/components';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { Notice } from '../../../components/notice/notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { TextAction } from '../../../components/action/text-action';
import { useNow } from '../../../stores/clock';
import { warehouseText } from '../../../text/warehouse';
import { movementView } from '../movement-view';

const words = warehouseText.movements;

export interface MovementListProps {
  /** Only this one's; without it the whole warehouse. */
  readonly product: { readonly id: string; readonly name: string } | undefined;
  readonly onAll: () => void;
}

/** What moved and why, the latest first. */
export function MovementList({ product, onAll }: MovementListProps) {
  const query = usePagedQuery('warehouse.movement.list', product === undefined ? {} : { productId: product.id });
  const now = useNow();
  return (
    <>
      {product === undefined ? null : <Notice tone="quiet" sentence={words.ofProduct(product.name)} action={<TextAction label={words.all} onPress={onAll} />} />}
      <PagedList
        query={query}
        renderRow={(row) => {
          const { title, detail, change } = movementView(row, now);
          return (
            <Card>
              <ListRow title={title} detail={detail} aside={<Text className="stock-row__value">{change}</Text>} />
            </Card>
          );
        }}
        empty={<EmptyState icon="box" title={words.empty} advice={words.emptyHint} />}
      />
    </>
  );
}
