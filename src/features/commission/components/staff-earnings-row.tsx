import { useQuery } from '../../../api/use-query';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { staffEarningsRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { commissionText } from '../../../text/commission';
import { earningsRowDetail } from '../row-model';

/** The way of a partner or a member of staff to what he has earned, with what he can have now. */
export function StaffEarningsRow() {
  const { data } = useQuery('commission.home.get', {});
  const said = data === undefined ? {} : { detail: earningsRowDetail(data, commissionText.heldHint) };
  return (
    <Card>
      <ListRow icon="gift" title={commissionText.titles.staff} {...said} onPress={() => openPage(staffEarningsRoute, {})} />
    </Card>
  );
}
