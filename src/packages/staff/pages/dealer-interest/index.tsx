import { InterestScreen } from '../../../../features/dealers/components/interest-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { dealerInterestRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { dealerPapersText } from '../../../../text/dealer-papers';

export default function DealerInterestPage() {
  const { interestId } = useRouteParams(dealerInterestRoute);
  return (
    <StaffOnly task="pickups" title={dealerPapersText.interest.title}>
      <InterestScreen interestId={interestId} />
    </StaffOnly>
  );
}
