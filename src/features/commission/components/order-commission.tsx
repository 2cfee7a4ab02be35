import { useQuery } from '../../../api/use-query';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyRow } from '../../../components/money/money-row';
import { MoneyText } from '../../../components/money/money-text';
import { Section } from '../../../components/section/section';
import { commissionEntryRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { amountWords } from '../../../text/amounts';
import { orderCommissionText } from '../../../text/commission-office';
import { orderCommissionRows } from '../order-model';

/** What an order brings to everybody, for the office. */
export function OrderCommission({ orderId, opensEntries }: { readonly orderId: string; readonly opensEntries: boolean }) {
  const query = useQuery('commission.order.get', { orderId });
  if (query.status !== 'ready') return null;
  const { rows, totalFen } = orderCommissionRows(query.data.rows);
  return (
    <Section title={orderCommissionText.title}>
      <Card>
        {rows.length === 0 ? <ListRow title={orderCommissionText.none} /> : null}
        {rows.map(({ id, title, detail, amount }) => {
          const open = opensEntries ? { onPress: () => openPage(commissionEntryRoute, { entryId: id }) } : {};
          return <ListRow key={id} title={title} detail={detail} aside={<MoneyText amount={amount} />} {...open} />;
        })}
        {rows.length < 2 ? null : <MoneyRow label={orderCommissionText.total} amount={amountWords(totalFen)} weight="total" />}
      </Card>
    </Section>
  );
}
