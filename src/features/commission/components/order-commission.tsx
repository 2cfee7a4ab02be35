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
import { orderCommissionRows, sharesOfOrder, type OrderValue } from '../order-model';

export interface OrderCommissionProps {
  readonly orderId: string;
  readonly opensEntries: boolean;
  readonly value: OrderValue;
}

/** What an order brings to everybody, for the office: its buyer, who sold and brought it, the company (双赢). */
export function OrderCommission({ orderId, opensEntries, value }: OrderCommissionProps) {
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
        {rows.length === 0 ? null : <MoneyRow label={orderCommissionText.total} amount={amountWords(totalFen)} weight="total" />}
        <Gains value={value} commissionFen={totalFen} />
      </Card>
    </Section>
  );
}

function Gains({ value, commissionFen }: { readonly value: OrderValue; readonly commissionFen: number }) {
  const { saved, paid, left } = sharesOfOrder(value, commissionFen);
  const { gains } = orderCommissionText;
  return (
    <>
      {saved === null ? null : <MoneyRow label={gains.saved} amount={saved} />}
      <MoneyRow label={gains.paid} amount={paid} />
      <MoneyRow label={gains.left} amount={left} weight="total" />
    </>
  );
}
