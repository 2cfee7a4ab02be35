import { ListRow } from '../../../components/list-row/list-row';
import { statementsRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { commissionText } from '../../../text/commission';

/** The way from what somebody has earned to his statements. */
export function StatementsRow({ payeeId }: { readonly payeeId: string }) {
  return <ListRow icon="check" title={commissionText.statements} detail={commissionText.statementsHint} onPress={() => openPage(statementsRoute, { payeeId })} />;
}
