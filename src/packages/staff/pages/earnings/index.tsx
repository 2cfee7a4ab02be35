import { Card } from '../../../../components/card/card';
import { EarningsScreen } from '../../../../features/commission/components/earnings-screen';
import { StatementsRow } from '../../../../features/commission-statements/components/statements-row';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { commissionText } from '../../../../text/commission';

/** What a guide, a technician, a partner or the owner of a place has earned. */
export default function StaffEarningsPage() {
  return (
    <StaffOnly task="earnings" title={commissionText.titles.staff}>
      <EarningsScreen reader="staff" onward={({ payeeId, known }) => (known ? <Card><StatementsRow payeeId={payeeId} /></Card> : null)} />
    </StaffOnly>
  );
}
