import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { TextField } from '../../../components/field/text-field';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import type { Role } from '../../../shared/domain/roles';
import { memberPointsText } from '../../../text/member-points';
import { doneWords, isPhone, mayAdjust } from '../view-model';
import { AdjustSheet } from './adjust-sheet';
import { MemberCard } from './member-card';

/** Finds a member by his phone; shows his points and level, and lets them be put right. */
export function MemberPointsScreen({ role }: { readonly role: Role | undefined }) {
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const [asked, setAsked] = useState<string>();
  const find = () => {
    setChecked(true);
    if (isPhone(typed)) setAsked(typed.trim());
  };
  return (
    <Screen title={memberPointsText.title}>
      <Card>
        <TextField
          label={memberPointsText.phone}
          value={typed}
          keyboard="phone"
          maxLength={11}
          hint={memberPointsText.phoneHint}
          error={checked && !isPhone(typed) ? memberPointsText.phoneWrong : undefined}
          onChange={setTyped}
          onDone={find}
        />
        <PrimaryAction label={memberPointsText.find} onPress={find} />
      </Card>
      {asked === undefined ? (
        <EmptyState icon="search" {...memberPointsText.start} />
      ) : (
        <Found key={asked} phone={asked} role={role} />
      )}
    </Screen>
  );
}

function Found({ phone, role }: { readonly phone: string; readonly role: Role | undefined }) {
  const member = useQuery('loyalty.member.find', { phone });
  const [adjusting, setAdjusting] = useState(false);
  const [done, setDone] = useState<string>();
  if (member.status !== 'ready') return <AsyncState query={member} cards={1} />;
  return (
    <>
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      <MemberCard
        member={member.data}
        phone={phone}
        onAdjust={mayAdjust(role) ? () => setAdjusting(true) : undefined}
      />
      {adjusting ? (
        <AdjustSheet
          phone={phone}
          available={member.data.available}
          onClose={() => setAdjusting(false)}
          onDone={(available) => {
            setDone(doneWords(available));
            setAdjusting(false);
          }}
        />
      ) : null}
    </>
  );
}
