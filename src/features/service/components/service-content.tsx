import { useState } from 'react';
import { TextAction } from '../../../components/action/text-action';
import { Card, CardPart } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyRow } from '../../../components/money/money-row';
import { Section } from '../../../components/section/section';
import { Sheet } from '../../../components/sheet/sheet';
import { Tag } from '../../../components/tag/tag';
import { serviceText as words } from '../../../text/service';
import type { workOrderPageView } from '../view-model';

type ServiceContentProps = Pick<ReturnType<typeof workOrderPageView>, 'steps' | 'prices'>;

/** What belongs to this service, step by step, and what it may cost: known before anybody begins. */
export function ServiceContent({ steps, prices }: ServiceContentProps) {
  const [reading, setReading] = useState(false);
  if (steps.length === 0) return null;
  return (
    <Section title={words.steps.title}>
      <Card>
        {steps.map(({ id, title, hint, isDone }) => (
          <ListRow
            key={id}
            title={title}
            detail={hint === '' ? undefined : hint}
            aside={isDone ? <Tag tone="done">{words.steps.done}</Tag> : undefined}
          />
        ))}
        {prices.length === 0 ? null : (
          <CardPart>
            <TextAction label={words.prices.open} onPress={() => setReading(true)} />
          </CardPart>
        )}
      </Card>
      <Sheet open={reading} title={words.prices.title} lead={words.prices.lead} onClose={() => setReading(false)}>
        {prices.map(({ id, title, amount }) => (
          <MoneyRow key={id} label={title} amount={amount} />
        ))}
      </Sheet>
    </Section>
  );
}
