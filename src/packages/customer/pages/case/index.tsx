import { useShareAppMessage } from '@tarojs/taro';
import { useQuery } from '../../../../api/use-query';
import { CaseScreen } from '../../../../features/cases/components/case-screen';
import { casesRoute, caseRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { casesText } from '../../../../text/cases';

export default function CasePage() {
  const { caseId } = useRouteParams(caseRoute);
  const { data } = useQuery('catalog.case.get', { caseId });
  // The card shows the first picture; what only its own household sees leads a friend to the library instead.
  useShareAppMessage(() => {
    if (data?.shown !== true) return { title: casesText.headline, path: casesRoute.path };
    return { title: data.title, path: `${caseRoute.path}?caseId=${caseId}`, imageUrl: data.cover ?? undefined };
  });
  return <CaseScreen caseId={caseId} />;
}
