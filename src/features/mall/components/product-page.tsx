import { Text, View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { Card, CardPart } from '../../../components/card/card';
import { Stepper } from '../../../components/field/stepper';
import { Notice } from '../../../components/notice/notice';
import { ProductPicture } from '../../../components/product-picture/product-picture';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { cartRoute, checkoutRoute, productRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { basketText } from '../../../shared/domain/checkout/basket-text';
import { useCart } from '../../../stores/cart';
import { useNow } from '../../../stores/clock';
import { mallText } from '../../../text/mall';
import { productPageView, type MallProduct, type MallRow, type ProductPageView } from '../view-model';
import { MallRowCard } from './mall-row';
import './mall.scss';

const words = mallText.product;

export interface ProductPageProps {
  readonly product: MallProduct;
  /** What others say and show of it. */
  readonly children?: ReactNode;
}

/** One product or set: what it is, what it costs, what belongs to it, and buying it. */
export function ProductPage({ product, children }: ProductPageProps) {
  const view = productPageView(product, useNow());
  const [quantity, setQuantity] = useState(1);
  const [added, setAdded] = useState(false);
  const add = useCart((cart) => cart.add);
  const buy = () => openPage(checkoutRoute, { items: basketText([{ productId: product.id, quantity }]) });
  return (
    <Screen
      title={words.title}
      footer={
        <>
          {added ? (
            <Notice
              tone="done"
              sentence={words.added}
              action={<TextAction label={words.toCart} onPress={() => openPage(cartRoute, {})} />}
            />
          ) : null}
          <ActionBar>
            <QuietAction label={words.addToCart} disabled={!view.canBuy} onPress={() => setAdded(add(product, quantity))} />
            <PrimaryAction label={words.buyNow} disabled={!view.canBuy} onPress={buy} />
          </ActionBar>
        </>
      }
    >
      <PriceCard view={view}>
        <Stepper
          value={quantity}
          least={1}
          most={view.most}
          lessLabel={mallText.fewer(view.title)}
          moreLabel={mallText.more(view.title)}
          onChange={setQuantity}
        />
      </PriceCard>
      {children}
      <Components view={view} />
      <Related title={words.sets} rows={product.sets} />
      <Related title={words.consumables} rows={product.consumables} />
    </Screen>
  );
}

interface PriceCardProps {
  readonly view: ProductPageView;
  /** How many. */
  readonly children: ReactNode;
}

function PriceCard({ view, children }: PriceCardProps) {
  const { stock } = view;
  return (
    <Card>
      <ProductPicture picture={view.picture} size="hero" />
      <View className="screen__headline">{view.title}</View>
      <View className="product__prices">
        <Text className="product__price">{view.price}</Text>
        {view.memberPrice === null ? null : <Tag tone="now">{view.memberPrice}</Tag>}
        {view.saving === null ? null : <Tag tone="done">{view.saving}</Tag>}
      </View>
      {view.memberPrice === null ? null : <View className="product__muted">{words.memberHint}</View>}
      <CardPart>
        <View className="product__line">
          <Tag tone={stock.tone}>{stock.words}</Tag>
          <Text className="product__muted">{[...(stock.hint === null ? [] : [stock.hint]), ...view.facts].join(' · ')}</Text>
        </View>
        {view.canBuy ? (
          <View className="product__line">
            <Text>{words.quantity}</Text>
            {children}
          </View>
        ) : null}
      </CardPart>
      {view.description === '' ? null : <CardPart>{view.description}</CardPart>}
    </Card>
  );
}

function Components({ view }: { readonly view: ProductPageView }) {
  if (view.components.length === 0) return null;
  return (
    <Section title={words.components} aside={words.componentsHint}>
      <Card>
        {view.components.map(({ id, picture, title, detail }) => (
          <View
            key={id}
            className="product__part"
            role="button"
            onClick={() => openPage(productRoute, { productId: id })}
          >
            <ProductPicture picture={picture} />
            <View className="mall-row__words">
              <Text className="mall-row__title">{title}</Text>
              <Text className="mall-row__muted">{detail}</Text>
            </View>
          </View>
        ))}
      </Card>
    </Section>
  );
}

function Related({ title, rows }: { readonly title: string; readonly rows: readonly MallRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      {rows.map((row) => (
        <MallRowCard key={row.id} row={row} />
      ))}
    </Section>
  );
}
