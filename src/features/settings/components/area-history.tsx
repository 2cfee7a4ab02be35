import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { usePagedQuery } from '../../../api/use-paged-query';
import { Card } from '../../../components/card/card';
import { EmptyState } from '../../../components/empty-state/empty-state';
import { PagedList } from '../../../components/paged-list/paged-list';
import { Section } from '../../../components/section/section';
import type { SettingArea } from '../../../shared/domain/setting-areas';
import { useNow } from '../../../stores/clock';
import { settingsText } from '../../../text/settings';
import { versionView, type Version } from '../view-model';
import { VersionSheet } from './version-sheet';

/** Who changed an area, when and why; a tap shows what that version said. */
export function AreaHistory({ area }: { readonly area: SettingArea }) {
  const query = usePagedQuery('settings.area.history', { area });
  const now = useNow();
  const [opened, setOpened] = useState<Version>();
  const rows = query.data?.map((row) => ({ ...versionView(row, now), row }));
  return (
    <Section title={settingsText.history}>
      <PagedList
        query={{ ...query, data: rows }}
        renderRow={({ version, byline, reason, row }) => (
          <Card onPress={() => setOpened(row)}>
            <View className="setting-version">
              <Text className="setting-version__name">{version}</Text>
              <Text>{reason ?? ''}</Text>
              <Text className="setting__byline">{byline ?? ''}</Text>
            </View>
          </Card>
        )}
        empty={<EmptyState icon="clock" title={settingsText.historyEmpty} advice={settingsText.historyEmptyHint} />}
      />
      {opened === undefined ? null : <VersionSheet version={opened} rows={query.data ?? []} onClose={() => setOpened(undefined)} />}
    </Section>
  );
}
