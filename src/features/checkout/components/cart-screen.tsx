import { Text, View } from '@tarojs/components';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Stepper } from '../../../components/field/stepper';
import { Notice } from '../../../components/notice/notice';
import { ProductPicture } from '../../../components/product-picture/product-picture';
import { Screen } from '../../../components/screen/screen';
import { checkoutRoute, mallRoute, productRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { basketText } from '../../../shared/domain/checkout/basket-text';
import { MOST_OF_ONE, useCart, type CartLine } from '../../../stores/cart';
import { roundAmountWords } from '../../../text/amounts';
import { checkoutText } from '../../../text/checkout';
import { failureSentence } from '../../../text/failures';
import { useQuote, type Quote } from '../use-quote';
import { cartLineView } from '../view-model';
import './checkout.scss';

const words = checkoutText.cart;

/** What somebody means to buy, with what it would cost now. */
export function CartScreen() {
  const lines = useCart((cart) => cart.lines);
  const items = lines.map(({ product, quantity }) => ({ productId: product.id, quantity }));
  const { query, quote, isCurrent } = useQuote({ items });
  if (lines.length === 0) return <EmptyCart />;
  const toCheckout = () => openPage(checkoutRoute, { items: basketText(items) });
  return (
    <Screen
      title={words.title}
      footer={
        <>
          {query.status === 'error' ? <Notice tone="danger" sentence={failureSentence(query.error)} /> : null}
          <ActionBar note={couponNote(quote) ?? words.kept}>
            <PrimaryAction
              label={quote === undefined ? words.submitEmpty : words.submit(roundAmountWords(quote.payableFen))}
              disabled={!isCurrent}
              onPress={toCheckout}
            />
          </ActionBar>
        </>
      }
    >
      {lines.map((line) => (
        <Line key={line.product.id} line={line} quote={quote} />
      ))}
    </Screen>
  );
}

function couponNote(quote: Quote | undefined): string | undefined {
  const coupon = quote?.coupon ?? null;
  return coupon === null ? undefined : words.withCoupon(coupon.title, roundAmountWords(coupon.amountFen));
}

function EmptyCart() {
  return (
    <Screen title={words.title}>
      <EmptyState
        icon="cart"
        title={words.empty}
        advice={words.emptyHint}
        action={<PrimaryAction label={words.toMall} onPress={() => openPage(mallRoute, {})} />}
      />
    </Screen>
  );
}

function Line({ line, quote }: { readonly line: CartLine; readonly quote: Quote | undefined }) {
  const { setQuantity, remove } = useCart();
  const view = cartLineView(line, quote);
  return (
    <Card>
      <View className="cart-line" role="button" onClick={() => openPage(productRoute, { productId: view.id })}>
        <ProductPicture picture={view.picture} />
        <View className="cart-line__words">
          <Text className="cart-line__title">{view.title}</Text>
          {view.detail === null ? null : <Text className="cart-line__muted">{view.detail}</Text>}
          <Text className="cart-line__amount">{view.amount}</Text>
        </View>
      </View>
      <View className="cart-line__below">
        <TextAction label={words.remove} onPress={() => remove([view.id])} />
        <Stepper
          value={view.quantity}
          least={1}
          most={MOST_OF_ONE}
          lessLabel={words.fewer(view.title)}
          moreLabel={words.more(view.title)}
          onChange={(quantity) => setQuantity(view.id, quantity)}
        />
      </View>
    </Card>
  );
}
