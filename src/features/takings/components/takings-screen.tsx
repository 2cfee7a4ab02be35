import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { QuietAction } from '../../../components/action/quiet-action';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { Notice } from '../../../components/notice/notice';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { useNow } from '../../../stores/clock';
import { takingsText } from '../../../text/takings';
import { PAYMENT_CHOICES, paymentView, type Payment, type PaymentChoice } from '../view-model';
import { CheckSheet } from './check-sheet';
import { MovementCard } from './movement-card';

/** All money that came in; what members took outside WeChat waits here for finance. */
export function TakingsScreen() {
  const [choice, setChoice] = useState<PaymentChoice>('awaiting');
  const [checking, setChecking] = useState<Payment>();
  const [done, setDone] = useState<string>();
  const query = usePagedQuery('payments.payment.list', choice === 'all' ? {} : { filter: choice });
  const finish = (sentence: string) => {
    setDone(sentence);
    setChecking(undefined);
  };
  return (
    <Screen title={takingsText.title} width="wide">
      <Segmented<PaymentChoice> segments={PAYMENT_CHOICES} value={choice} onChange={setChoice} />
      {done === undefined ? null : <Notice tone="done" sentence={done} />}
      <PagedList
        query={query}
        renderRow={(payment) => <Row payment={payment} onCheck={() => setChecking(payment)} />}
        empty={<Nothing choice={choice} />}
      />
      {checking === undefined ? null : (
        <CheckSheet payment={checking} onClose={() => setChecking(undefined)} onDone={finish} />
      )}
    </Screen>
  );
}

function Nothing({ choice }: { readonly choice: PaymentChoice }) {
  return choice === 'awaiting' ? (
    <EmptyState icon="check" title={takingsText.nothingAwaiting} advice={takingsText.nothingAwaitingHint} />
  ) : (
    <EmptyState icon="check" title={takingsText.empty} advice={takingsText.emptyHint} />
  );
}

function Row({ payment, onCheck }: { readonly payment: Payment; readonly onCheck: () => void }) {
  const view = paymentView(payment, useNow());
  return (
    <MovementCard
      orderId={payment.orderId}
      view={view}
      action={view.toCheck ? <QuietAction label={takingsText.check} size="small" onPress={onCheck} /> : null}
    />
  );
}
