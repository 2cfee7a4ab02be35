import { WhyScreen } from '../../../../features/commission/components/why-screen';
import { PassOn } from '../../../../features/commission-statements/components/pass-on';
import { useMayDo } from '../../../../features/workbench/use-may-do';
import { commissionEntryRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

/** Why an amount is what it is, for whoever it is of and for who keeps the books. */
export default function CommissionEntryPage() {
  const { entryId } = useRouteParams(commissionEntryRoute);
  const seesOrders = useMayDo('orders');
  const keepsBooks = useMayDo('books');
  const reader = { orders: keepsBooks ? 'all' : seesOrders ? 'own_sales' : 'none', refunds: keepsBooks, rules: keepsBooks } as const;
  return <WhyScreen entryId={entryId} reader={reader} onward={(detail) => <PassOn detail={detail} />} />;
}
