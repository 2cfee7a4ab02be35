import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { partnersOfLeadRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { leadsText } from '../../../text/leads';
import { leadChoices, type Lead } from '../view-model';
import type { Asking } from './lead-sheets';

const { commands: words } = leadsText;

/** What else may be done, less often. */
export function MoreWays({ lead, onAsk }: { readonly lead: Lead; readonly onAsk: (asking: Asking) => void }) {
  const choices = leadChoices(lead);
  const ways: readonly (readonly [Asking, boolean])[] = [
    ['advance', choices.stages.length > 0],
    ['assign', choices.assign && lead.holderMembershipId !== null],
    ['release', choices.release],
    ['lose', choices.lose],
  ];
  const open = ways.filter(([, may]) => may);
  const { id: leadId, state } = lead.card;
  // What he wants we may not have; a partner may.
  const refers = lead.maySeePhone && state !== 'won';
  if (open.length === 0 && !refers) return null;
  return (
    <Section title={words.more}>
      <Card>
        {open.map(([asking]) => (
          <ListRow key={asking} title={words[asking]} onPress={() => onAsk(asking)} />
        ))}
        {refers ? <ListRow title={words.refer} onPress={() => openPage(partnersOfLeadRoute, { leadId })} /> : null}
      </Card>
    </Section>
  );
}
