import { ListRow } from '../../../components/list-row/list-row';
import { complainRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { complainingText as words } from '../../../text/complaining';

export interface ComplainEntryProps {
  readonly workOrderId?: string;
  readonly orderId?: string;
}

/** A complaint is one tap away from what it is about. */
export function ComplainEntry({ workOrderId = '', orderId = '' }: ComplainEntryProps) {
  return <ListRow icon="alert" title={words.entry} detail={words.entryDetail} onPress={() => openPage(complainRoute, { workOrderId, orderId })} />;
}
