import { ListRow } from '../../../components/list-row/list-row';
import { sharesRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { sharesText } from '../../../text/shares';

/** The way to one's shares from other screens. */
export function SharesRow() {
  const { row, rowDetail } = sharesText.mine;
  return <ListRow icon="invite" title={row} detail={rowDetail} onPress={() => openPage(sharesRoute, {})} />;
}
