import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextAction } from '../../../components/action/text-action';
import { TextField } from '../../../components/field/text-field';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { Notice } from '../../../components/notice/notice';
import { retailerSettlementRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { plainLine } from '../../../shared/kernel/plain-text';
import { retailersText } from '../../../text/retailers';
import { isRight, useSheet, type SheetKind } from '../use-sheet';
import { SheetPreviewed } from './sheet-preview';

const words = retailersText.imports;

export interface ImportSheetProps {
  readonly kind: SheetKind;
  readonly organisationId: string;
  /** Of tickets: what is to be said of them. */
  readonly onImported: (sentence: string) => void;
  readonly onClose: () => void;
}

/** A retailer's spreadsheet is chosen, read and shown; nothing is written before somebody says so. */
export function ImportSheet({ kind, organisationId, onImported, onClose }: ImportSheetProps) {
  const sheet = useSheet(kind, organisationId);
  const [title, setTitle] = useState('');
  const [checked, setChecked] = useState(false);
  const tickets = useCommand('retailers.ticket.import');
  const settlement = useCommand('retailers.settlement.import');
  const ready = sheet.read !== undefined && isRight(sheet.read.preview) ? sheet.read : undefined;
  const isNameless = kind === 'settlement' && plainLine(title) === '';

  const submit = async () => {
    if (ready === undefined) return sheet.choose();
    setChecked(true);
    if (isNameless) return;
    const { fileId, mapping } = ready;
    const input = { organisationId, fileId, ...(mapping === undefined ? {} : { mapping }) };
    if (kind === 'tickets') {
      const written = await tickets.run(input);
      if (written.ok) onImported(words.done(written.data.written, written.data.known));
      return;
    }
    const begun = await settlement.run({ ...input, title });
    if (!begun.ok) return;
    onClose();
    openPage(retailerSettlementRoute, { settlementId: begun.data.settlementId });
  };
  const choosing = sheet.read === undefined ? words.choose : words.chooseAgain;
  return (
    <FormSheet
      title={words.actions[kind]}
      lead={words.lead[kind]}
      submitLabel={sheet.pending ? words.reading : ready === undefined ? choosing : words.submit[kind]}
      pending={sheet.pending || tickets.pending || settlement.pending}
      error={sheet.error ?? tickets.error ?? settlement.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {sheet.notSent ? <Notice tone="danger" sentence={words.notSent} /> : null}
      {sheet.read === undefined ? null : <SheetPreviewed kind={kind} preview={sheet.read.preview} onReadAs={(mapping) => void sheet.readAs(mapping)} />}
      {ready === undefined ? null : <TextAction label={words.chooseAgain} onPress={() => void sheet.choose()} />}
      {ready === undefined || kind === 'tickets' ? null : (
        <TextField label={words.title} value={title} placeholder={words.titlePlaceholder} maxLength={40} error={checked && isNameless ? words.titleNeeded : undefined} onChange={setTitle} />
      )}
    </FormSheet>
  );
}
