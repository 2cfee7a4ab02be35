import { StatementScreen } from '../../../../features/dealer-statements/components/statement-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { dealerStatementRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { dealerStatementsText } from '../../../../text/dealer-statements';

export default function DealerStatementPage() {
  const { statementId } = useRouteParams(dealerStatementRoute);
  return (
    <StaffOnly task="pickups" title={dealerStatementsText.one}>
      <StatementScreen statementId={statementId} />
    </StaffOnly>
  );
}
