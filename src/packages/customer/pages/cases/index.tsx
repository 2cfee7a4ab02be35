import { Screen } from '../../../../components/screen/screen';
import { CaseLibrary } from '../../../../features/cases/components/case-library';
import { casesText } from '../../../../text/cases';

export default function CasesPage() {
  return (
    <Screen title={casesText.title} headline={casesText.headline} lead={casesText.lead} width="wide">
      <CaseLibrary />
    </Screen>
  );
}
