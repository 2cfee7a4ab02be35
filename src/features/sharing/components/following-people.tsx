import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { Notice } from '../../../components/notice/notice';
import { PersonCard } from '../../../components/person-card/person-card';
import { Section } from '../../../components/section/section';
import type { Output } from '../../../shared/contract/registry';
import { useNow } from '../../../stores/clock';
import { failureSentence } from '../../../text/failures';
import { sharingText } from '../../../text/sharing';
import { peopleOf, type DecidedPerson } from '../view-model';

const { people: words } = sharingText;

/** Who follows the order by the buyer's word, and who does not; he may think again. */
export function FollowingPeople({ order }: { readonly order: Output<'orders.order.get'> }) {
  const { decided } = peopleOf(order, useNow());
  const decide = useCommand('orders.sharing.decide');
  const [leaving, setLeaving] = useState<DecidedPerson>();
  if (decided.length === 0) return null;
  const orderId = order.card.id;
  const withdraw = async ({ personId }: DecidedPerson) => {
    const result = await decide.run({ orderId, personId, granted: false });
    if (result.ok) setLeaving(undefined);
  };
  const grantAgain = (personId: string) => void decide.run({ orderId, personId, granted: true });

  return (
    <Section title={words.title}>
      <Card>
        {decided.map((person) => (
          <PersonCard
            key={person.personId}
            name={person.name}
            detail={person.detail}
            aside={
              <QuietAction
                label={person.isIn ? words.withdraw : words.grantAgain}
                size="small"
                disabled={decide.pending}
                onPress={() => (person.isIn ? setLeaving(person) : grantAgain(person.personId))}
              />
            }
          />
        ))}
      </Card>
      {leaving !== undefined || decide.error === undefined ? null : (
        <Notice tone="danger" sentence={failureSentence(decide.error)} />
      )}
      {leaving === undefined ? null : (
        <ConfirmSheet
          open
          title={words.withdrawTitle(leaving.name)}
          consequence={words.withdrawBody}
          actionLabel={words.withdraw}
          pending={decide.pending}
          error={decide.error}
          onConfirm={() => void withdraw(leaving)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </Section>
  );
}
