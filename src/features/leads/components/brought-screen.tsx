import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { useQuery } from '../../../api/use-query';
import { ActionBar } from '../../../components/action/action-bar';
import { PrimaryAction } from '../../../components/action/primary-action';
import { QuietAction } from '../../../components/action/quiet-action';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { RowWords } from '../../../components/row-words/row-words';
import { Screen } from '../../../components/screen/screen';
import { Tag } from '../../../components/tag/tag';
import { personalCodeRoute, tellLeadRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { useNow } from '../../../stores/clock';
import { broughtText as words } from '../../../text/telling';
import { broughtRowView } from '../telling-model';
import './leads.scss';

/** Whom one recommended, and how far each is: a partner's home. @param children what it brought him, from another feature */
export function BroughtScreen({ children }: { readonly children?: ReactNode }) {
  const query = usePagedQuery('leads.brought.list', {});
  const now = useNow();
  const footer = (
    <ActionBar>
      <QuietAction label={words.code} onPress={() => openPage(personalCodeRoute, {})} />
      <PrimaryAction label={words.tell} onPress={() => openPage(tellLeadRoute, { workOrderId: '' })} />
    </ActionBar>
  );
  return (
    <Screen title={words.title} headline={words.headline} footer={footer}>
      <Numbers />
      {children}
      <PagedList
        query={query}
        empty={<EmptyState icon="invite" {...words.empty} />}
        renderRow={(row) => {
          const view = broughtRowView(row, now);
          return (
            <Card>
              <RowWords title={view.title} details={view.details}>
                <Tag tone={view.tag.tone}>{view.tag.words}</Tag>
              </RowWords>
            </Card>
          );
        }}
      />
    </Screen>
  );
}

function Numbers() {
  const { data } = useQuery('leads.brought.summary', {});
  if (data === undefined) return null;
  const numbers = [
    { label: words.numbers.brought, count: data.broughtThisMonth },
    { label: words.numbers.underWay, count: data.underWay },
    { label: words.numbers.won, count: data.wonThisMonth },
  ];
  return (
    <Card>
      <View className="leads__numbers">
        {numbers.map(({ label, count }) => (
          <View key={label} className="leads__number">
            <Text className="leads__figure">{words.most(count)}</Text>
            <Text className="leads__muted">{label}</Text>
          </View>
        ))}
      </View>
    </Card>
  );
}
