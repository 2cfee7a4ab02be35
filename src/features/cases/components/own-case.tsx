import { useQuery } from '../../../api/use-query';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { Tag } from '../../../components/tag/tag';
import { caseOfferRoute, caseRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { casesText } from '../../../text/cases';
import { caseStanding } from '../view-model';

const words = casesText.own;

/** On a machine's page: give its installation to the library, or see what became of it. */
export function OwnCase({ applianceId }: { readonly applianceId: string }) {
  const query = useQuery('catalog.case.form', { applianceId });
  if (query.status !== 'ready') return null;
  const { open } = query.data;
  const standing = open === null ? null : caseStanding(open);
  return (
    <Section title={words.section}>
      <Card>
        {open === null || standing === null ? (
          <ListRow icon="camera" title={words.offer} detail={words.offerHint} onPress={() => openPage(caseOfferRoute, { applianceId })} />
        ) : (
          <ListRow icon="picture" title={open.title} aside={<Tag tone={standing.tone}>{standing.words}</Tag>} onPress={() => openPage(caseRoute, { caseId: open.id })} />
        )}
      </Card>
    </Section>
  );
}
