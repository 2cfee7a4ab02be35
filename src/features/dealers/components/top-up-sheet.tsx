import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { topUpRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { dealersText } from '../../../text/dealers';
import { topUpFen } from '../view-model';

const { account: words } = dealersText;

/** How much is brought; how it is paid comes next. */
export function TopUpSheet({ onClose }: { readonly onClose: () => void }) {
  const { run, pending, error } = useCommand('dealers.top_up.create');
  const [amount, setAmount] = useState('');
  const [checked, setChecked] = useState(false);
  const amountFen = topUpFen(amount);
  const submit = async () => {
    setChecked(true);
    if (amountFen === null) return;
    const result = await run({ amountFen });
    if (!result.ok) return;
    onClose();
    openPage(topUpRoute, result.data);
  };
  return (
    <FormSheet title={words.topUpTitle} lead={words.topUpHint} submitLabel={words.next} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <TextField label={words.amount} value={amount} keyboard="digit" maxLength={12} error={checked && amountFen === null ? words.amountWrong : undefined} onChange={setAmount} />
    </FormSheet>
  );
}
