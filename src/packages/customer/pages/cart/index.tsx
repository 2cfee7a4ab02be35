import { CartScreen } from '../../../../features/checkout/components/cart-screen';

export default function CartPage() {
  return <CartScreen />;
}
