import { View } from '@tarojs/components';
import { Card } from '../../../components/card/card';
import { Stepper } from '../../../components/field/stepper';
import { MoneyText } from '../../../components/money/money-text';
import { ProductPicture } from '../../../components/product-picture/product-picture';
import { RowWords } from '../../../components/row-words/row-words';
import { useNow } from '../../../stores/clock';
import { amountWords } from '../../../text/amounts';
import { dealersText } from '../../../text/dealers';
import { goodsDetails, type Goods } from '../view-model';
import './dealers.scss';

const { home: words } = dealersText;

interface GoodsRowProps {
  readonly row: Goods;
  readonly quantity: number;
  readonly onChange: (quantity: number) => void;
}

/** A model at one's own price, and how many of it to take. */
export function GoodsRow({ row, quantity, onChange }: GoodsRowProps) {
  const now = useNow();
  return (
    <Card>
      <View className="dealers__goods">
        <ProductPicture picture={row.pictureKey} />
        <RowWords title={`${row.model} ${row.name}`} details={goodsDetails(row, now)} />
        <View className="dealers__take">
          <MoneyText amount={words.price(amountWords(row.priceFen))} strong />
          <Stepper
            value={quantity}
            least={0}
            most={Math.min(999, row.available)}
            lessLabel={words.less(row.model)}
            moreLabel={words.more(row.model)}
            typed={{ label: words.count(row.model), digits: 3 }}
            onChange={onChange}
          />
        </View>
      </View>
    </Card>
  );
}
