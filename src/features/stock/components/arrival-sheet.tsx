import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { DateField } from '../../../components/field/date-field';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { ReasonSheet } from '../../../components/form-sheet/reason-sheet';
import { dayOf } from '../../../shared/kernel/time';
import { useNow } from '../../../stores/clock';
import { warehouseText } from '../../../text/warehouse';
import type { ArrivalRow } from '../arrival-view';
import { somePieces } from '../view-model';

const words = warehouseText.arrivals;
const REFRESHES = { refreshes: ['catalog.'] } as const;

export type ArrivalStep = 'receive' | 'postpone' | 'cancel';

interface StepProps {
  readonly row: ArrivalRow;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** One step of a purchase on its way. */
export function ArrivalSheet({ step, ...props }: StepProps & { readonly step: ArrivalStep }) {
  if (step === 'receive') return <ReceiveSheet {...props} />;
  return step === 'postpone' ? <PostponeSheet {...props} /> : <CancelSheet {...props} />;
}

function ReceiveSheet({ row, onClose, onDone }: StepProps) {
  const { run, pending, error } = useCommand('warehouse.arrival.receive', REFRESHES);
  const [typed, setTyped] = useState(String(row.open));
  const pieces = somePieces(typed);
  const tooMany = pieces !== null && pieces > row.open ? words.tooMany(row.open) : undefined;
  const wrong = pieces === null ? words.quantityWrong : tooMany;
  const send = async () => {
    if (pieces === null || wrong !== undefined) return;
    const result = await run({ arrivalId: row.id, basedOn: row.open, quantity: pieces });
    if (result.ok) onDone(words.received(row.name, pieces, result.data.open));
  };
  return (
    <FormSheet title={words.receiveTitle(row.name)} lead={words.receiveLead(row.open)} submitLabel={words.receive} pending={pending} error={error} onSubmit={send} onClose={onClose}>
      <TextField label={words.receiveLabel} value={typed} error={wrong} keyboard="number" maxLength={6} onChange={setTyped} />
    </FormSheet>
  );
}

function PostponeSheet({ row, onClose, onDone }: StepProps) {
  const { run, pending, error } = useCommand('warehouse.arrival.postpone', REFRESHES);
  const [expectedOn, setExpectedOn] = useState(row.expectedOn);
  const today = dayOf(useNow());
  const send = async () => {
    const result = await run({ arrivalId: row.id, expectedOn });
    if (result.ok) onDone(words.postponed(row.name));
  };
  return (
    <FormSheet title={row.name} submitLabel={words.postpone} pending={pending} error={error} onSubmit={send} onClose={onClose}>
      <DateField label={words.expectedOn} value={expectedOn} earliest={today} onChange={setExpectedOn} />
    </FormSheet>
  );
}

function CancelSheet({ row, onClose, onDone }: StepProps) {
  const { run, pending, error } = useCommand('warehouse.arrival.cancel', REFRESHES);
  const send = async (reason: string) => {
    const result = await run({ arrivalId: row.id, basedOn: row.open, reason });
    if (result.ok) onDone(words.cancelled(row.name));
  };
  return <ReasonSheet words={words.reason} danger pending={pending} error={error} onSubmit={send} onClose={onClose} />;
}
