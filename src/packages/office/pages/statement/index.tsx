import { StatementScreen } from '../../../../features/commission-statements/components/statement-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { officeStatementRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { statementsText } from '../../../../text/statements';

export default function OfficeStatementPage() {
  const { statementId } = useRouteParams(officeStatementRoute);
  return (
    <StaffOnly task="statements" title={statementsText.titles.one}>
      <StatementScreen statementId={statementId} forBooks />
    </StaffOnly>
  );
}
