import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { RowWords } from '../../../components/row-words/row-words';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import { referralRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { partnersText as words } from '../../../text/partners';
import { referralRowView } from '../view-model';

type Of = 'mine' | 'team' | 'received';
type Filter = 'all' | 'waiting';

/** The customers who were sent on, the newest first. */
export function Referrals({ of }: { readonly of: Of }) {
  const [filter, setFilter] = useState<Filter>('all');
  const now = useNow();
  const query = usePagedQuery('partners.referral.list', filter === 'all' ? { of } : { of, filter });
  const { all, waiting, waitingForPartner } = words.filters;
  const filters = [
    { value: 'all', label: all },
    { value: 'waiting', label: of === 'received' ? waiting : waitingForPartner },
  ] as const;
  return (
    <>
      <Segmented<Filter> segments={filters} value={filter} onChange={setFilter} />
      <PagedList
        query={query}
        empty={<EmptyState icon="people" {...(filter === 'all' ? words.empty[of] : words.empty.filtered)} />}
        renderRow={(card) => {
          const { title, details, tag } = referralRowView(card, now);
          return (
            <Card onPress={() => openPage(referralRoute, { referralId: card.id })}>
              <RowWords title={title} details={details}>
                <Tag tone={tag.tone}>{tag.words}</Tag>
              </RowWords>
            </Card>
          );
        }}
      />
    </>
  );
}
