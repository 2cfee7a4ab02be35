import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { amountWords } from '../../../text/amounts';
import { statementsText as words } from '../../../text/statements';
import type { Statement } from '../view-model';
import { AnswerSheet } from './answer-sheet';
import { OfflineSheet } from './offline-sheet';
import './statements.scss';

const { office } = words;
const REFRESHES = ['ledger.'] as const;

/** What finance does with a statement: answer, pay, pay by hand, ask WeChat again, take back. */
export function BookActions({ statement }: { readonly statement: Statement }) {
  const [sheet, setSheet] = useState<'answer' | 'pay' | 'offline' | 'cancel'>();
  const [done, setDone] = useState<string>();
  const retrying = useCommand('commission.payout.retry', { refreshes: REFRESHES });
  const { commands, payout } = statement;
  const close = (sentence?: string) => {
    setSheet(undefined);
    setDone(sentence);
  };
  return (
    <>
      {done === undefined ? null : <Notice tone="quiet" sentence={done} />}
      <FailureNotice error={retrying.error} />
      <View className="statement__actions">
        {commands.includes('pay') ? <PrimaryAction label={office.pay} onPress={() => setSheet('pay')} /> : null}
        {commands.includes('record_offline') ? <QuietAction label={office.recordOffline} onPress={() => setSheet('offline')} /> : null}
        {commands.includes('answer') ? <PrimaryAction label={words.answer} onPress={() => setSheet('answer')} /> : null}
        {commands.includes('retry') && payout !== null ? (
          <QuietAction label={office.retry} loading={retrying.pending} onPress={() => void retrying.run({ payoutId: payout.payoutId })} />
        ) : null}
        {commands.includes('cancel') ? <QuietAction label={office.cancel} onPress={() => setSheet('cancel')} /> : null}
      </View>
      {sheet === 'answer' ? <AnswerSheet statementId={statement.statementId} onClose={close} /> : null}
      {sheet === 'offline' ? <OfflineSheet statement={statement} onClose={close} /> : null}
      {sheet === 'pay' ? <PaySheet statement={statement} onClose={close} /> : null}
      {sheet === 'cancel' && payout !== null ? <CancelSheet payoutId={payout.payoutId} onClose={close} /> : null}
    </>
  );
}

interface SheetProps {
  readonly statement: Statement;
  readonly onClose: (sentence?: string) => void;
}

function PaySheet({ statement: { statementId, name: said, netFen, taxFen, prefers }, onClose }: SheetProps) {
  const { run, pending, error } = useCommand('commission.payout.start', { refreshes: REFRESHES });
  const submit = async () => {
    const result = await run({ statementId });
    if (result.ok) onClose(result.data.payout === null ? office.redrawn : undefined);
  };
  const tax = taxFen === 0 ? '' : office.taxed(amountWords(taxFen));
  const name = said === '' ? words.nameless : said;
  const amount = amountWords(netFen);
  const asPoints = prefers === 'points';
  const title = asPoints ? office.payPointsTitle(name, amount) : office.payTitle(name, amount);
  return (
    <FormSheet title={title} lead={asPoints ? office.payPointsLead : office.payLead(tax)} submitLabel={office.pay} pending={pending} error={error} onSubmit={submit} onClose={() => onClose()}>
      {null}
    </FormSheet>
  );
}

function CancelSheet({ payoutId, onClose }: { readonly payoutId: string; readonly onClose: (sentence?: string) => void }) {
  const { run, pending, error } = useCommand('commission.payout.cancel', { refreshes: REFRESHES });
  const confirm = async () => {
    if ((await run({ payoutId })).ok) onClose();
  };
  return (
    <ConfirmSheet
      open
      title={office.cancelTitle}
      consequence={office.cancelLead}
      actionLabel={office.cancel}
      pending={pending}
      error={error}
      onConfirm={() => void confirm()}
      onClose={() => onClose()}
    />
  );
}
