import { CorrectionScreen } from '../../../../features/dealer-statements/components/correction-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { dealerCorrectionRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { dealerPapersText } from '../../../../text/dealer-papers';

export default function DealerCorrectionPage() {
  const { correctionId } = useRouteParams(dealerCorrectionRoute);
  return (
    <StaffOnly task="pickups" title={dealerPapersText.correction.title}>
      <CorrectionScreen correctionId={correctionId} />
    </StaffOnly>
  );
}
