import { useState } from 'react';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card, CardPart } from '../../../components/card/card';
import { PersonCard } from '../../../components/person-card/person-card';
import { accountText } from '../../../text/account';
import { personView, type Session } from '../view-model';
import { NameSheet } from './name-sheet';
import { PhonePart } from './phone-part';

/** Who one is here, and the phone number where one wants to give it. */
export function PersonPart({ session }: { readonly session: Session }) {
  const [naming, setNaming] = useState(false);
  const view = personView(session);
  return (
    <Card>
      <PersonCard
        name={view.name}
        detail={view.phone}
        aside={
          <QuietAction
            label={view.hasName ? accountText.nameChange : accountText.namePrompt}
            size="small"
            onPress={() => setNaming(true)}
          />
        }
      />
      {view.hasPhone ? null : (
        <CardPart>
          <PhonePart />
        </CardPart>
      )}
      {naming ? <NameSheet name={session.person.name ?? ''} onClose={() => setNaming(false)} /> : null}
    </Card>
  );
}
