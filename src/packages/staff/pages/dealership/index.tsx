import { HomeScreen } from '../../../../features/dealers/components/home-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { dealersText } from '../../../../text/dealers';

export default function DealershipPage() {
  return (
    <StaffOnly task="dealership" title={dealersText.home.title}>
      <HomeScreen />
    </StaffOnly>
  );
}
