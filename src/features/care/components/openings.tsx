import { usePagedQuery } from '../../../api/use-paged-query';
import { TextAction } from '../../../components/action/text-action';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { Section } from '../../../components/section/section';
import { useNow } from '../../../stores/clock';
import { componentText } from '../../../text/components';
import { complaintDeskText } from '../../../text/complaint-desk';
import { openingWords } from '../annex-model';

/** Who looked at what is masked; nothing while nobody did. */
export function Openings({ complaintId }: { readonly complaintId: string }) {
  const query = usePagedQuery('care.form.openings', { complaintId });
  const now = useNow();
  const { data: openings = [] } = query;
  if (openings.length === 0) return null;
  return (
    <Section title={complaintDeskText.detail.openings}>
      <Card>
        {openings.map((opening) => (
          <ListRow key={opening.id} title={openingWords(opening, now)} />
        ))}
        {query.hasMore ? <TextAction label={componentText.loadMore} onPress={query.loadMore} /> : null}
      </Card>
    </Section>
  );
}
