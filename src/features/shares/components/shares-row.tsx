import { ListRow } from '../../../components/list-row/list-row';
import { sharesRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { recommendedText } from '../../../text/recommended';

/** The way to one's shares from other screens. */
export function SharesRow() {
  const { row, rowDetail } = recommendedText;
  return <ListRow icon="invite" title={row} detail={rowDetail} onPress={() => openPage(sharesRoute, {})} />;
}
