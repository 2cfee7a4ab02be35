import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { Card } from '../../../components/card/card';
import { MoneyRow } from '../../../components/money/money-row';
import { Notice } from '../../../components/notice/notice';
import { Screen } from '../../../components/screen/screen';
import { Section } from '../../../components/section/section';
import { dealerAccountRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import type { PickupCommand } from '../../../shared/domain/dealers/pickup';
import { dealersText } from '../../../text/dealers';
import { accountRows, decisions, type Pickup } from '../view-model';
import { PickupLines } from './pickup-lines';
import { PickupPapers } from './pickup-papers';
import { PickupSheet } from './pickup-sheet';

const { detail: words, commands, needs, states } = dealersText;

/** The steps forward; the others are quiet. */
const FORWARD: readonly PickupCommand[] = ['approve', 'hand_over', 'receive'];
const SHOWN: readonly PickupCommand[] = ['approve', 'hand_over', 'receive', 'refuse', 'return', 'cancel'];

/** One pick-up: what of it is where, who decided what, and what to do next. */
export function PickupScreen({ pickupId }: { readonly pickupId: string }) {
  const query = useQuery('dealers.pickup.get', { pickupId });
  const [asking, setAsking] = useState<PickupCommand>();
  const [done, setDone] = useState(false);
  if (query.status !== 'ready') {
    return (
      <Screen title={words.title} width="wide">
        <AsyncState query={query} cards={3} />
      </Screen>
    );
  }
  const pickup = query.data;
  const { card } = pickup;
  const finish = () => {
    setAsking(undefined);
    setDone(true);
  };
  return (
    <Screen
      title={words.title}
      width="wide"
      lead={`${card.organisationName} · ${card.pickupNo}`}
      headline={states[card.state]}
      footer={<Ways pickup={pickup} onAsk={setAsking} />}
    >
      {done ? <Notice tone="done" sentence={words.saved} /> : null}
      {card.state === 'requested' ? card.needs.map((need) => <Notice key={need} tone="now" sentence={needs[need]} />) : null}
      {decisions(pickup).map((sentence) => (
        <Notice key={sentence} tone="quiet" sentence={sentence} />
      ))}
      <PickupLines pickup={pickup} />
      <PickupPapers pickup={pickup} />
      <DealersAccount pickup={pickup} />
      {asking === undefined ? null : <PickupSheet command={asking} pickup={pickup} onClose={() => setAsking(undefined)} onDone={finish} />}
    </Screen>
  );
}

function Ways({ pickup, onAsk }: { readonly pickup: Pickup; readonly onAsk: (command: PickupCommand) => void }) {
  const may = SHOWN.filter((command) => pickup.commands.includes(command));
  const [main] = may.filter((command) => FORWARD.includes(command));
  const others = may.filter((command) => command !== main);
  if (may.length === 0) return null;
  return (
    <ActionBar>
      {others.map((command) => (
        <QuietAction key={command} label={commands[command]} onPress={() => onAsk(command)} />
      ))}
      {main === undefined ? null : <PrimaryAction label={commands[main]} onPress={() => onAsk(main)} />}
    </ActionBar>
  );
}

/** What the office decides by. */
function DealersAccount({ pickup: { standing } }: { readonly pickup: Pickup }) {
  if (standing === null) return null;
  const open = () => openPage(dealerAccountRoute, { organisationId: standing.organisationId });
  return (
    <Section title={words.account} aside={<TextAction label={dealersText.home.account} onPress={open} />}>
      <Card>
        {accountRows(standing).map(({ label, amount }) => (
          <MoneyRow key={label} label={label} amount={amount} onPress={open} />
        ))}
      </Card>
    </Section>
  );
}
