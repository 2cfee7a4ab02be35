import { View } from '@tarojs/components';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { RowWords } from '../../../components/row-words/row-words';
import { Tag } from '../../../components/tag/tag';
import { staffOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { contestText } from '../../../text/contests';
import { officeContestView } from '../contest-views';
import './credit.scss';

const words = contestText.office;

/** The orders on which several had a claim or a manager decided otherwise; each leads to its order, where he can. */
export function OfficeContests() {
  const now = useNow();
  const query = usePagedQuery('attribution.contest.list', {});
  return (
    <PagedList
      query={query}
      renderRow={(row) => {
        const view = officeContestView(row, now);
        return (
          <Card onPress={() => openPage(staffOrderRoute, { orderId: row.id })}>
            <View className="contest">
              <RowWords title={view.title} details={[view.detail, view.sale, view.referral]} />
              <View className="contest__aside">
                <Tag tone="quiet">{view.claims}</Tag>
                {view.overruled === null ? null : <Tag tone="now">{view.overruled}</Tag>}
              </View>
            </View>
          </Card>
        );
      }}
      empty={<EmptyState icon="compare" title={words.emptyTitle} advice={words.emptyHint} />}
    />
  );
}
