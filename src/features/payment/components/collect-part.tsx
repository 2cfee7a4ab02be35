import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { Notice } from '../../../components/notice/notice';
import { collectingText } from '../../../text/collecting';
import { useCollecting } from '../use-collecting';
import { collectOffers, type OrderMoney } from '../collecting-model';
import { PayCodeSheet } from './pay-code-sheet';

export interface CollectPartProps {
  readonly money: OrderMoney;
  readonly onRefresh: () => void;
}

/** Taking the deposit or what is left, for members who may; nothing for others. */
export function CollectPart({ money, onRefresh }: CollectPartProps) {
  const collecting = useCollecting(money, onRefresh);
  const { waiting, notice, error, pending, typing } = collecting;
  const offers = collectOffers(money);
  const typed = offers.find(({ part }) => part === typing);
  return (
    <>
      {notice === undefined ? null : <Notice {...notice} />}
      <FailureNotice error={error} />
      {waiting === undefined ? null : (
        <>
          <Notice tone="now" sentence={collectingText.waiting(waiting.amountFen)} />
          <ActionBar>
            <QuietAction label={collectingText.giveUp} loading={pending} onPress={() => void collecting.giveUp()} />
            <QuietAction label={collectingText.checkNow} onPress={() => void collecting.check()} />
          </ActionBar>
        </>
      )}
      {offers.length === 0 ? null : (
        <ActionBar>
          {offers.map(({ part, label }) => {
            const Action = part === 'rest' ? PrimaryAction : QuietAction;
            return <Action key={part} label={label} loading={pending} onPress={() => collecting.start(part)} />;
          })}
        </ActionBar>
      )}
      {typed === undefined ? null : (
        <PayCodeSheet
          offer={typed}
          pending={pending}
          onClose={collecting.stopTyping}
          onCode={(authCode) => void collecting.collect(typed.part, authCode)}
        />
      )}
    </>
  );
}
