import { askForMessages } from '../../../api/ask-for-messages';
import { useCommand } from '../../../api/use-command';
import { useQuery } from '../../../api/use-query';
import { Screen } from '../../../components/screen/screen';
import { questionRoute } from '../../../routes/pages';
import { replacePage } from '../../../routes/route';
import { conversationText } from '../../../text/conversation';
import { SayBar } from './say-bar';

const { ask: words } = conversationText;

export interface AskScreenProps {
  /** The machine that is asked about; empty: none. */
  readonly applianceId: string;
  /** What it is called. */
  readonly title: string;
}

/** The first words of a conversation with the office (C11). */
export function AskScreen({ applianceId, title }: AskScreenProps) {
  const subscription = useQuery('identity.subscription.get', {});
  const { run, pending, error } = useCommand('care.consultation.start');
  const say = async (said: Parameters<Parameters<typeof SayBar>[0]['onSay']>[0]) => {
    // WeChat's question about messages must start inside this tap.
    const asked = askForMessages(subscription.data?.templates ?? []);
    const result = await run({ applianceId: applianceId === '' ? null : applianceId, text: said.text, media: [...said.media] });
    await asked;
    if (result.ok) replacePage(questionRoute, { consultationId: result.data.consultationId });
    return result.ok;
  };
  return (
    <Screen title={words.title} headline={words.lead(title)}>
      <SayBar pending={pending} error={error} label={words.field} placeholder={words.placeholder} onSay={say} />
    </Screen>
  );
}
