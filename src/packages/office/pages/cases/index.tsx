import { Screen } from '../../../../components/screen/screen';
import { CaseReview } from '../../../../features/cases/components/case-review';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { casesText } from '../../../../text/cases';

export default function CaseReviewPage() {
  return (
    <StaffOnly task="caseReview" title={casesText.review.title}>
      <Screen title={casesText.review.title} headline={casesText.review.headline} width="wide">
        <CaseReview />
      </Screen>
    </StaffOnly>
  );
}
