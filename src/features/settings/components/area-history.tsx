import { Text, View } from '@tarojs/components';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Section } from '../../../components/section/section';
import type { SettingArea } from '../../../shared/domain/setting-areas';
import { useNow } from '../../../stores/clock';
import { settingsText } from '../../../text/settings';
import { versionView } from '../view-model';

/** Who changed an area, when and why. */
export function AreaHistory({ area }: { readonly area: SettingArea }) {
  const query = usePagedQuery('settings.area.history', { area });
  const now = useNow();
  const rows = query.data?.map((version) => versionView(version, now));
  return (
    <Section title={settingsText.history}>
      <PagedList
        query={{ ...query, data: rows }}
        renderRow={({ version, byline, reason }) => (
          <Card>
            <View className="setting-version">
              <Text className="setting-version__name">{version}</Text>
              <Text>{reason ?? ''}</Text>
              <Text className="setting__byline">{byline ?? ''}</Text>
            </View>
          </Card>
        )}
        empty={<EmptyState icon="clock" title={settingsText.historyEmpty} advice={settingsText.historyEmptyHint} />}
      />
    </Section>
  );
}
