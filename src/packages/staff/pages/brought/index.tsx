import { StaffEarningsRow } from '../../../../features/commission/components/staff-earnings-row';
import { BroughtScreen } from '../../../../features/leads/components/brought-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { broughtText } from '../../../../text/telling';

export default function BroughtPage() {
  return (
    <StaffOnly task="brought" title={broughtText.title}>
      <BroughtScreen>
        <StaffEarningsRow />
      </BroughtScreen>
    </StaffOnly>
  );
}
