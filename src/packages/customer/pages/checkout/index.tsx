import { AddresseePart } from '../../../../features/addressee/components/addressee-part';
import { CheckoutScreen } from '../../../../features/checkout/components/checkout-screen';
import { checkoutRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { basketOf } from '../../../../shared/domain/checkout/basket-text';

export default function CheckoutPage() {
  const { items } = useRouteParams(checkoutRoute);
  return <CheckoutScreen items={basketOf(items)} renderAddressee={(checked) => <AddresseePart checked={checked} />} />;
}
