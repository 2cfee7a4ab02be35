import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { ListRow } from '../../../components/list-row/list-row';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Segmented } from '../../../components/segmented/segmented';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { sharesText } from '../../../text/shares';
import { shareView } from '../view-model';

const words = sharesText.mine;
type Tab = keyof typeof words.tabs;
const TABS = (['shares', 'brought'] as const).map((value) => ({ value, label: words.tabs[value] }));

/**
 * What one shared and what came of it.
 * @param brought the orders that came of it
 */
export function OwnShares({ brought }: { readonly brought: ReactNode }) {
  const [tab, setTab] = useState<Tab>('shares');
  return (
    <>
      <Segmented segments={TABS} value={tab} onChange={setTab} />
      {tab === 'shares' ? <Shares /> : brought}
    </>
  );
}

function Shares() {
  const now = useNow();
  const query = usePagedQuery('attribution.share.mine', {});
  return (
    <PagedList
      query={query}
      renderRow={(row) => {
        const view = shareView(row, now);
        return (
          <Card>
            <ListRow icon={view.icon} title={view.title} detail={view.detail} aside={<Outcome opened={view.opened} ordered={view.ordered} />} />
          </Card>
        );
      }}
      empty={<EmptyState icon="invite" title={words.emptyTitle} advice={words.emptyHint} />}
    />
  );
}

function Outcome({ opened, ordered }: { readonly opened: string; readonly ordered: string | null }) {
  return (
    <View className="share-outcome">
      <Tag tone="quiet">{opened}</Tag>
      {ordered === null ? null : <Tag tone="done">{ordered}</Tag>}
    </View>
  );
}
