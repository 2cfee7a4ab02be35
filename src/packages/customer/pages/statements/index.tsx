import { OwnStatementsScreen } from '../../../../features/commission-statements/components/own-statements-screen';
import { statementsRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

/** A payee's own statements: a customer's, a guide's, a partner's, or those of a place that he runs. */
export default function StatementsPage() {
  const { payeeId } = useRouteParams(statementsRoute);
  return <OwnStatementsScreen payeeId={payeeId === '' ? undefined : payeeId} />;
}
