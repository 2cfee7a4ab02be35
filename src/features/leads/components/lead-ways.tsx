import { useCommand } from '../../../api/use-command';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { leadsText } from '../../../text/leads';
import { leadChoices, type Lead, type WonCustomer } from '../view-model';
import type { Asking } from './lead-sheets';

const { commands: words, done } = leadsText;

export interface LeadWaysProps {
  readonly lead: Lead;
  readonly onAsk: (asking: Asking) => void;
  readonly onWin: ((customer: WonCustomer) => void) | undefined;
  readonly onDone: (sentence: string) => void;
}

/** The one next thing: take it, give it to somebody, be in touch; beside it the sale that it became. */
export function LeadWays({ lead, onAsk, onWin, onDone }: LeadWaysProps) {
  const claim = useCommand('leads.lead.claim');
  const reveal = useCommand('leads.phone.reveal');
  const choices = leadChoices(lead);
  const { id: leadId, wish } = lead.card;
  const take = async () => {
    if ((await claim.run({ leadId })).ok) onDone(done.claim);
  };
  const win = async () => {
    const result = await reveal.run({ leadId });
    if (result.ok) onWin?.({ leadId, wish, ...result.data });
  };
  const unclaimed = lead.card.state === 'new';
  if (choices.claim) {
    return (
      <>
        <FailureNotice error={claim.error} />
        <ActionBar>
          {choices.assign ? <QuietAction label={words.assign} onPress={() => onAsk('assign')} /> : null}
          <PrimaryAction label={words.claim} loading={claim.pending} onPress={() => void take()} />
        </ActionBar>
      </>
    );
  }
  if (unclaimed && choices.assign) return <Single label={words.assign} onPress={() => onAsk('assign')} />;
  if (choices.reopen) return <Single label={words.reopen} onPress={() => onAsk('reopen')} />;
  if (!choices.contact) return null;
  return (
    <>
      <FailureNotice error={reveal.error} />
      <ActionBar>
        {choices.win && onWin !== undefined ? <QuietAction label={words.win} loading={reveal.pending} onPress={() => void win()} /> : null}
        <PrimaryAction label={words.contact} onPress={() => onAsk('contact')} />
      </ActionBar>
    </>
  );
}

function Single({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <ActionBar>
      <PrimaryAction label={label} onPress={onPress} />
    </ActionBar>
  );
}
