import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { TextField } from '../../../components/field/text-field';
import { ListRow } from '../../../components/list-row/list-row';
import { MoneyText } from '../../../components/money/money-text';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { Sheet } from '../../../components/sheet/sheet';
import { billKindOf } from '../../../shared/domain/payments/bill-kind';
import { useNow } from '../../../stores/clock';
import { billText } from '../../../text/bills';
import { paymentText } from '../../../text/payment';
import { takingsText } from '../../../text/takings';
import { billWords, paymentView, surplusFen, type Payment } from '../view-model';
import { Evidence } from './evidence';
import './takings.scss';

export interface CheckSheetProps {
  readonly payment: Payment;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

const STALE = ['orders.', 'ledger.', 'loyalty.'] as const;

/** Money that a member says he took: compared with its evidence, then booked or sent back. */
export function CheckSheet({ payment, onClose, onDone }: CheckSheetProps) {
  const confirming = useCommand('payments.payment.confirm', { refreshes: STALE });
  const rejecting = useCommand('payments.payment.reject', { refreshes: STALE });
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const view = paymentView(payment, useNow());
  const { id: paymentId, orderId, amountFen } = payment;
  const payer = billText.payer[billKindOf(orderId)];
  const money = useQuery('payments.order.get', { orderId });
  const overFen = money.status === 'ready' ? surplusFen(payment, money.data) : 0;
  const error = confirming.error ?? rejecting.error;

  const confirm = async () => {
    const result = await confirming.run({ paymentId });
    if (!result.ok) return;
    onDone(overFen === 0 ? takingsText.confirmed(billWords(payment), amountFen) : takingsText.confirmedOver(billWords(payment), amountFen, overFen, payer));
  };
  const reject = async () => {
    setChecked(true);
    if (reason.trim() === '' || confirming.pending) return;
    const result = await rejecting.run({ paymentId, reason: reason.trim() });
    if (result.ok) onDone(takingsText.rejected(billWords(payment)));
  };

  return (
    <Sheet
      open
      title={takingsText.checkTitle(paymentText.method[payment.method])}
      onClose={onClose}
      footer={
        <>
          <PrimaryAction
            label={takingsText.confirm(amountFen)}
            loading={confirming.pending}
            disabled={rejecting.pending}
            onPress={() => void confirm()}
          />
          <TextAction label={takingsText.reject} onPress={() => void reject()} />
        </>
      }
    >
      <MoneyText amount={view.amount} size="figure" />
      <ListRow title={view.order} detail={view.detail} />
      {overFen === 0 ? null : <Notice tone="now" sentence={overFen === amountFen ? takingsText.paidAlready(overFen, payer) : takingsText.over(overFen, payer)} />}
      <Evidence paymentId={paymentId} />
      <View className="taking__hint">{takingsText.confirmHint}</View>
      <TextField
        label={takingsText.rejectReason}
        value={reason}
        placeholder={takingsText.rejectPlaceholder}
        maxLength={60}
        error={checked && reason.trim() === '' ? takingsText.rejectNeeded : undefined}
        onChange={setReason}
      />
      <FailureNotice error={error} />
    </Sheet>
  );
}
