import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { TextAction } from '../../../components/action/text-action';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { paymentText } from '../../../text/payment';

const words = paymentText.section;

/** Giving up an order of one's own that nobody has paid for. */
export function CancelPurchase({ orderId }: { readonly orderId: string }) {
  const [asking, setAsking] = useState(false);
  const { run, pending, error } = useCommand('orders.checkout.cancel', {
    refreshes: ['payments.', 'loyalty.', 'ledger.', 'catalog.'],
  });
  const confirm = async () => {
    const result = await run({ orderId, reason: words.cancelReason });
    if (result.ok) setAsking(false);
  };
  return (
    <>
      <TextAction label={words.cancel} onPress={() => setAsking(true)} />
      <ConfirmSheet
        open={asking}
        title={words.cancelTitle}
        consequence={words.cancelConsequence}
        actionLabel={words.cancel}
        pending={pending}
        error={error}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
