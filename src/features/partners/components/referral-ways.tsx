import { useCommand } from '../../../api/use-command';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { FailureNotice } from '../../../components/notice/failure-notice';
import type { ReferralCommand } from '../../../shared/domain/partners/referral';
import { partnersText } from '../../../text/partners';
import type { Referral } from '../view-model';
import type { AskedCommand } from './referral-sheets';

const { commands: words } = partnersText;

export interface ReferralWaysProps {
  readonly referral: Referral;
  readonly onAsk: (command: AskedCommand) => void;
  readonly onDone: (command: ReferralCommand) => void;
}

/** The one next thing, and beside it what else may be said. */
export function ReferralWays({ referral: { card, commands }, onAsk, onDone }: ReferralWaysProps) {
  const { run, pending, error } = useCommand('partners.referral.step');
  const accept = async () => {
    if ((await run({ referralId: card.id, command: 'accept' })).ok) onDone('accept');
  };
  if (commands.length === 0) return null;
  const quiet = (['decline', 'fail', 'withdraw'] as const).filter((command) => commands.includes(command));
  return (
    <>
      <FailureNotice error={error} />
      <ActionBar>
        {quiet.map((command) => (
          <QuietAction key={command} label={words[command]} onPress={() => onAsk(command)} />
        ))}
        {commands.includes('accept') ? <PrimaryAction label={words.accept} loading={pending} onPress={() => void accept()} /> : null}
        {commands.includes('complete') ? <PrimaryAction label={words.complete} onPress={() => onAsk('complete')} /> : null}
      </ActionBar>
    </>
  );
}
