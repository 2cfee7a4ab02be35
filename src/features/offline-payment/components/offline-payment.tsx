import { useState } from 'react';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { QuietAction } from '../../../components/action/quiet-action';
import { Notice } from '../../../components/notice/notice';
import { amountWords } from '../../../text/amounts';
import { offlinePaymentText as words } from '../../../text/offline-payment';
import { mayTakeTicket } from '../till-draft';
import { mayRecord } from '../view-model';
import { RecordSheet } from './record-sheet';
import { TillSheet } from './till-sheet';

interface OfflinePaymentProps {
  readonly orderId: string;
  /** Whether whoever records it paid it himself. */
  readonly isOwn?: boolean;
}

/**
 * Money that did not come through WeChat: at a retailer's till its ticket pays the order, all other a member records with
 * pictures and finance confirms it.
 */
export function OfflinePayment({ orderId, isOwn = false }: OfflinePaymentProps) {
  const money = useQuery('payments.order.get', { orderId });
  const [open, setOpen] = useState<'record' | 'till'>();
  const [done, setDone] = useState<string>();
  if (money.status !== 'ready') return null;
  const atTill = mayTakeTicket(money.data);
  const offline = mayRecord(money.data);
  const said = isOwn ? words.own : words;
  const close = () => setOpen(undefined);
  const finish = (sentence: string) => {
    close();
    setDone(sentence);
    money.refresh();
  };
  return (
    <>
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      {atTill || offline ? (
        <ActionBar>
          {atTill ? <QuietAction label={words.till.open} onPress={() => setOpen('till')} /> : null}
          {offline ? <QuietAction label={said.open} onPress={() => setOpen('record')} /> : null}
        </ActionBar>
      ) : null}
      {open === 'record' ? <RecordSheet money={money.data} words={said} onClose={close} onDone={() => finish(said.done)} /> : null}
      {open === 'till' ? <TillSheet money={money.data} onClose={close} onDone={(fen) => finish(words.till.done(amountWords(fen)))} /> : null}
    </>
  );
}
