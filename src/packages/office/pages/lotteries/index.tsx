import { OfficeLotteriesScreen } from '../../../../features/offers/components/office-lotteries-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useActiveMembership } from '../../../../features/workbench/use-active-membership';
import { offersText } from '../../../../text/offers';

export default function LotteriesPage() {
  const { active } = useActiveMembership();
  return (
    <StaffOnly task="lotteries" title={offersText.lotteries.title}>
      <OfficeLotteriesScreen role={active?.role} />
    </StaffOnly>
  );
}
