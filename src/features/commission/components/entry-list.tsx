import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Section } from '../../../components/section/section';
import { commissionEntryRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { commissionText } from '../../../text/commission';
import { entryRow } from '../entry-model';
import { EntryWords } from './entry-words';

export interface EntryListProps {
  readonly payeeId: string;
  readonly reader: 'customer' | 'staff';
}

/** What somebody earned, sale by sale, the newest first; a tap says why. */
export function EntryList({ payeeId, reader }: EntryListProps) {
  const query = usePagedQuery('commission.entry.list', { payeeId });
  const now = useNow();
  const rows = query.data?.map((entry) => entryRow(entry, now));
  return (
    <Section title={commissionText.entries}>
      <PagedList
        query={{ ...query, data: rows }}
        renderRow={(row) => (
          <Card onPress={() => openPage(commissionEntryRoute, { entryId: row.id })}>
            <EntryWords row={row} />
          </Card>
        )}
        empty={<EmptyState icon="gift" {...commissionText.empty[reader]} />}
      />
    </Section>
  );
}
