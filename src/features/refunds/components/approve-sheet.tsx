import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { DangerAction } from '../../../components/action/danger-action';
import { Notice } from '../../../components/notice/notice';
import { Sheet } from '../../../components/sheet/sheet';
import { failureSentence } from '../../../text/failures';
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
    refreshes: ['payments.', 'ledger.', 'loyalty.', 'catalog.'],
  });
  const [refusedDigest, setRefusedDigest] = useState<string>();
  const { backFen } = previewView(preview);
  const isNew = refusedDigest !== undefined && refusedDigest !== preview.digest;

  const approve = async () => {
    const result = await run({ refundId: refund.id, digest: preview.digest });
    if (result.ok) onApproved();
    else {
      setRefusedDigest(preview.digest);
      onChanged();
    }
  };

  return (
    <Sheet
      open
      title={refundsText.approveTitle}
      onClose={onClose}
      footer={
        <DangerAction label={refundsText.approve(preview.refundFen)} loading={pending} onPress={() => void approve()} />
      }
    >
      <View>{refundsText.approveBody(refund.customerName, backFen)}</View>
      <RefundFigures preview={preview} />
      {error === undefined ? null : <Notice tone="danger" sentence={failureSentence(error)} />}
      {isNew ? <Notice tone="now" sentence={refundsText.changed} /> : null}
    </Sheet>
  );
}
