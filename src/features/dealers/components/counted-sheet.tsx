import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { Stepper } from '../../../components/field/stepper';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { dealersText } from '../../../text/dealers';
import { countable, linesOf, openReturn, type Chosen } from '../view-model';
import type { PickupSheetProps } from './pickup-sheet';
import './dealers.scss';

const { sheet: words, commands, home } = dealersText;
const LEADS = { hand_over: words.handOverLead, return: words.returnLead, receive: words.receiveLead } as const;
type Counted = keyof typeof LEADS;
const isCounted = (command: string): command is Counted => command in LEADS;

/** How many of which model leave, go back, or came: begins with all that may. */
export function CountedSheet({ command, pickup, onClose, onDone }: PickupSheetProps) {
  const rows = countable(pickup, command);
  const handOver = useCommand('dealers.pickup.hand_over');
  const giveBack = useCommand('dealers.pickup.return');
  const receive = useCommand('dealers.pickup.receive');
  const [counts, setCounts] = useState<Chosen>(() => Object.fromEntries(rows.map(({ productId, most }) => [productId, command === 'return' ? 0 : most])));
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const pickupId = pickup.card.id;
  const lines = linesOf(counts);
  const send = () => {
    if (command === 'return') return giveBack.run({ pickupId, lines, reason: reason.trim() });
    if (command === 'receive') {
      const arrived = rows.map(({ productId }) => ({ productId, quantity: counts[productId] ?? 0 }));
      return receive.run({ pickupId, returnId: openReturn(pickup)?.id ?? '', arrived });
    }
    return handOver.run({ pickupId, lines });
  };
  const submit = async () => {
    const needsReason = command === 'return' && reason.trim() === '';
    const nothing = command !== 'receive' && lines.length === 0;
    // What is typed may be more than there is.
    const over = rows.find(({ productId, most }) => (counts[productId] ?? 0) > most);
    const found = over !== undefined ? words.atMost(over.title, over.most) : nothing ? words.nothing : needsReason ? words.reasonNeeded : undefined;
    setProblem(found);
    if (found === undefined && (await send()).ok) onDone();
  };
  const { pending, error } = command === 'return' ? giveBack : command === 'receive' ? receive : handOver;
  return (
    <FormSheet title={commands[command]} lead={isCounted(command) ? LEADS[command] : undefined} submitLabel={commands[command]} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      {rows.map(({ productId, title, most }) => (
        <View key={productId} className="dealers__count">
          <View>{title}</View>
          <Stepper value={counts[productId] ?? 0} least={0} most={most} lessLabel={home.less(title)} moreLabel={home.more(title)} typed={{ label: home.count(title), digits: 3 }} onChange={(quantity) => setCounts({ ...counts, [productId]: quantity })} />
        </View>
      ))}
      {command === 'return' ? <TextField label={words.reason} value={reason} placeholder={words.reasonPlaceholder} maxLength={60} onChange={setReason} /> : null}
      {problem === undefined ? null : (
        <View className="dealers__late" role="alert">
          {problem}
        </View>
      )}
    </FormSheet>
  );
}
