import { Screen } from '../../../../components/screen/screen';
import { OfficeContests } from '../../../../features/credit/components/office-contests';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { contestText } from '../../../../text/contests';

const words = contestText.office;

export default function OfficeContestsPage() {
  return (
    <StaffOnly task="contests" title={words.title}>
      <Screen title={words.title} headline={words.headline} lead={words.lead}>
        <OfficeContests />
      </Screen>
    </StaffOnly>
  );
}
