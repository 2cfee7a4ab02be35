import { Screen } from '../../../../components/screen/screen';
import { OwnContests } from '../../../../features/credit/components/own-contests';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { contestText } from '../../../../text/contests';

const words = contestText.mine;

export default function OwnContestsPage() {
  return (
    <StaffOnly task="ownContests" title={words.title}>
      <Screen title={words.title} headline={words.headline}>
        <OwnContests />
      </Screen>
    </StaffOnly>
  );
}
