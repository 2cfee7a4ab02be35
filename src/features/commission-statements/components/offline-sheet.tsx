import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { MediaField } from '../../../components/media/media-field';
import { useMedia } from '../../../components/media/use-media';
import { plainLine } from '../../../shared/kernel/plain-text';
import { amountWords } from '../../../text/amounts';
import { statementsText } from '../../../text/statements';
import type { Statement } from '../view-model';

const words = statementsText.office;
const MOST_PICTURES = 3;

export interface OfflineSheetProps {
  readonly statement: Statement;
  readonly onClose: (sentence?: string) => void;
}

/** It was paid by hand: with what shows it. */
export function OfflineSheet({ statement: { statementId, name, netFen }, onClose }: OfflineSheetProps) {
  const { run, pending, error } = useCommand('commission.payout.record_offline', { refreshes: ['ledger.'] });
  const media = useMedia({ folder: 'evidence', most: MOST_PICTURES });
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const evidence = media.kept.map(({ fileId }) => fileId);
  const submit = async () => {
    setChecked(true);
    if (evidence.length === 0 || media.unfinished !== undefined) return;
    const said = plainLine(note);
    const result = await run({ statementId, evidence, ...(said === '' ? {} : { note: said }) });
    if (result.ok) onClose(result.data.payout === null ? words.redrawn : undefined);
  };
  const missing = evidence.length === 0 ? words.picturesNeeded : undefined;
  return (
    <FormSheet title={words.recordTitle(name, amountWords(netFen))} lead={words.recordLead} submitLabel={words.recordOffline} pending={pending} error={error} onSubmit={submit} onClose={() => onClose()}>
      <MediaField label={words.pictures} media={media} error={checked ? (media.unfinished ?? missing) : undefined} />
      <TextField label={words.note} value={note} maxLength={100} onChange={setNote} />
    </FormSheet>
  );
}
