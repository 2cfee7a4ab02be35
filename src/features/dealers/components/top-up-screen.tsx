import { useState, type ReactNode } from 'react';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { TextAction } from '../../../components/action/text-action';
import { AsyncState } from '../../../components/async-state/async-state';
import { ConfirmSheet } from '../../../components/confirm-sheet/confirm-sheet';
import { Screen } from '../../../components/screen/screen';
import { payRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { amountWords } from '../../../text/amounts';
import { dealersText } from '../../../text/dealers';
import { topUpWords } from '../view-model';

const { topUp: words } = dealersText;

interface TopUpScreenProps {
  readonly topUpId: string;
  /** Its money, and recording what did not come through WeChat. @param isOwn whether the reader brings it himself */
  readonly renderMoney: (isOwn: boolean) => ReactNode;
}

/** Money that is brought: paying it, or taking the bill back. */
export function TopUpScreen({ topUpId, renderMoney }: TopUpScreenProps) {
  const query = useQuery('dealers.top_up.get', { topUpId });
  const money = useQuery('payments.order.get', { orderId: topUpId });
  const [cancelling, setCancelling] = useState(false);
  const { run, pending, error } = useCommand('dealers.top_up.cancel', { refreshes: ['payments.'] });
  if (query.status !== 'ready') {
    return (
      <Screen title={words.title}>
        <AsyncState query={query} cards={2} />
      </Screen>
    );
  }
  const topUp = query.data;
  const { words: state, open } = topUpWords(topUp, money.data);
  const cancel = async () => {
    if ((await run({ topUpId })).ok) setCancelling(false);
  };
  const footer = open && topUp.mayPay ? (
    <ActionBar note={topUp.creditedFen > 0 ? undefined : <TextAction label={words.cancel} onPress={() => setCancelling(true)} />}>
      <PrimaryAction label={words.pay} onPress={() => openPage(payRoute, { orderId: topUpId })} />
    </ActionBar>
  ) : undefined;
  return (
    <Screen title={words.title} lead={`${topUp.topUpNo} · ${topUp.mayPay ? state : `${topUp.organisationName} · ${state}`}`} headline={`¥${amountWords(topUp.amountFen)}`} footer={footer}>
      {topUp.cancelled ? null : renderMoney(topUp.mayPay)}
      <ConfirmSheet
        open={cancelling}
        title={words.cancelTitle}
        consequence={words.cancelConsequence}
        actionLabel={words.cancel}
        pending={pending}
        error={error}
        onConfirm={() => void cancel()}
        onClose={() => setCancelling(false)}
      />
    </Screen>
  );
}
