import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
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
  if (open.length === 0) return null;
  return (
    <Section title={words.more}>
      <Card>
        {open.map(([asking]) => (
          <ListRow key={asking} title={words[asking]} onPress={() => onAsk(asking)} />
        ))}
      </Card>
    </Section>
  );
}
