import { Text, View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { ProductPicture } from '../../../components/product-picture/product-picture';
import { Tag } from '../../../components/tag/tag';
import { productRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { mallRowView, type MallRow } from '../view-model';
import './mall.scss';

/** A product or set in a list; pressing it opens its page. */
export function MallRowCard({ row }: { readonly row: MallRow }) {
  const view = mallRowView(row, useNow());
  return (
    <Card onPress={() => openPage(productRoute, { productId: view.id })}>
      <View className="mall-row">
        <ProductPicture picture={view.picture} />
        <View className="mall-row__words">
          <Text className="mall-row__title">{view.title}</Text>
          <Text className="mall-row__muted">{view.detail}</Text>
          <View className="mall-row__prices">
            <Text className="mall-row__price">{view.price}</Text>
            {view.memberPrice === null ? null : <Tag tone="now">{view.memberPrice}</Tag>}
            {view.apart === null ? null : <Text className="mall-row__muted">{view.apart}</Text>}
            {view.stock === null ? null : <Tag tone={view.stock.tone}>{view.stock.words}</Tag>}
          </View>
        </View>
      </View>
    </Card>
  );
}
