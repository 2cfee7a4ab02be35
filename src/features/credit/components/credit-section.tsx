import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { creditText } from '../../../text/credit';
import { creditRows } from '../view-model';
import { ContestSheet } from './contest-sheet';

/** Whose sale an order is, for who works on it; a tap says why. */
export function CreditSection({ orderId }: { readonly orderId: string }) {
  const query = useQuery('attribution.credit.get', { orderId });
  const [open, setOpen] = useState(false);
  if (query.status !== 'ready' || query.data.decidedAt === null) return null;
  return (
    <Section title={creditText.title}>
      <Card>
        {creditRows(query.data).map(({ chain, label, name, via }) => (
          <ListRow key={chain} title={name} detail={via} aside={label} />
        ))}
        <TextAction label={creditText.open} onPress={() => setOpen(true)} />
      </Card>
      {open ? <ContestSheet orderId={orderId} credit={query.data} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}
