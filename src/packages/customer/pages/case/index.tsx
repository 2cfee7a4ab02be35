import { useQuery } from '../../../../api/use-query';
import { NameSheet } from '../../../../features/account/components/name-sheet';
import { CaseScreen } from '../../../../features/cases/components/case-screen';
import { useArrival } from '../../../../features/scan/use-arrival';
import { ShareAction } from '../../../../features/shares/components/share-action';
import { caseSubject } from '../../../../features/shares/subject';
import { useShareCard } from '../../../../features/shares/use-share-card';
import { caseRoute, casesRoute } from '../../../../routes/pages';
import { addressOf, useRouteParams } from '../../../../routes/route';
import { casesText } from '../../../../text/cases';

/** What only its own household sees leads a friend to the library instead. */
const otherwise = { title: casesText.headline, path: casesRoute.path };

export default function CasePage() {
  const { caseId } = useRouteParams(caseRoute);
  const { data } = useQuery('catalog.case.get', caseId === '' ? null : { caseId });
  const subject = data === undefined ? null : caseSubject(data, addressOf(caseRoute, { caseId }));
  useArrival();
  useShareCard(subject, otherwise);
  return <CaseScreen caseId={caseId} share={subject === null ? null : <ShareAction subject={subject} look="primary" NameSheet={NameSheet} />} />;
}
