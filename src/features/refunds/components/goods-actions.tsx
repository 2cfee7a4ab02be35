import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCommand } from '../../../api/use-command';
import { QuietAction } from '../../../components/action/quiet-action';
import { TextAction } from '../../../components/action/text-action';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { FormSheet } from '../../../components/form-sheet/form-sheet';
import { refundsText } from '../../../text/refunds';
import { goodsWords, type Refund } from '../view-model';
import './refunds.scss';

export interface GoodsActionsProps {
  readonly refund: Refund;
  readonly givesUp: boolean;
  /** Told what was noted, where the refund itself does not show it. */
  readonly onSettled?: (sentence: string) => void;
}

/** Saying that goods which a customer gave back are there, or will not come. */
export function GoodsActions({ refund, givesUp, onSettled }: GoodsActionsProps) {
  const [asking, setAsking] = useState<'received' | 'given_up'>();
  const { run, pending, error } = useCommand('orders.refund.receive', { refreshes: ['catalog.', 'ledger.'] });
  const say = async (outcome: 'received' | 'given_up') => {
    const result = await run({ refundId: refund.id, outcome });
    if (!result.ok) return;
    setAsking(undefined);
    onSettled?.(outcome === 'received' ? refundsText.received : refundsText.givenUp);
  };
  const goods = goodsWords(refund);
  return (
    <>
      <View className="refund-row__actions">
        {givesUp ? <TextAction label={refundsText.giveUp} onPress={() => setAsking('given_up')} /> : null}
        <QuietAction label={refundsText.receive} size="small" onPress={() => setAsking('received')} />
      </View>
      {asking === 'received' ? (
        <FormSheet
          title={refundsText.receiveTitle}
          submitLabel={refundsText.receive}
          pending={pending}
          error={error}
          onSubmit={() => say('received')}
          onClose={() => setAsking(undefined)}
        >
          <View>{refundsText.receiveBody(goods)}</View>
        </FormSheet>
      ) : null}
      <ConfirmSheet
        open={asking === 'given_up'}
        title={refundsText.giveUpTitle}
        consequence={refundsText.giveUpBody(goods)}
        actionLabel={refundsText.giveUp}
        pending={pending}
        error={error}
        onConfirm={() => void say('given_up')}
        onClose={() => setAsking(undefined)}
      />
    </>
  );
}
