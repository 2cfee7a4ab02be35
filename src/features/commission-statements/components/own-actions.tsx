import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { NoteSheet } from '../../../components/form-sheet/note-sheet';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { amountWords } from '../../../text/amounts';
import { statementsText as words } from '../../../text/statements';
import { useReceiving } from '../use-receiving';
import type { Statement, StatementLine } from '../view-model';

export interface OwnActionsProps {
  readonly statement: Statement;
  /** The line that is disputed, chosen in the list. */
  readonly about: StatementLine | undefined;
  readonly onAsked: () => void;
}

/** What a payee does with his statement: confirm it, object, or accept the money. */
export function OwnActions({ statement, about, onAsked }: OwnActionsProps) {
  const [sheet, setSheet] = useState<'confirm' | 'dispute'>();
  const { commands, payout } = statement;
  const close = () => {
    setSheet(undefined);
    onAsked();
  };
  if (payout !== null && (commands.includes('receive') || commands.includes('check'))) return <Receive payoutId={payout.payoutId} ready={commands.includes('receive')} />;
  if (!commands.includes('confirm')) return null;
  return (
    <>
      <ActionBar>
        <QuietAction label={words.dispute} onPress={() => setSheet('dispute')} />
        <PrimaryAction label={words.confirm} onPress={() => setSheet('confirm')} />
      </ActionBar>
      {sheet === 'confirm' ? <ConfirmStatement statement={statement} onClose={close} /> : null}
      {sheet === 'dispute' || about !== undefined ? <DisputeStatement statement={statement} about={about} onClose={close} /> : null}
    </>
  );
}

function Receive({ payoutId, ready }: { readonly payoutId: string; readonly ready: boolean }) {
  const { said, error, pending, receive, check } = useReceiving(payoutId);
  return (
    <>
      {said === undefined ? null : <Notice tone="quiet" sentence={said} />}
      <FailureNotice error={error} />
      <ActionBar>
        {ready ? <PrimaryAction label={words.receive} loading={pending} onPress={receive} /> : <QuietAction label={words.check} loading={pending} onPress={check} />}
      </ActionBar>
    </>
  );
}

function ConfirmStatement({ statement, onClose }: { readonly statement: Statement; readonly onClose: () => void }) {
  const { run, pending, error } = useCommand('commission.statement.confirm');
  const { statementId, netFen } = statement;
  const submit = async () => {
    if ((await run({ statementId })).ok) onClose();
  };
  return (
    <FormSheet title={words.confirmTitle(amountWords(netFen))} lead={words.confirmLead} submitLabel={words.confirm} pending={pending} error={error} onSubmit={submit} onClose={onClose}>
      {null}
    </FormSheet>
  );
}

interface DisputeProps {
  readonly statement: Statement;
  readonly about: StatementLine | undefined;
  readonly onClose: () => void;
}

function DisputeStatement({ statement: { statementId }, about, onClose }: DisputeProps) {
  const { run, pending, error } = useCommand('commission.statement.dispute');
  const submit = async (said: string) => {
    const result = await run({ statementId, words: said, ...(about === undefined ? {} : { lineId: about.lineId }) });
    if (result.ok) onClose();
  };
  const line = about === undefined ? null : words.disputeOf([about.orderNo, about.title, amountWords(about.amountFen)].filter((part) => part !== null).join(' '));
  return (
    <NoteSheet
      title={words.disputeTitle}
      lead={line ?? words.disputeLead}
      label={words.disputeField}
      placeholder={words.disputePlaceholder}
      needed={words.disputeNeeded}
      submitLabel={words.dispute}
      maxLength={200}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
