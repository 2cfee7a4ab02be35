import { ReferralScreen } from '../../../../features/partners/components/referral-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { referralRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { partnersText } from '../../../../text/partners';

export default function ReferralPage() {
  const { referralId } = useRouteParams(referralRoute);
  return (
    <StaffOnly task="partners" title={partnersText.referral.title}>
      <ReferralScreen referralId={referralId} />
    </StaffOnly>
  );
}
