import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { retailersText } from '../../../text/retailers';
import { signedFenOf } from '../ticket-draft';
import type { Settlement } from '../view-model';

const { confirm: words, withdraw, problems } = retailersText;

/** What can be done with a settlement as it stands; nothing while it goes on by itself. */
export function SettlementActions({ settlement }: { readonly settlement: Settlement }) {
  const [open, setOpen] = useState<'confirm' | 'withdraw'>();
  const { commands } = settlement;
  if (!commands.includes('confirm') && !commands.includes('withdraw')) return null;
  const close = () => setOpen(undefined);
  return (
    <>
      <ActionBar>
        {commands.includes('withdraw') ? <QuietAction label={withdraw.action} onPress={() => setOpen('withdraw')} /> : null}
        {commands.includes('confirm') ? <PrimaryAction label={words.action} onPress={() => setOpen('confirm')} /> : null}
      </ActionBar>
      {open === 'confirm' ? <Confirming settlement={settlement} onClose={close} /> : null}
      {open === 'withdraw' ? <Withdrawing settlementId={settlement.id} onClose={close} /> : null}
    </>
  );
}

function Confirming({ settlement: { id: settlementId, rows }, onClose }: { readonly settlement: Settlement; readonly onClose: () => void }) {
  const [amount, setAmount] = useState('');
  const [checked, setChecked] = useState(false);
  const { run, pending, error } = useCommand('retailers.settlement.confirm');
  const netFen = signedFenOf(amount);
  const submit = async () => {
    setChecked(true);
    if (netFen !== null && (await run({ settlementId, netFen })).ok) onClose();
  };
  return (
    <FormSheet title={words.title} lead={words.lead(rows.differs)} submitLabel={words.submit} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      <TextField label={words.amount} value={amount} hint={words.hint} maxLength={14} error={checked && netFen === null ? problems.amount : undefined} onChange={setAmount} />
    </FormSheet>
  );
}

function Withdrawing({ settlementId, onClose }: { readonly settlementId: string; readonly onClose: () => void }) {
  const { run, pending, error } = useCommand('retailers.settlement.withdraw');
  const take = async () => {
    if ((await run({ settlementId })).ok) onClose();
  };
  return (
    <ConfirmSheet open title={withdraw.title} consequence={withdraw.consequence} actionLabel={withdraw.submit} pending={pending} error={error} onConfirm={() => void take()} onClose={onClose} />
  );
}
