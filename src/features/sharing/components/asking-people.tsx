import { Text, View } from '@tarojs/components';
import { useCommand } from '../../../api/use-command';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { FailureNotice } from '../../../components/notice/failure-notice';
import type { Output } from '../../../shared/contract/registry';
import { useNow } from '../../../stores/clock';
import { sharingText } from '../../../text/sharing';
import { peopleOf, type askingView } from '../view-model';
import './sharing.scss';

const { asked: words } = sharingText;

/** Who asks to follow the order: the buyer says yes or no. */
export function AskingPeople({ order }: { readonly order: Output<'orders.order.get'> }) {
  const { asking } = peopleOf(order, useNow());
  return (
    <>
      {asking.map((person) => (
        <Asking key={person.personId} orderId={order.card.id} person={person} />
      ))}
    </>
  );
}

interface AskingProps {
  readonly orderId: string;
  readonly person: ReturnType<typeof askingView>;
}

function Asking({ orderId, person: { personId, title } }: AskingProps) {
  const { run, pending, error } = useCommand('orders.sharing.decide');
  const answer = (granted: boolean) => void run({ orderId, personId, granted });
  return (
    <Card tone="now">
      <View className="sharing__title">{title}</View>
      <Text className="sharing__body">{words.body}</Text>
      <FailureNotice error={error} />
      <View className="sharing__actions">
        <ActionBar>
          <QuietAction label={words.refuse} disabled={pending} onPress={() => answer(false)} />
          <PrimaryAction label={words.grant} loading={pending} onPress={() => answer(true)} />
        </ActionBar>
      </View>
    </Card>
  );
}
