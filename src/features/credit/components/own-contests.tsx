import { View } from '@tarojs/components';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card, CardPart } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import { useNow } from '../../../stores/clock';
import { contestText } from '../../../text/contests';
import { ownContestView } from '../contest-views';
import './credit.scss';

/** The orders that one had a part in: whether they are one's own, and why. */
export function OwnContests() {
  const now = useNow();
  const query = usePagedQuery('attribution.contest.mine', {});
  return (
    <PagedList
      query={query}
      renderRow={(row) => {
        const view = ownContestView(row, now);
        return (
          <Card>
            <RowWords title={view.title} details={[view.detail]} />
            {view.touches.map((touch) => (
              <CardPart key={touch.touchId}>
                <View className="contest">
                  <RowWords title={touch.title} details={[touch.detail, touch.why]} />
                  <View className="contest__aside">
                    <Tag tone={touch.tag.tone}>{touch.tag.words}</Tag>
                  </View>
                </View>
              </CardPart>
            ))}
          </Card>
        );
      }}
      empty={<EmptyState icon="order" title={contestText.mine.emptyTitle} advice={contestText.mine.emptyHint} />}
    />
  );
}
