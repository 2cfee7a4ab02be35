import { useState } from 'react';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { sharesText } from '../../../text/shares';
import type { ShareSubject } from '../subject';
import { ShareSheet, type Naming } from './share-sheet';

export interface ShareActionProps {
  readonly subject: ShareSubject;
  /** A button in a bar, or a line on a card of its own. */
  readonly look: 'primary' | 'quiet' | 'row';
  readonly label?: string;
  readonly NameSheet: Naming;
}

/** The way to pass something on from its own page. */
export function ShareAction({ subject, look, label = sharesText.action, NameSheet }: ShareActionProps) {
  const [open, setOpen] = useState(false);
  const press = () => setOpen(true);
  const ways = {
    primary: <PrimaryAction label={label} onPress={press} />,
    quiet: <QuietAction label={label} onPress={press} />,
    row: (
      <Card>
        <ListRow icon="invite" title={label} detail={sharesText.actionDetail} onPress={press} />
      </Card>
    ),
  };
  return (
    <>
      {ways[look]}
      {open ? <ShareSheet subject={subject} NameSheet={NameSheet} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
