import { OfficeRewardsScreen } from '../../../../features/offers/components/office-rewards-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useActiveMembership } from '../../../../features/workbench/use-active-membership';
import { offersText } from '../../../../text/offers';

export default function RewardsPage() {
  const { active } = useActiveMembership();
  return (
    <StaffOnly task="rewards" title={offersText.rewards.title}>
      <OfficeRewardsScreen role={active?.role} />
    </StaffOnly>
  );
}
