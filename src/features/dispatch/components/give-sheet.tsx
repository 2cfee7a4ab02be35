import { View } from '@tarojs/components';
import { PrimaryAction } from '../../../components/action/primary-action';
import { Sheet } from '../../../components/sheet/sheet';
import { useNow } from '../../../stores/clock';
import { boardText, dispatchText } from '../../../text/dispatch';
import { proposalView, waitingView, type Proposal, type WaitingJob } from '../view-model';
import './dispatch.scss';

export interface GiveSheetProps {
  readonly job: WaitingJob;
  readonly proposal: Proposal;
  readonly pending: boolean;
  readonly onGive: () => void;
  readonly onClose: () => void;
}

/** The place on the board that was tapped: why there, and the gift. */
export function GiveSheet({ job, proposal, pending, onGive, onClose }: GiveSheetProps) {
  const now = useNow();
  const { when, why } = proposalView(proposal, now);
  const { title, who } = waitingView(job, now);
  const action = <PrimaryAction label={dispatchText.give} loading={pending} onPress={onGive} />;
  return (
    <Sheet open title={boardText.giveTitle(proposal.name)} lead={title} onClose={onClose} footer={action}>
      <View>{when}</View>
      <View>{why}</View>
      <View className="dispatch__muted">{who}</View>
    </Sheet>
  );
}
