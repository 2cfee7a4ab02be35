import { StatementScreen } from '../../../../features/commission-statements/components/statement-screen';
import { statementRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function StatementPage() {
  const { statementId } = useRouteParams(statementRoute);
  return <StatementScreen statementId={statementId} />;
}
