import { useState, type ReactNode } from 'react';
import { useCommand } from '../../../api/use-command';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { mallRoute, orderRoute, payRoute } from '../../../routes/pages';
import { openPage, replacePage } from '../../../routes/route';
import type { BasketItem } from '../../../shared/domain/checkout/basket';
import { useAddressee } from '../../../stores/addressee';
import { useCart } from '../../../stores/cart';
import { addresseeProblems } from '../../../text/addressee-words';
import { roundAmountWords } from '../../../text/amounts';
import { checkoutText } from '../../../text/checkout';
import { failureSentence } from '../../../text/failures';
import { useQuote, type Choice } from '../use-quote';
import { orderedLines, placeInput, type Wish } from '../view-model';
import { CouponPart } from './coupon-part';
import { PointsPart } from './points-part';
import { GoodsPart, PricePart } from './quote-parts';
import { WishPart } from './wish-part';

export interface CheckoutScreenProps {
  readonly items: readonly BasketItem[];
  /** Who gets it. @param checked whether what is missing is said */
  readonly renderAddressee: (checked: boolean) => ReactNode;
}

/** The order to be: line by line to what is paid, to whom and when; then it is placed. */
export function CheckoutScreen({ items: chosen, renderAddressee }: CheckoutScreenProps) {
  const [items, setItems] = useState(chosen);
  const [choice, setChoice] = useState<Omit<Choice, 'items'>>({});
  const [wish, setWish] = useState<Wish>({ window: null, remark: '' });
  const [checked, setChecked] = useState(false);
  const { query, quote, isCurrent } = useQuote({ items: [...items], ...choice });
  const { place, changed } = usePlace(chosen);
  const addressee = useAddressee((store) => store.addressee);
  const [problem] = Object.values(addresseeProblems(addressee));

  if (items.length === 0) return <NothingToBuy />;
  if (quote === undefined) {
    return (
      <Screen title={checkoutText.title}>
        <AsyncState query={query} cards={4} />
      </Screen>
    );
  }

  const submit = async () => {
    setChecked(true);
    if (problem !== undefined || !isCurrent) return;
    await place.order(placeInput(items, quote, addressee, wish), quote.payableFen, query.refresh);
  };
  const refusal = [
    ...(checked && problem !== undefined ? [problem] : []),
    ...(query.error === undefined ? [] : [failureSentence(query.error)]),
    ...(place.error === undefined ? [] : [failureSentence(place.error)]),
  ][0];
  const difference = changed === null || changed === quote.payableFen ? '' : checkoutText.changed(roundAmountWords(changed), roundAmountWords(quote.payableFen));
  return (
    <Screen
      title={checkoutText.title}
      footer={
        <>
          {refusal === undefined ? null : <Notice tone="danger" sentence={refusal + difference} />}
          <ActionBar note={quote.payableFen === 0 ? checkoutText.noteFree : checkoutText.note}>
            <PrimaryAction
              label={isCurrent ? checkoutText.submit(roundAmountWords(quote.payableFen)) : checkoutText.submitWaiting}
              loading={place.pending}
              disabled={!isCurrent}
              onPress={() => void submit()}
            />
          </ActionBar>
        </>
      }
    >
      {renderAddressee(checked)}
      <GoodsPart
        quote={quote}
        quantity={items.length === 1 ? items[0]?.quantity : undefined}
        onQuantity={(quantity) => setItems(items.map((item) => ({ ...item, quantity })))}
      />
      <CouponPart quote={quote} onChoose={(couponId) => setChoice({ ...choice, couponId })} />
      <PointsPart quote={quote} onChoose={(points) => setChoice((last) => ({ ...last, points }))} />
      <PricePart quote={quote} />
      <WishPart wish={wish} onChange={setWish} />
    </Screen>
  );
}

function NothingToBuy() {
  return (
    <Screen title={checkoutText.title}>
      <EmptyState
        icon="cart"
        title={checkoutText.empty}
        advice={checkoutText.emptyHint}
        action={<PrimaryAction label={checkoutText.cart.toMall} onPress={() => openPage(mallRoute, {})} />}
      />
    </Screen>
  );
}

/** Places the order and goes on to paying it. When the deal changed meanwhile, it is asked again and nothing is done. */
function usePlace(items: readonly BasketItem[]) {
  const { run, pending, error } = useCommand('orders.checkout.place', { refreshes: ['catalog.', 'loyalty.', 'ledger.'] });
  const [changed, setChanged] = useState<number | null>(null);
  const order = async (input: Parameters<typeof run>[0], payableFen: number, askAgain: () => void) => {
    const result = await run(input);
    if (!result.ok) {
      if (result.error.code === 'orders.checkout.changed') setChanged(payableFen);
      askAgain();
      return;
    }
    const cart = useCart.getState();
    cart.remove(orderedLines(cart.lines, items));
    const { orderId } = result.data;
    replacePage(result.data.payableFen === 0 ? orderRoute : payRoute, { orderId });
  };
  return { place: { order, pending, error }, changed };
}
