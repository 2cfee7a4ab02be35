import { ListRow } from '../../../components/list-row/list-row';
import { askRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { conversationText } from '../../../text/conversation';
import type { AskScreenProps } from './ask-screen';

const { open, openDetail } = conversationText.ask;

/** From a machine to asking the office about it. */
export function AskEntry({ applianceId, title }: AskScreenProps) {
  return <ListRow icon="chat" title={open} detail={openDetail} onPress={() => openPage(askRoute, { applianceId, title })} />;
}
