import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { Notice } from '../../../components/notice/notice';
import { refundsText } from '../../../text/refunds';
import { previewView, type Refund, type RefundPreview } from '../view-model';
import { RefundFigures } from './refund-figures';

export interface ApproveSheetProps {
  readonly refund: Refund;
  readonly preview: RefundPreview;
  readonly onClose: () => void;
  /** The server would now do something else than was shown; nothing was approved. */
  readonly onChanged: () => void;
  readonly onApproved: () => void;
}

/** The last look at the numbers: exactly these are booked, or nothing. */
export function ApproveSheet({ refund, preview, onClose, onChanged, onApproved }: ApproveSheetProps) {
  const { run, pending, error } = useCommand('orders.refund.approve', {
    refreshes: ['payments.', 'ledger.', 'loyalty.', 'catalog.', 'commission.'],
  });
  const [refused, setRefused] = useState<RefundPreview>();
  const { backFen } = previewView(preview);
  const isNew = refused !== undefined && refused.digest !== preview.digest;

  const approve = async () => {
    const result = await run({ refundId: refund.id, digest: preview.digest });
    if (result.ok) onApproved();
    else {
      setRefused(preview);
      onChanged();
    }
  };

  return (
    <FormSheet
      title={refundsText.approveTitle}
      lead={refundsText.approveBody(refund.customerName, backFen)}
      submitLabel={refundsText.approve(backFen)}
      pending={pending}
      error={isNew ? undefined : error}
      danger
      onSubmit={approve}
      onClose={onClose}
    >
      {isNew ? <Notice tone="now" sentence={refundsText.changed} /> : null}
      <RefundFigures preview={preview} before={isNew ? refused : undefined} />
    </FormSheet>
  );
}
