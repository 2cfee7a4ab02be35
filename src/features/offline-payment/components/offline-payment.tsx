import { useState } from 'react';
import { canKeepMedia } from '../../../api/keep-media';
import { useQuery } from '../../../api/use-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { Notice } from '../../../components/notice/notice';
import { offlinePaymentText } from '../../../text/offline-payment';
import { mayRecord } from '../view-model';
import { RecordSheet } from './record-sheet';

/** Money that did not come through WeChat: a member records it with pictures, finance confirms it. */
export function OfflinePayment({ orderId }: { readonly orderId: string }) {
  const money = useQuery('payments.order.get', { orderId });
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  if (money.status !== 'ready') return null;
  const recorded = () => {
    setOpen(false);
    setDone(true);
    money.refresh();
  };
  return (
    <>
      {done ? <Notice tone="done" sentence={offlinePaymentText.done} /> : null}
      {mayRecord(money.data, canKeepMedia) ? (
        <QuietAction label={offlinePaymentText.open} onPress={() => setOpen(true)} />
      ) : null}
      {open ? <RecordSheet money={money.data} onClose={() => setOpen(false)} onDone={recorded} /> : null}
    </>
  );
}
