import { useCommand } from '../../../api/use-command';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { NoteSheet } from '../../../components/form-sheet/note-sheet';
import { useNow } from '../../../stores/clock';
import { dealerStatementsText as words } from '../../../text/dealer-statements';
import { cardView, type Statement } from '../view-model';

/** What is asked now: a confirmation, or what is wrong with a line (null: with the whole). */
export type Asking = { readonly step: 'confirm' } | { readonly step: 'dispute'; readonly lineId: string | null };

interface OwnActionsProps {
  readonly statement: Statement;
  readonly asking: Asking | undefined;
  readonly onAsk: (asking: Asking | undefined) => void;
}

/** A dealer says that it is right, or what is not. */
export function OwnActions({ statement, asking, onAsk }: OwnActionsProps) {
  const { commands } = statement;
  const close = () => onAsk(undefined);
  return (
    <>
      <ActionBar>
        {commands.includes('dispute') ? <QuietAction label={words.dispute} onPress={() => onAsk({ step: 'dispute', lineId: null })} /> : null}
        {commands.includes('confirm') ? <PrimaryAction label={words.confirm} onPress={() => onAsk({ step: 'confirm' })} /> : null}
      </ActionBar>
      {asking?.step === 'confirm' ? <ConfirmStatement statement={statement} onClose={close} /> : null}
      {asking?.step === 'dispute' ? <DisputeStatement statementId={statement.card.id} lineId={asking.lineId} onClose={close} /> : null}
    </>
  );
}

function ConfirmStatement({ statement: { card }, onClose }: { readonly statement: Statement; readonly onClose: () => void }) {
  const { run, pending, error } = useCommand('dealers.statement.confirm');
  const { period, closing } = cardView(card, useNow());
  const confirm = async () => {
    if ((await run({ statementId: card.id })).ok) onClose();
  };
  return (
    <ConfirmSheet
      open
      title={words.confirmTitle}
      consequence={words.confirmLead(period, closing)}
      actionLabel={words.confirm}
      pending={pending}
      error={error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}

interface DisputeProps {
  readonly statementId: string;
  readonly lineId: string | null;
  readonly onClose: () => void;
}

function DisputeStatement({ statementId, lineId, onClose }: DisputeProps) {
  const { run, pending, error } = useCommand('dealers.statement.dispute');
  const submit = async (note: string) => {
    if ((await run({ statementId, words: note, ...(lineId === null ? {} : { lineId }) })).ok) onClose();
  };
  return (
    <NoteSheet
      title={words.disputeTitle}
      lead={words.disputeLead}
      label={words.disputeLabel}
      placeholder={words.disputePlaceholder}
      needed={words.disputeNeeded}
      submitLabel={words.disputeSend}
      maxLength={100}
      pending={pending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
