import { useQuery } from '../../../api/use-query';
import { ListRow } from '../../../components/list-row/list-row';
import { earningsRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { earningsRowText } from '../../../text/earnings-row';
import { earningsRowDetail } from '../row-model';

/** The way to what a customer has earned; it stands there before the amount is known. */
export function EarningsRow() {
  const { data } = useQuery('commission.home.get', {});
  const said = data === undefined ? {} : { detail: earningsRowDetail(data) };
  return <ListRow icon="gift" title={earningsRowText.title} {...said} onPress={() => openPage(earningsRoute, {})} />;
}
