import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Screen } from '../../../components/screen/screen';
import { Segmented } from '../../../components/segmented/segmented';
import { lotteryText } from '../../../text/lottery';
import { DRAW_FILTERS, type DrawFilter } from '../draw-view';
import { MyDraw } from './my-draw';

const words = lotteryText.mine;

/** One's draws in all lotteries. */
export function DrawsScreen() {
  const [filter, setFilter] = useState<DrawFilter>('all');
  const query = usePagedQuery('loyalty.draw.mine', filter === 'all' ? {} : { filter });
  return (
    <Screen title={words.title}>
      <Segmented<DrawFilter> segments={DRAW_FILTERS} value={filter} onChange={setFilter} />
      <PagedList
        query={query}
        renderRow={(draw) => (
          <Card>
            <MyDraw draw={draw} withLottery />
          </Card>
        )}
        empty={<EmptyState icon="luck" {...words.empty[filter]} />}
      />
    </Screen>
  );
}
