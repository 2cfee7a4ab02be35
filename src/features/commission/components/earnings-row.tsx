import { useQuery } from '../../../api/use-query';
import { ListRow } from '../../../components/list-row/list-row';
import { earningsRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { commissionText } from '../../../text/commission';
import { earningsRowDetail } from '../standing-model';

/** The way to what a customer has earned; it stands there before the amount is known. */
export function EarningsRow() {
  const { data } = useQuery('commission.home.get', {});
  const said = data === undefined ? {} : { detail: earningsRowDetail(data) };
  return <ListRow icon="gift" title={commissionText.titles.customer} {...said} onPress={() => openPage(earningsRoute, {})} />;
}
